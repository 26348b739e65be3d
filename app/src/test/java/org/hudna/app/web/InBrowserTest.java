package org.hudna.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hudna.app.Serving;
import org.hudna.app.room.Acting;
import org.hudna.app.store.Tables;
import org.hudna.app.web.api.Method;
import org.hudna.app.web.api.Route;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.terms.Terms;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page that somebody of the demonstration can come to by links, in a real browser, in each language, narrow and wide. With
 * {@code -Dhudna.screenshots=FOLDER} each is kept as a picture to look at.
 */
class InBrowserTest {

    private static final List<String> SOMEBODY = List.of("", "duty-officer", "analyst", "co-chair", "custodian", "administrator");
    /** They come to every page between them. */
    private static final List<String> FEWEST = List.of("duty-officer", "custodian", "administrator");

    /** How somebody looks at a page. @param name in the names of pictures */
    private record Eyes(String name, int width, int height, ColorScheme scheme, Media media) {
        static final Eyes NARROW = new Eyes("360", 360, 900, ColorScheme.LIGHT, Media.SCREEN),
            WIDE = new Eyes("1440", 1440, 900, ColorScheme.LIGHT, Media.SCREEN);
        static final Eyes DARK = new Eyes("dark", 1440, 900, ColorScheme.DARK, Media.SCREEN),
            PRINTED = new Eyes("print", 900, 900, ColorScheme.LIGHT, Media.PRINT);
        /** A screen of 1280 pixels at two hundred percent. */
        static final Eyes ENLARGED = new Eyes("zoom", 640, 450, ColorScheme.LIGHT, Media.SCREEN);
    }

    private static final Optional<Path> PICTURES = Optional.ofNullable(System.getProperty("hudna.screenshots")).map(Path::of);

    /** Texts in letters of another language, but for names, originals and code, which say so by an element of their own. */
    private static final String FOREIGN = """
        (letters) => {
          const foreign = new RegExp(letters, "u"), found = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            if (foreign.test(node.data) && !node.parentElement.closest("bdi, code, kbd, pre, script, style, noscript, [lang]:not(html), .original, .code")) found.push(node.data.trim());
          for (const at of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
            for (const name of ["aria-label", "title", "placeholder", "alt"])
              if (foreign.test(at.getAttribute(name) || "") && !at.closest("bdi, [lang]:not(html), .original")) found.push(at.getAttribute(name));
          return found;
        }""";
    /** Bytes that came over the network for a page, its map left out. */
    private static final String BROUGHT = """
        performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
          .filter(one => !/maplibre|ground|pmtiles|basemap|\\/api\\/tiles\\//.test(one.name)).map(one => one.transferSize).reduce((a, b) => a + b, 0)""";
    /** Names of formats that are the same everywhere. */
    private static final Set<String> EVERYWHERE = Set.of("CSV", "GeoJSON", "JSON", "PDF", "XLSX", "UTC", "SHA", "HTML");

    /** What a sentence puts into a shell of its own: names, and words of others. */
    private static final Pattern ISOLATED = Pattern.compile("[\\u2066-\\u2068][^\\u2069]*\\u2069");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\d]{2,}");
    /** An id, or a code of a place. */
    private static final String CODE = "[A-Z]{2}\\d*|\\d{2}T\\d{2}|(?=.*\\d)[a-z0-9]{10,}";
    private static final Set<String> NAMES = new HashSet<>(EVERYWHERE);

    @TempDir static Path folder;
    private static RealBrowser browser;
    private static Serving serving;

    @BeforeAll static void open() throws Exception {
        browser = RealBrowser.start("--use-angle=swiftshader", "--enable-unsafe-swiftshader");
        serving = InventedRoom.open(folder);
        names(InventedRoom.HOME.resolve("agreements/sy-coh-2016/claims.csv"));
        var tables = serving.room().tables();
        tables.incidents(Optional.empty(), 10_000).forEach(incident -> {
            NAMES.add(incident.code());
            tables.claims(incident, Tables.NOW).forEach(kept -> NAMES.add(kept.claim().id().code()));
        });
        Terms terms = serving.room().lawgiving().terms().orElseThrow();
        Stream.concat(Stream.of(terms.zone().getId()), terms.rules().clauses().stream().map(clause -> clause.id()))
            .forEach(code -> LETTERS.matcher(code).results().map(MatchResult::group).forEach(NAMES::add));
    }

    @AfterAll static void close() {
        if (serving != null) serving.close();
        if (browser != null) browser.close();
    }

    /** Sources, places and who coded them: names in the letters in which they were reported. */
    private static void names(Path claims) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(claims)) {
            for (NamedCsvRecord row : rows) for (String column : List.of("source", "via", "place", "coder", "url", "called"))
                LETTERS.matcher(row.getField(column)).results().map(MatchResult::group).forEach(NAMES::add);
        }
    }

    /** Opens one page of each kind that links lead to, in the order in which they are met; returns their addresses. */
    private static Set<String> reached(Page page, BiConsumer<String, Integer> each) {
        List<Route> routes = Book.of(serving.room()).stream().filter(route -> route.method() == Method.GET && route.isPage()).toList();
        Map<String, String> byKind = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("/situation"));
        Set<String> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            String address = open.poll();
            Optional<Route> kind = routes.stream().filter(route -> address.split("[?#]")[0].matches(route.path().replaceAll("\\{\\w+}", "[^/]+")))
                .findFirst();
            if (kind.isEmpty() || byKind.putIfAbsent(kind.get().path(), address) != null) continue;
            int status = page.navigate(serving.origin() + address).status();
            for (Object link : (List<?>) page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"))
                if (link instanceof String to && to.startsWith("/") && seen.add(to)) open.add(to);
            each.accept(address, status);
        }
        return new LinkedHashSet<>(byKind.values());
    }

    /** Somebody at a browser, in a language: the one page that is open. */
    private static Page come(BrowserContext context, String who) { return who.isEmpty() ? context.newPage() : RoomInBrowser.come(context, who); }

    private static BrowserContext seat(Lang lang, Eyes eyes) {
        return browser.browser().newContext(new Browser.NewContextOptions().setBaseURL(serving.origin()).setLocale(lang.tag())
            .setViewportSize(eyes.width(), eyes.height())
            .setColorScheme(eyes.scheme()));
    }

    /** What is looked at on one page. */
    private interface Look {
        void at(Page page, String where, Lang lang, Set<String> offences);
    }

    private static Set<String> everywhere(Eyes eyes, Map<Lang, List<String>> who, Look look) {
        var offences = new TreeSet<String>();
        who.forEach((lang, all) -> all.forEach(one -> {
            try (BrowserContext context = seat(lang, eyes)) {
                Page page = come(context, one);
                page.onConsoleMessage(message -> { if (message.type().equals("error")) offences.add(page.url() + " complains: " + message.text()); });
                page.onPageError(error -> offences.add(page.url() + " fails: " + error));
                reached(page, (address, status) -> {
                    String where = lang.tag() + " " + (one.isEmpty() ? "anybody" : one) + " " + address;
                    if (status != 200) offences.add(where + " got " + status);
                    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(eyes.media()));
                    picture(page, where, eyes);
                    look.at(page, where, lang, offences);
                });
            }
        }));
        return offences;
    }

    @Test void no_page_has_a_barrier_is_cut_at_360_pixels_or_says_anything_in_another_language() {
        assertEquals(Set.of(), everywhere(Eyes.NARROW, Map.of(Lang.AR, SOMEBODY, Lang.EN, FEWEST, Lang.RU, FEWEST), (page, where, lang, offences) -> {
            axe(Eyes.NARROW, page, where, lang, offences);
            Layout.look(page, where, offences);
            for (Object text : (List<?>) page.evaluate(FOREIGN, foreign(lang)))
                if (LETTERS.matcher(ISOLATED.matcher(text.toString()).replaceAll(" ")).results().map(MatchResult::group)
                    .anyMatch(word -> word.matches(".*" + foreign(lang) + ".*")
                    && !NAMES.contains(word) && !word.matches(CODE))) offences.add(where + " says: " + text);
        }));
    }

    private static String foreign(Lang lang) {
        return switch (lang) {
            case EN -> "[\\p{Script=Arabic}\\p{Script=Cyrillic}]";
            case AR -> "[a-zA-Z\\p{Script=Cyrillic}]";
            case RU -> "[a-zA-Z\\p{Script=Arabic}]";
        };
    }

    @Test void wide_pages_have_no_barrier_either() {
        assertEquals(Set.of(), everywhere(Eyes.WIDE, Map.of(Lang.AR, List.of("duty-officer"), Lang.EN, List.of("duty-officer")),
            (page, where, lang, offences) -> {
                axe(Eyes.WIDE, page, where, lang, offences);
                Layout.look(page, where, offences);
            }));
    }

    @Test void dark_pages_have_no_barrier_either() {
        assertEquals(Set.of(), everywhere(Eyes.DARK, Map.of(Lang.AR, List.of("duty-officer", "custodian")),
            (page, where, lang, offences) -> axe(Eyes.DARK, page, where, lang, offences)));
    }

    @Test void nothing_is_wider_than_the_screen_at_two_hundred_percent() {
        assertEquals(Set.of(), everywhere(Eyes.ENLARGED, Map.of(Lang.RU, List.of("duty-officer")),
            (page, where, _, offences) -> Layout.look(page, where, offences)));
    }

    /** Where pictures are wanted, in every language by everybody, and in all looks that no other test takes. */
    @Test void pages_can_be_printed() {
        Map<Lang, List<String>> everybody = Map.of(Lang.AR, FEWEST, Lang.EN, FEWEST, Lang.RU, FEWEST);
        assertEquals(Set.of(), everywhere(Eyes.PRINTED, PICTURES.isPresent() ? everybody : Map.of(Lang.AR, List.of("duty-officer")),
            (page, where, _, offences) -> {
            if (page.locator("header, main form").all().stream().anyMatch(Locator::isVisible))
                offences.add(where + " prints what can only be pressed");
        }));
        if (PICTURES.isEmpty()) return;
        for (Eyes eyes : List.of(Eyes.WIDE, Eyes.DARK, Eyes.ENLARGED)) everywhere(eyes, everybody, (_, _, _, _) -> { });
        everywhere(Eyes.WIDE, Map.of(Lang.AR, List.of(""), Lang.EN, List.of(""), Lang.RU, List.of("")), (_, _, _, _) -> { });
    }

    /** Which parts a page has: the same page of somebody else may have others. */
    private static final String PARTS = """
        location.pathname.replace(/[0-9a-z]{10,}/g, "") + [...new Set([...document.querySelectorAll("h2, h3, form, table, select")].map(part =>
          part.tagName + (part.tagName === "FORM" ? (part.getAttribute("action") || "").replace(/[0-9a-z]{10,}/g, "") : part.tagName === "H2" ? part.textContent.trim() : part.className)))].sort().join()""";
    private static final Set<String> AXED = new HashSet<>();

    /** Of pages with the same parts, in one language and one look, one is enough. */
    private static void axe(Eyes eyes, Page page, String where, Lang lang, Set<String> offences) {
        if (!AXED.add(eyes.name() + lang + page.evaluate(PARTS))) return;
        new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()
            .forEach(rule -> rule.getNodes().forEach(node -> offences.add(where + " " + rule.getId() + ": " + node.getHtml())));
    }

    private static String incident(Page page) {
        page.navigate("/situation");
        return page.locator("li.incident a").first().getAttribute("href");
    }

    @Test void a_word_of_the_field_is_explained_by_pointer_by_focus_and_by_touch_without_script() {
        var options = new Browser.NewContextOptions().setBaseURL(serving.origin()).setLocale("ar").setJavaScriptEnabled(false).setHasTouch(true);
        try (BrowserContext context = browser.browser().newContext(options)) {
            Page page = come(context, "duty-officer");
            page.navigate(incident(page));
            Locator words = page.locator("button.term"), shown = page.locator(".meaning:visible");
            words.nth(1).hover();
            shown.waitFor();
            shown.hover();
            page.waitForTimeout(800);
            assertTrue(shown.isVisible(), "it goes away when one points at it");
            page.keyboard().press("Escape");
            assertThat(shown).hasCount(0);
            page.mouse().move(1, 500);
            words.nth(2).focus();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Tab");
            shown.waitFor();
            assertThat(shown).containsText(Texts.of(Lang.AR).say(Message.of("help.means-possible")));
            page.keyboard().press("Escape");
            assertThat(shown).hasCount(0);
            words.nth(3).tap();
            shown.waitFor();
        }
    }

    @Test void signs_of_the_map_are_one_stop_of_the_tab_key_and_arrows_lead_from_one_to_the_next() {
        try (BrowserContext context = seat(Lang.EN, Eyes.WIDE)) {
            Page page = come(context, "duty-officer");
            page.navigate("/situation");
            page.locator("#map").scrollIntoViewIfNeeded();
            page.waitForSelector("#map[data-drawn]");
            page.waitForSelector(".sign");
            page.waitForTimeout(1_500);
            assertEquals(1, page.locator(".sign[tabindex='0']").count());
            page.locator(".sign[tabindex='0']").focus();
            String first = page.locator(".sign:focus").evaluate("one => one.dataset.key").toString();
            page.keyboard().press("ArrowDown");
            assertTrue(!first.equals(page.locator(".sign:focus").evaluate("one => one.dataset.key").toString()), "the arrow led nowhere");
            assertEquals(1, page.locator(".sign[tabindex='0']").count());
            page.locator("a.sign").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/incidents/*");
        }
    }

    @Test void a_page_brings_at_most_three_hundred_kilobytes_without_its_map() {
        for (String who : List.of("duty-officer", "")) {
            Set<String> addresses;
            try (BrowserContext context = seat(Lang.AR, Eyes.WIDE)) {
                addresses = reached(come(context, who), (_, _) -> { });
            }
            for (String address : addresses) try (BrowserContext fresh = seat(Lang.AR, Eyes.WIDE)) {
                Page page = come(fresh, who);
                page.navigate(address);
                int bytes = ((Number) page.evaluate(BROUGHT)).intValue();
                assertTrue(bytes > 1_000 && bytes <= 300_000, address + " brings " + bytes + " bytes");
            }
        }
    }

    @Test void every_page_stands_without_script() {
        for (String who : List.of("analyst", ""))
            try (BrowserContext context = browser.browser()
                .newContext(new Browser.NewContextOptions().setBaseURL(serving.origin()).setJavaScriptEnabled(false))) {
            Page page = come(context, who);
            for (String address : who.isEmpty() ? List.of("/situation") : List.of("/situation", "/inbox", "/watch")) {
                assertEquals(200, page.navigate(address).status(), address);
                assertTrue(page.locator("h1").isVisible(), address);
            }
        }
    }

    @Test void a_form_that_is_refused_stands_again_with_the_reason_and_with_what_was_typed() {
        var plain = new Browser.NewContextOptions().setBaseURL(serving.origin()).setJavaScriptEnabled(false).setLocale("en");
        try (BrowserContext context = browser.browser().newContext(plain)) {
            Page page = come(context, "duty-officer");
            page.navigate("/watch");
            page.fill("#note", "the long note of a long night");
            page.fill("#to", "nobody-here");
            page.click("#hand-over button");
            page.waitForSelector("p.wrong >> text=nobody-here");
            assertEquals("the long note of a long night", page.inputValue("#note"));
        }
    }

    @Test void what_happens_elsewhere_appears_on_the_watch_and_what_somebody_types_there_stays() {
        try (BrowserContext context = seat(Lang.EN, Eyes.WIDE)) {
            Page page = come(context, "duty-officer");
            page.navigate("/watch");
            page.fill("#note", "typed, and not sent");
            var night = new Viewer("demo-night-officer", Set.of(Role.DUTY_OFFICER), Optional.empty());
            serving.room().watchkeeping().handOver(Optional.empty(), "the bridge is shut", new Acting(night, night.id(), Optional.empty()));
            page.waitForSelector("#live-last >> text=the bridge is shut", new Page.WaitForSelectorOptions().setTimeout(20_000));
            assertEquals("typed, and not sent", page.inputValue("#note"));
            assertEquals("note", page.evaluate("document.activeElement.id"));
        }
    }

    private static final int HIGHEST = 8_000;

    /** The whole page, and its top as somebody sees it who opens it: its map is waited for. */
    private static void picture(Page page, String where, Eyes eyes) {
        if (PICTURES.isEmpty()) return;
        String name = eyes.name() + "-" + where.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("(.{60}).*", "$1") + ".png";
        if (page.locator("#map").count() > 0)
            page.waitForSelector("#map.asks, #map[data-drawn]", new Page.WaitForSelectorOptions().setTimeout(60_000));
        page.waitForTimeout(page.locator("[class*=map]").count() > 0 ? 2_000 : 0);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.get().resolve("top-" + name)));
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        for (int top = 0; top < height; top += HIGHEST) // of a higher picture Chromium draws the top again
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(0, top, eyes.width(), Math.min(HIGHEST, height - top))
                .setPath(PICTURES.get().resolve((top == 0 ? "" : "then-" + top + "-") + name)));
    }
}
