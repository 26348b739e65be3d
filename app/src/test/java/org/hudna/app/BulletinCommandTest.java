package org.hudna.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hudna.app.exchange.issue.FiguresCsv;
import org.hudna.app.exchange.issue.Told;
import org.hudna.app.journal.Recorded;
import org.hudna.app.room.Issue;
import org.hudna.app.web.InventedRoom;
import org.hudna.bulletin.Edition;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bulletin from the command line, beside the service that is running on the same folder. */
class BulletinCommandTest {

    @TempDir static Path folder;
    @TempDir Path out;
    private static Serving serving;

    @BeforeAll static void open() throws IOException { serving = InventedRoom.open(folder); }

    @AfterAll static void close() { serving.close(); }

    static String run(int exit, String... arguments) {
        PrintStream before = System.out, beforeErr = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            assertEquals(exit, Hudna.commands().execute(arguments), () -> bytes.toString(StandardCharsets.UTF_8));
            return bytes.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
        }
    }

    @Test void the_figures_are_those_that_went_out_code_by_code_in_each_edition_and_language() throws IOException {
        Issue issue = serving.room().publishing().find(1).orElseThrow();
        for (Edition edition : List.of(Edition.PUBLIC, Edition.TASK_FORCE, Edition.RESTRICTED)) for (Lang lang : Lang.values()) {
            Path file = out.resolve(edition.code() + "-" + lang.tag() + ".csv");
            String said = run(0, "bulletin", "--data", folder.toString(), "--from", issue.days().first().toString(), "--to", issue.days().last()
                .toString(), "--cut-off", Long.toString(issue.cutOff()),
                "--edition", edition.code(), "--out", file.toString(), "--lang", lang.tag());
            assertArrayEquals(went(serving, issue, edition, lang), Files.readAllBytes(file), edition + " " + lang);
            assertTrue(said.contains(serving.room().publishing().bulletin(edition, issue.days(), issue.cutOff()).asked().codes().beginning()), said);
        }
    }

    static byte[] went(Serving serving, Issue issue, Edition edition, Lang lang) throws IOException {
        var publishing = serving.room().publishing();
        var rows = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(rows, StandardCharsets.UTF_8)) {
            FiguresCsv.write(new Told(publishing.bulletin(edition, issue.days(), issue.cutOff()), publishing.places(issue.cutOff()),
                publishing.terms(issue.cutOff()), lang), writer);
        }
        return rows.toByteArray();
    }

    @Test void each_form_is_made_by_its_ending_or_its_name_and_arabic_runs_from_the_right() throws IOException {
        for (String form : List.of("html", "pdf", "xlsx", "csv")) {
            Path named = out.resolve("b." + form), told = out.resolve("b-" + form);
            for (Path file : List.of(named, told))
                run(0, told.equals(file) ? new String[] {"bulletin", "--data", folder.toString(), "--from", "٢٠١٦-٠٢-٢٧", "--format", form, "--out",
                    file.toString(), "--lang", "ar"}
                : new String[] {"bulletin", "--data", folder.toString(), "--from", "2016-02-27", "--out", file.toString(), "--lang", "ar"});
            assertTrue(Files.size(named) > 500, form);
            String begins = new String(Files.readAllBytes(told), 0, 5, StandardCharsets.ISO_8859_1);
            assertTrue(Map.of("html", "<!DOC", "pdf", "%PDF-", "xlsx", "PK\u0003\u0004", "csv", "\u00EF\u00BB\u00BF").get(form)
                .startsWith(begins.substring(0, form.equals("csv") ? 3 : 4)), form + begins);
        }
        String page = Files.readString(out.resolve("b.html"));
        assertTrue(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("٢٧") && page.contains("<svg"), page.substring(0, 300));
        assertFalse(page.contains("href=") || page.contains("<script") || page.contains("src="), "it fetches nothing");
    }

    @Test void what_was_known_earlier_is_told_by_a_time_or_an_entry() {
        Instant at = serving.room().publishing().at(3);
        long last = serving.room().tables().indexAt(at).orElseThrow(); // entries of one batch may bear one time
        String byTime = run(0, "bulletin", "--data", folder.toString(), "--from", "2016-02-27", "--cut-off", at.toString(), "--out",
            out.resolve("t.csv").toString());
        assertTrue(byTime.contains("after entry " + last + ","), byTime);
        String byEntry = run(0, "bulletin", "--data", folder.toString(), "--from", "2016-02-27", "--cut-off", "3", "--out", out.resolve("e.csv")
            .toString());
        assertTrue(byEntry.contains("after entry 3,"), byEntry);
    }

    @Test void nothing_is_written_to_the_folder_and_no_bulletin_goes_out() {
        assertTrue(serving.room().settle(Duration.ofMinutes(1)));
        long before = serving.room().journal().size();
        run(0, "bulletin", "--data", folder.toString(), "--out", out.resolve("b.csv").toString());
        List<Recorded> since = new ArrayList<>();
        serving.room().journal().read(before, serving.room().journal().size(), since::add);
        assertEquals(List.of(), since);
        assertEquals(1, serving.room().publishing().all().size());
    }

    @Test void what_is_asked_wrongly_is_said_in_each_language_and_leaves_no_file() {
        Path file = out.resolve("b.csv");
        for (String lang : List.of("en", "ar", "ru")) {
            for (String[] wrong : new String[][] {{"--edition", "secret"}, {"--from", "yesterday"}, {"--from", "2016-03-02", "--to", "2016-03-01"},
                {"--from", "2016-01-01", "--to", "2017-01-02"}, {"--cut-off", "999999"},
                {"--cut-off", "soon"}, {"--cut-off", "1999-01-01T00:00:00Z"}, {"--format", "docx"}}) {
                String[] all = java.util.stream.Stream.concat(java.util.stream.Stream.of("bulletin", "--data", folder.toString(), "--lang", lang,
                    "--out", file.toString()), java.util.stream.Stream.of(wrong)).toArray(String[]::new);
                String said = run(2, all);
                assertTrue(said.contains(wrong[wrong.length - 1]), said);
                if (lang.equals("ar")) assertTrue(said.matches("(?s).*[\\u0621-\\u064A]{3,}.*"), said);
                if (lang.equals("ru")) assertTrue(said.matches("(?s).*[а-я]{3,}.*"), said);
                assertFalse(Files.exists(file), String.join(" ", wrong));
            }
            assertTrue(run(1, "bulletin", "--data", out.resolve("none").toString(), "--lang", lang, "--out", file.toString()).contains("none"));
            assertTrue(run(2, "bulletin", "--data", folder.toString(), "--lang", lang, "--out", out.resolve("no/b.csv").toString()).contains("no"));
        }
        assertFalse(Files.exists(out.resolve("none")), "nothing is made where nothing was");
    }
}
