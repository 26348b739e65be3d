package org.hudna.app.web;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What a page looks like where somebody looks: what is cut, hidden, put beside what it belongs above, or made to run the wrong way. */
final class Layout {

    private Layout() {}

    /** The page itself is no wider than the screen. */
    private static final String FITS = "document.documentElement.scrollWidth <= window.innerWidth ? [] : ['is wider than the screen']";

    /** Sections of the room that have to be pushed for are not found. */
    private static final String TABS = """
        [...document.querySelectorAll("header .tabs a")].filter(tab => { const box = tab.getBoundingClientRect(); return box.left < -1 || box.right > window.innerWidth + 1 || box.width < 1; })
          .map(tab => "hides the section " + tab.textContent)""";

    /** What can be pushed aside shows it by a shade at its edge; nothing else can be. */
    private static final String PUSHED = """
        [...document.querySelectorAll("body *")].filter(one => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX)
          && !one.matches("textarea, .wide, #map *")).map(one => "can be pushed aside without a sign: " + one.tagName + "." + one.className)""";

    /** Letters that are cut off at the edge of what holds them. */
    private static final String CUT = """
        [...document.querySelectorAll("main *, header *")].filter(one => { const style = getComputedStyle(one); return /hidden|clip/.test(style.overflowX) && style.webkitLineClamp === "none"
          && !one.matches(".unseen, #map, #map *, svg, svg *, input, select, textarea") && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1; }).map(one => "cuts: " + one.textContent.trim())""";

    /** A heading stands above what comes after it. */
    private static final String HEADINGS = """
        [...document.querySelectorAll("main h2, main h3")].filter(one => { const next = one.nextElementSibling; return next && one.getClientRects().length && next.getClientRects().length
          && next.getBoundingClientRect().top < one.getBoundingClientRect().bottom - 1; }).map(one => "has a heading beside what it heads: " + one.textContent.trim())""";

    /** Heads of columns begin or end where what is below them does. */
    private static final String COLUMNS = """
        [...document.querySelectorAll("main table")].filter(table => table.getClientRects().length).flatMap(table => { const head = table.tHead && table.tHead.rows[0], row = table.tBodies[0] && table.tBodies[0].rows[0];
          return !head || !row || head.cells.length !== row.cells.length ? [] : [...head.cells].filter((cell, i) => { const a = getComputedStyle(cell), b = getComputedStyle(row.cells[i]);
            return a.textAlign !== b.textAlign || a.direction !== b.direction; }).map(cell => "has a column not below its head: " + cell.textContent.trim()); })""";

    /**
     * The browser looks for the direction in letters that stand in no element with one of their own; where all do, it is left to right whatever they
     * say.
     */
    private static final String AUTO = """
        [...document.querySelectorAll("[dir=auto]:not(input, textarea)")].filter(one => { const copy = one.cloneNode(true); copy.querySelectorAll("bdi, [dir]").forEach(part => part.remove());
          return /\\p{L}/u.test(one.textContent) && !/\\p{L}/u.test(copy.textContent); }).map(one => "cannot tell which way this runs: " + one.textContent.trim())""";

    static void look(Page page, String where, Set<String> offences) {
        for (String question : List.of(FITS, TABS, PUSHED, CUT, HEADINGS, COLUMNS, AUTO))
            for (Object found : (List<?>) page.evaluate(question)) offences.add(where + " " + found);
    }
}
