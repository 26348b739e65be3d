package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hudna.words.Digits;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What hurts people most in the tools that they have, as far as a screen can cause it; one method for each pain that stands in no other test.
 *
 * <p>Elsewhere: <b>finding the village</b>, {@link AnOfficersDayTest#a_village_is_found_in_three_keystrokes}; <b>drowning in triage</b>,
 * {@code InboxPagesTest.five_hundred_are_closed_at_once_and_the_two_that_went_meanwhile_are_told}, and <b>two who begin with one report</b>, by their
 * deeds, {@code InboxPagesTest.two_people_do_not_begin_with_one_report}; <b>offline loses or corrupts</b>,
 * {@link AnOfficersDayTest#what_was_typed_while_the_line_was_down_is_not_lost_and_is_taken_once}; <b>scale</b>, the bench; <b>Arabic letter by
 * letter</b> on every page, {@link InBrowserTest#no_page_has_a_barrier_is_cut_at_360_pixels_or_says_anything_in_another_language}; <b>Arabic in
 * tables and on paper</b>, {@code BulletinPagesTest.a_table_in_arabic_has_its_letters_and_its_direction}; <b>every figure of a bulletin</b> against
 * its rows, {@code BulletinPagesTest.every_code_on_a_page_leads_to_as_many_rows_as_the_figure_says}.
 *
 * <p><b>Notification without receipts</b> has no screen yet, and so no test: notifications and allegations between parties are still to be built.
 */
class TenPainsTest {

    private static final Pattern INCIDENT = Pattern.compile("/incidents/([A-Za-z0-9_-]+)");
    private static final double SOON = 10_000;

    @TempDir static Path folder;
    private static RoomInBrowser room;

    @BeforeAll static void open() throws Exception { room = RoomInBrowser.open(folder); }

    @AfterAll static void close() { if (room != null) room.close(); }

    private static String noted(Page page, String words) {
        page.navigate("/inbox/new");
        page.locator("#words").fill(words);
        page.locator("#words").press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/inbox(/[0-9a-f]{64})?\\?.*"));
        page.navigate("/inbox?size=500");
        return page.locator("li.line", new Page.LocatorOptions().setHasText(words.substring(0, 30))).first().getAttribute("data-id");
    }

    @Test void pain_1_arabic_is_the_second_class_path__every_section_runs_from_the_right_with_its_own_digits() {
        try (BrowserContext context = room.seat(Lang.AR)) {
            Page page = RoomInBrowser.come(context, "duty-officer");
            for (String address : List.of("/inbox", "/inbox/new", "/situation", "/agreement", "/bulletin", "/record", "/help")) {
                page.navigate(address);
                assertEquals("ar rtl rtl",
                    page.evaluate("document.documentElement.lang + ' ' + document.documentElement.dir + ' ' + getComputedStyle(document.querySelector('main')).direction"), address);
                assertTrue((Boolean) page.evaluate("(() => { const line = document.createRange(); line.selectNodeContents(document.querySelector('h1'));"
                    + "return innerWidth - line.getBoundingClientRect().right < line.getBoundingClientRect().left; })()"), address
                    + " begins at the right");
                assertEquals(List.of(),
                    page.evaluate("[...document.querySelectorAll('main time, main .badge')].filter(at => !at.closest('bdi, .code, [lang]:not(html)') && !at.querySelector('bdi, .code')"
                    + " && /[0-9]/.test(at.innerText)).map(at => at.innerText)"), address + " has digits of another script");
            }
        }
    }

    @Test void pain_3_two_people_do_the_same_report__who_took_it_is_seen_by_the_other_at_once_and_stops_him() {
        try (BrowserContext one = room.seat(Lang.AR); BrowserContext two = room.seat(Lang.EN)) {
            Page officer = RoomInBrowser.come(one, "duty-officer"), analyst = RoomInBrowser.come(two, "analyst");
            String id = noted(officer, "قصف مدفعي على أطراف الرستن هذا الصباح، لا تفاصيل أخرى بعد");
            analyst.navigate("/inbox?size=500");
            Locator seen = analyst.locator("li[data-id='" + id + "']");
            assertEquals(0, seen.locator(".badge.warn").count(), "nobody has it yet");
            analyst.evaluate("window.notReloaded = true");
            Page open = two.newPage();
            open.navigate("/inbox/" + id);
            open.evaluate("window.notReloaded = true");
            officer.locator("li[data-id='" + id + "'] button[name=take]").click();
            officer.waitForURL("**/inbox/" + id);
            Locator gone = analyst.locator("li[data-id='" + id + "'] button[name=take]");
            gone.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED).setTimeout(SOON));
            open.locator("[data-live] bdi[title=demo-duty-officer]").first().waitFor(new Locator.WaitForOptions().setTimeout(SOON));
            assertTrue((Boolean) analyst.evaluate("window.notReloaded") && (Boolean) open.evaluate("window.notReloaded"),
                "without asking anew, in the list and on the report");
            assertEquals(0, open.locator("[data-key=t]").count(), "and it can be taken no more");
        }
    }

    @Test void pain_4_duplicates__one_event_told_by_two_ways_is_one_incident_and_each_report_shows_the_other() {
        try (BrowserContext context = room.seat(Lang.AR); BrowserContext second = room.seat(Lang.AR)) {
            Page page = RoomInBrowser.come(context, "duty-officer");
            String told = "قصفت قذائف الهاون بلدة تيرمعلة يوم السبت 5 آذار 2016 الساعة 14:30 وقتل مدنيان.";
            List<String> ids = List.of(noted(page, told), noted(page, "وصلتنا رسالة من مندوبنا: " + told));
            assertFalse(ids.get(0).equals(ids.get(1)));
            for (int i = 0; i < 2; i++) accepted(page, ids.get(i), i == 0 ? "لجنة محلية" : "مكتب إعلامي");
            List<Set<String>> incidents = ids.stream().map(id -> incidents(page, id)).toList();
            Set<String> both = new HashSet<>(incidents.get(0));
            both.retainAll(incidents.get(1));
            assertFalse(both.isEmpty(), "each leads to the other's event: " + incidents);
            Page analyst = RoomInBrowser.come(second, "analyst");
            analyst.navigate("/inbox/" + ids.get(1));
            Locator near = analyst.locator("article:has(form[action$='/judge'])");
            assertTrue(near.locator("form[action$='/judge'] button").count() >= 2, "and a person says whether it is one");
            assertTrue(near.first().locator(".original").filter(new Locator.FilterOptions().setHasText("تيرمعلة")).count() >= 1,
                "with the other's words beside");
        }
    }

    private static void accepted(Page page, String report, String publisher) {
        page.navigate("/inbox/" + report);
        Locator accepts = page.locator(".suggested form.accept").first();
        accepts.locator("input[name=publisher]").fill(publisher);
        accepts.locator("button").click();
        page.locator("[role=status]").first().waitFor();
        assertTrue(room.serving().room().settle(Duration.ofSeconds(60)));
        room.serving().room().search().catchUp();
    }

    private static Set<String> incidents(Page page, String report) {
        page.navigate("/inbox/" + report);
        Set<String> found = new LinkedHashSet<>();
        INCIDENT.matcher(page.content()).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    @Test void pain_6_getting_data_out__what_a_page_shows_in_arabic_stands_in_its_files_letter_by_letter() throws IOException {
        try (BrowserContext context = room.seat(Lang.AR)) {
            Page page = RoomInBrowser.come(context, "duty-officer");
            page.navigate("/bulletin/1");
            String title = page.locator("section h2, table caption").first().innerText().strip();
            String csv = new String(body(page, "a[href*='.csv']"), StandardCharsets.UTF_8), sheets = unzipped(body(page, "a[href*='.xlsx']"));
            List<?> words = (List<?>) page.evaluate("[...new Set([...document.querySelectorAll('main table td:first-child, main table th[scope=row]')].map(at => at.innerText.trim()))]"
                + ".filter(text => /^[\\u0600-\\u06ff ]{3,}$/.test(text))");
            assertTrue(words.size() >= 5, title + words);
            for (Object word : words) assertTrue(sheets.contains(word.toString()), "XLSX: " + word);
            assertTrue(words.stream().filter(word -> csv.contains(word.toString())).count() >= 3,
                "CSV, which says each figure in a sentence of its own: " + words);
            String id = noted(page, "قصفت قذائف الهاون بلدة تلبيسة يوم الإثنين 7 آذار 2016 وقتل مدني واحد.");
            accepted(page, id, "لجنة محلية");
            page.navigate("/situation?from=2016-03-07&to=2016-03-07");
            String list = new String(body(page, "a[href*='csv']"), StandardCharsets.UTF_8);
            for (String file : List.of(csv, sheets, list))
                assertFalse(file.contains("\uFFFD") || Pattern.compile("[\uFB50-\uFDFF\uFE70-\uFEFE]").matcher(file).find(),
                    "nothing lost, nothing shaped beforehand");
            assertTrue(list.contains("تلبيسة")
                && list.startsWith("\uFEFF"), "with the mark without which a spreadsheet takes Arabic for noise: " + list);
        }
    }

    /** By the browser itself, in its language. */
    private static byte[] body(Page page, String link) {
        String address = page.locator(link).first().getAttribute("href");
        Object bytes = page.evaluate("address => fetch(address).then(answer => answer.arrayBuffer()).then(all => { let text = ''; new Uint8Array(all).forEach(one => { text += String.fromCharCode(one); }); return btoa(text); })", address);
        return Base64.getDecoder().decode(bytes.toString());
    }

    private static String unzipped(byte[] file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var zip = new ZipFile(Files.write(folder.resolve("sheets.xlsx"), file).toFile())) {
            for (ZipEntry entry : zip.stream().filter(it -> it.getName().endsWith(".xml")).toList())
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
        return Pattern.compile("&#x([0-9a-f]+);").matcher(all)
            .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void pain_7_verification_is_yes_or_no__an_incident_stands_on_a_ladder_and_says_why_and_who(Lang lang) {
        try (BrowserContext context = room.seat(lang)) {
            Page page = RoomInBrowser.come(context, "analyst");
            page.navigate("/situation");
            page.navigate(page.locator("a[href^='/incidents/']").first().getAttribute("href"));
            Locator ladder = page.locator("section[aria-labelledby=decisions]");
            assertTrue(ladder.locator("ol.ladder li").count() >= 4, "steps, not two states");
            assertEquals(1, ladder.locator("ol.ladder li.stands").count(), "on one of which it stands");
            assertEquals(2, ladder.locator("dl.facts dt").all().stream().limit(2).filter(it -> !it.innerText().isBlank()).count(),
                "what is decided and what is computed, apart");
            assertFalse(ladder.locator("dl.facts dd .soft").first().innerText().isBlank(), "with the reason");
            assertEquals(0, page.locator("main input[type=checkbox][name*=verif]").count(), "no box to tick");
        }
    }

    /** As many rows, or people in the rows: what they say in one column, with Arabic-Indic digits or others. */
    private static boolean addsUp(Page page, int number) {
        List<Locator> rows = page.locator("main tbody tr:has(a[href^='/incidents/'])").all();
        int[] sums = new int[64];
        for (Locator row : rows) {
            List<String> cells = row.locator("td, th").allInnerTexts().stream().map(cell -> Digits.ascii(cell.strip())).toList();
            for (int i = 0; i < cells.size(); i++) if (cells.get(i).matches("\\d{1,6}")) sums[i] += Integer.parseInt(cells.get(i));
        }
        return rows.size() == number || java.util.Arrays.stream(sums).anyMatch(sum -> sum == number);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void pain_10_nobody_trusts_the_count__whoever_clicks_a_figure_gets_the_rows_that_add_up_to_it(Lang lang) {
        try (BrowserContext context = room.seat(lang)) {
            Page page = RoomInBrowser.come(context, "observer");
            page.navigate("/bulletin/1");
            List<?> figures = (List<?>) page.evaluate("[...document.querySelectorAll(\"main a[href^='/b/']\")].map(at => at.getAttribute('href') + ' ' + at.innerText.trim())");
            int clicked = 0;
            for (Object figure : figures.stream().distinct().limit(12).toList()) {
                String[] pieces = figure.toString().split(" ", 2);
                String number = Digits.ascii(pieces[1]);
                if (!number.matches("\\d+")) continue;
                page.navigate(pieces[0]);
                assertTrue(addsUp(page, Integer.parseInt(number)), figure + " is not what its rows add up to");
                clicked++;
            }
            assertTrue(clicked >= 5, "so many were clicked: " + clicked + " of " + figures);
        }
    }
}
