package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.hudna.app.exchange.issue.PlainPaper;
import org.hudna.app.exchange.issue.Told;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Done;
import org.hudna.app.room.Publishing;
import org.hudna.app.room.Publishing.Wanted;
import org.hudna.app.store.Tables;
import org.hudna.app.web.Book;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.issue.Bulletin;
import org.hudna.bulletin.issue.Days;
import org.hudna.bulletin.issue.Figure;
import org.hudna.bulletin.issue.Figure.Part;
import org.hudna.bulletin.issue.What;
import org.hudna.claims.ClaimId;
import org.hudna.deeds.Count;
import org.hudna.intake.Bytes;
import org.hudna.intake.Declared;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Bulletins of the first days of the truce of 2016, and of a room full of canaries, as pages, files and codes. */
class BulletinPagesTest {

    private static final Days WEEK = Days.find("2016-02-27", "2016-03-04").orElseThrow();
    private static final Days CANARIES = Days.find("2016-03-01", "2016-03-10").orElseThrow();
    private static final Set<Edition> ALL = Set.of(Edition.RESTRICTED, Edition.TASK_FORCE, Edition.PUBLIC);
    private static final Pattern CODE = Pattern.compile("href=\"(/b/[A-Z0-9-]+)\"");

    @TempDir static Path first;
    @TempDir static Path second;
    private static OpenRoom open;
    private static Api pages;
    private static OpenRoom canaries;
    private static Api canaryPages;

    @BeforeAll static void plant() throws IOException {
        open = new OpenRoom(first);
        open.adoptTerms();
        Path claims = OpenRoom.HOME.resolve("agreements/sy-coh-2016/claims.csv");
        open.room.claiming().importTable(Bytes.of(Files.readAllBytes(claims)), Declared.file("claims.csv"), Optional.empty(), acting(Role.ANALYST));
        open.settle();
        pages = new Api(Book.of(open.room), 1 << 20);
        canaries = new OpenRoom(second);
        Planted.in(canaries);
        canaryPages = new Api(Book.of(canaries.room), 1 << 20);
    }

    @AfterAll static void close() {
        open.close();
        canaries.close();
    }

    private static Acting acting(Role role) { return new Acting(Asks.as(role).viewer(), "p-" + role.code(), Optional.empty()); }

    private static Publishing publishing() { return open.room.publishing(); }

    private static long published(OpenRoom room, Days days, Optional<Long> corrects, String why) {
        Publishing publishing = room.room.publishing();
        Done done = publishing.publish(new Wanted(days, ALL, publishing.cutOff(), corrects, why), acting(Role.DUTY_OFFICER));
        long entry = ((Done.Yes) done).indexes().getFirst();
        return publishing.all().stream().filter(issue -> issue.entry() == entry).findFirst().orElseThrow().number();
    }

    private static String page(Api api, Asks asks, String address) throws IOException {
        Answer answer = api.answer(asks.get(address));
        assertEquals(200, answer.status(), address);
        return OpenRoom.text(answer);
    }

    /** Counted by hand in claims.csv. */
    @Test void the_first_week_of_the_truce_has_the_figures_that_one_counts_by_hand() {
        Bulletin week = publishing().bulletin(Edition.RESTRICTED, WEEK, publishing().cutOff());
        long rows = week.rows().stream().mapToLong(row -> open.tables.claims(row.shown().id(), Tables.NOW).size()).sum();
        assertEquals(18, rows, "SY-001, 002 three times, 005, 007, 008 twice, 010, 011 three times, 012, 013, 046, 047, 049, 050");
        assertEquals(11, week.number(new What.All(), Part.NOW), "into which matching gathers them, which does not look at what the file calls them");
        assertEquals(1, week.number(new What.All(), Part.BEFORE), "SY-043");
        assertEquals(Optional.of(Count.exactly(3)), week.figure(new What.Harmed(What.Fate.KILLED), Part.NOW).flatMap(Figure::sum),
            "two in SY-001, one in SY-010");
        assertEquals(Optional.of(Count.exactly(11)), week.figure(new What.Harmed(What.Fate.INJURED), Part.NOW).flatMap(Figure::sum),
            "eight in SY-001, three in SY-010");
        assertEquals(Optional.of(Count.exactly(8)), week.figure(new What.Harmed(What.Fate.KILLED), Part.BEFORE).flatMap(Figure::sum),
            "eight in SY-043");
        for (Figure figure : week.figures()) assertEquals(figure.number(), week.rows(figure).size(), figure.toString());
    }

    @Test void every_code_on_a_page_leads_to_as_many_rows_as_the_figure_says() throws IOException {
        long number = published(open, Days.find("2016-03-08", "2016-03-12").orElseThrow(), Optional.empty(), "");
        for (Edition edition : ALL) {
            String page = page(pages, Asks.as(Role.DUTY_OFFICER), "/bulletin/" + number + "?edition=" + edition.code());
            Bulletin bulletin = publishing().bulletin(edition, Days.find("2016-03-08", "2016-03-12").orElseThrow(), publishing().find(number)
                .orElseThrow().cutOff());
            var codes = CODE.matcher(page).results().map(found -> found.group(1)).distinct().toList();
            assertFalse(codes.isEmpty());
            for (String code : codes) {
                Figure figure = bulletin.figure(code.substring(code.lastIndexOf('-') + 1)).orElseThrow();
                String rows = page(pages, Asks.as(Role.DUTY_OFFICER), code);
                assertEquals(figure.number(), rows.split("href=\"/incidents/", -1).length - 1, code + " " + figure.what());
                assertTrue(rows.contains("Entries of the record") || rows.contains("not published yet"), "the head of the record stands beside it");
            }
        }
    }

    @Test void the_same_bulletin_sent_twice_is_one_and_another_of_the_same_days_must_be_a_correction() {
        Days day = Days.find("2016-03-15", "2016-03-15").orElseThrow();
        long cutOff = publishing().cutOff();
        var wanted = new Wanted(day, ALL, cutOff, Optional.empty(), "");
        Done once = publishing().publish(wanted, acting(Role.DUTY_OFFICER)), again = publishing().publish(wanted, acting(Role.DUTY_OFFICER));
        assertEquals(once, again);
        assertTrue(publishing().publish(new Wanted(day, ALL, publishing().cutOff(), Optional.empty(), ""),
            acting(Role.DUTY_OFFICER)) instanceof Done.Refused);
        long number = publishing().all().getLast().number();
        assertTrue(publishing().publish(new Wanted(day, ALL, publishing().cutOff(), Optional.of(number), " "),
            acting(Role.DUTY_OFFICER)) instanceof Done.Refused, "say why");
        assertTrue(publishing().publish(new Wanted(Days.find("2016-03-21", "2016-03-21").orElseThrow(), ALL, cutOff, Optional.empty(), ""),
            acting(Role.DUTY_OFFICER))
            instanceof Done.Refused, "the day is not over");
        assertTrue(publishing().publish(new Wanted(Days.find("2016-03-14", "2016-03-14").orElseThrow(), ALL, cutOff, Optional.empty(), ""),
            acting(Role.CO_CHAIR))
            instanceof Done.Refused, "a co-chair may not read the restricted edition, nor publish it");
        assertTrue(publishing().publish(wanted, acting(Role.ANALYST)) instanceof Done.Forbidden);
    }

    @Test void a_correction_says_what_is_other_and_the_earlier_one_stays_what_it_was() throws IOException {
        long earlier = published(open, WEEK, Optional.empty(), "");
        String before = page(pages, Asks.ANYBODY, "/bulletin/" + earlier);
        ClaimId claim = publishing().bulletin(Edition.RESTRICTED, WEEK, publishing().cutOff()).lines().stream()
            .filter(line -> line.claim().harm().flatMap(harm -> harm.killed()).filter(Count.exactly(2)::equals).isPresent()).findFirst().orElseThrow()
            .claim().who().id().orElseThrow();
        assertTrue(open.room.claiming().withdraw(claim, "told by mistake", acting(Role.ANALYST)) instanceof Done.Yes);
        open.settle();
        long correction = published(open, WEEK, Optional.of(earlier), "one claim was withdrawn by its source");
        String page = page(pages, Asks.ANYBODY, "/bulletin/" + correction);
        assertTrue(page.contains("What is other than in no. " + earlier) && page.contains("one claim was withdrawn by its source"), page);
        assertTrue(page.contains("Incidents that are no longer counted") && page.contains("Killed, as alleged"));
        String after = page(pages, Asks.ANYBODY, "/bulletin/" + earlier);
        assertTrue(after.contains("Corrected by bulletin no. " + correction));
        assertEquals(numbers(before), numbers(after), "as of its cut-off it is the same page for ever");
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("class=\"figure\" href=\"([^\"]+)\"><span>([^<]*)").matcher(page).results()
            .map(found -> found.group(1) + found.group(2)).toList();
    }

    @Test void no_edition_on_any_page_or_in_any_file_says_what_is_kept_from_its_readers() throws IOException {
        long number = published(canaries, CANARIES, Optional.empty(), "");
        for (Role role : Role.values()) look(number, Asks.as(role), role);
        look(number, Asks.ANYBODY, null);
        String watch = page(canaryPages, Asks.as(Role.DUTY_OFFICER), "/bulletin/" + number);
        assertTrue(watch.contains("canary-place") && watch.contains("canary-ward") && watch.contains("canary-secret-town"),
            "or the canaries could not be heard at all");
    }

    private static void look(long number, Asks asks, Role role) throws IOException {
        for (String end : List.of("", ".csv", ".xlsx", "?edition=restricted", "?edition=task-force", "?edition=public")) {
            Answer answer = canaryPages.answer(asks.get("/bulletin/" + number + end));
            String text = end.equals(".xlsx") ? unzipped(OpenRoom.bytes(answer)) : OpenRoom.text(answer);
            Planted.MAY_HEAR.forEach((canary, may) -> assertFalse(text.contains(canary) && (role == null || !may.contains(role)), canary
                + " sings to " + role + " in " + end));
        }
    }

    private static String unzipped(byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile(first, "sheets", ".xlsx"), bytes);
        var all = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            return Pattern.compile("&#x([0-9a-f]+);").matcher(all)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
        }
    }

    @Test void what_is_asked_oddly_is_answered_and_a_draft_is_not_for_everybody() throws IOException {
        for (String address : List.of("/bulletin/0", "/bulletin/-1", "/bulletin/x", "/bulletin/99999999999999999999", "/bulletin/1.exe",
            "/bulletin/1?edition=party", "/b/x", "/b/P31-6DS57-000000",
            "/b?code=%00", "/b?code=" + "Z".repeat(300), "/bulletin-draft?first=2016-02-30", "/bulletin-draft?first=2016-03-02&last=2016-03-01",
            "/bulletin-draft?cutOff=99999999",
            "/bulletin-draft?first=0001-01-01&last=9999-12-31", "/bulletin-draft?edition=party", "/bulletin-draft", "/bulletin"))
            for (Asks asks : List.of(Asks.ANYBODY, Asks.as(Role.DUTY_OFFICER), Asks.as(Role.LIAISON).in(Lang.AR))) {
                int status = pages.answer(asks.get(address)).status();
                assertTrue(Set.of(200, 303, 401, 403, 404, 422).contains(status), address + " " + status);
            }
        Bulletin draft = publishing().bulletin(Edition.PUBLIC, Days.find("2016-02-28", "2016-02-28").orElseThrow(), publishing().cutOff());
        String code = "/b/" + draft.asked().codes().beginning() + "-" + draft.figures().getFirst().code();
        assertEquals(200, pages.answer(Asks.as(Role.ANALYST).get(code)).status());
        assertEquals(404, pages.answer(Asks.ANYBODY.get(code)).status(), "it has not gone out");
        assertEquals(401, pages.answer(Asks.ANYBODY.get("/bulletin-draft")).status());
    }

    @Test void a_table_in_arabic_has_its_letters_and_its_direction() throws IOException {
        long number = published(open, Days.find("2016-03-05", "2016-03-07").orElseThrow(), Optional.empty(), "");
        Answer csv = pages.answer(Asks.ANYBODY.in(Lang.AR).get("/bulletin/" + number + ".csv"));
        assertEquals((byte) 0xEF, OpenRoom.bytes(csv)[0], "the mark without which a spreadsheet takes Arabic for noise");
        assertTrue(OpenRoom.text(csv).contains("الحوادث"));
        String sheets = unzipped(OpenRoom.bytes(pages.answer(Asks.ANYBODY.in(Lang.AR).get("/bulletin/" + number + ".xlsx"))));
        assertTrue(sheets.contains("rightToLeft=\"") && sheets.contains("الحوادث"), sheets.substring(0, 300));
        byte[] paper = OpenRoom.bytes(pages.answer(Asks.ANYBODY.in(Lang.AR).get("/bulletin/" + number + ".pdf")));
        assertEquals("%PDF-", new String(paper, 0, 5, StandardCharsets.US_ASCII), "by a browser, or without one");
    }

    /** Where no browser is: the library must be asked cell by cell, or it turns digits round. */
    @Test void paper_without_a_browser_has_its_digits_in_their_order() throws IOException {
        Bulletin week = publishing().bulletin(Edition.RESTRICTED, WEEK, publishing().cutOff());
        var told = new Told(week, publishing().places(publishing().cutOff()), publishing().terms(publishing().cutOff()), Lang.AR);
        byte[] paper = PlainPaper.of(told, Told.days(WEEK), List.of());
        try (var reader = new PdfReader(paper)) {
            String text = new PdfTextExtractor(reader).getTextFromPage(1);
            assertTrue(text.contains("٢٧") && text.contains("٢٠١٦") && !text.contains("٦١٠٢"), text);
        }
    }
}
