package org.hudna.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody types, rightly or wrongly, and what the program answers. */
class CommandsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String CLAIMS = ROOT.resolve("agreements/sy-coh-2016/claims.csv").toString();
    @TempDir Path folder;

    /** Exit code, standard output and standard error. */
    private record Ran(int exit, String out, String err) {
        String all() { return out + err; }
    }

    private static Ran run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        System.setProperty("hudna.home", ROOT.toString());
        try {
            System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
            int exit = Hudna.commands().execute(arguments);
            return new Ran(exit, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test void the_first_days_of_the_truce_make_a_table_in_each_language() {
        for (String lang : new String[] {"en", "ar", "ru"}) {
            Ran ran = run("assess", "sy-coh-2016", CLAIMS, "--lang", lang);
            assertEquals(0, ran.exit(), ran.all());
            assertTrue(ran.out().contains("SY-001") && ran.out().contains("SY-065"), ran.all());
        }
    }

    @Test void each_ending_makes_its_report() throws IOException {
        for (String ending : new String[] {"html", "json", "geojson", "csv"}) {
            Path out = folder.resolve("findings." + ending);
            Ran ran = run("assess", "sy-coh-2016", CLAIMS, "--out", out.toString());
            assertEquals(0, ran.exit(), ran.all());
            assertTrue(Files.readString(out).contains("SY-024"), ending);
        }
    }

    @Test void before_anything_was_learned_there_is_nothing_to_assess() {
        Ran ran = run("assess", "sy-coh-2016", CLAIMS, "--as-of", "2016-02-01");
        assertEquals(0, ran.exit(), ran.all());
        assertFalse(ran.out().contains("SY-001"), ran.out());
    }

    @Test void wrong_calls_are_answered_in_words_and_with_an_exit_code() throws IOException {
        assertEquals(1, run("assess", "no-such", CLAIMS).exit());
        assertEquals(2, run("assess", "sy-coh-2016", "no-such.csv").exit());
        assertEquals(2, run("assess", "sy-coh-2016", CLAIMS, "--as-of", "yesterday").exit());
        assertEquals(2, run("assess", "sy-coh-2016", CLAIMS, "--out", folder.resolve("x.doc").toString()).exit());
        assertEquals(2, run("assess", "sy-coh-2016", CLAIMS, "--lang", "de").exit());
        assertEquals(2, run("check", folder.resolve("nowhere").toString()).exit());
        assertEquals(1, run("check", folder.toString()).exit());
        assertEquals(1, run("explain", "XX-000").exit());
        for (String[] call : new String[][] {{"assess", "no-such", CLAIMS}, {"check", folder.toString()}, {"explain", "XX-000"}})
            assertFalse(run(call).all().contains("Exception"), run(call).all());
    }

    @Test void a_row_that_cannot_be_read_is_set_aside_with_row_and_column_and_the_rest_is_assessed() throws IOException {
        Path claims = folder.resolve("claims.csv");
        Files.writeString(claims,
            "incident,source,from,act,actor,target\nA,Post,2016-03-01,shelling,jaysh-al-islam,hospital\nB,Post,2016-03-01,sheling,,\nC,Post,2016-13-45,shelling,,\n");
        Ran ran = run("assess", "sy-coh-2016", claims.toString());
        assertEquals(0, ran.exit(), ran.all());
        assertTrue(ran.out().contains("A  ") && ran.err().contains("row 3, column act") && ran.err().contains("row 4, column from"), ran.all());
    }

    @Test void scattered_rows_of_one_incident_are_brought_together() throws IOException {
        Path claims = folder.resolve("claims.csv");
        Files.writeString(claims,
            "incident,source,from,act,actor,target\nA,Post,2016-03-01,shelling,,hospital\nB,Post,2016-03-01,shelling,,\nA,Centre,2016-03-01,shelling,jaysh-al-islam,hospital\n");
        Ran ran = run("assess", "sy-coh-2016", claims.toString());
        assertTrue(ran.out().contains("2 incidents"), ran.all());
    }

    @Test void a_trace_is_told_in_three_languages() {
        for (String lang : new String[] {"en", "ar", "ru"}) {
            Ran ran = run("explain", "SY-052", "--lang", lang);
            assertEquals(0, ran.exit(), ran.all());
            assertTrue(ran.out().contains("coh.civilians"), ran.all());
        }
    }

    @Test void every_clause_of_every_agreement_can_be_said() {
        for (String lang : new String[] {"en", "ar", "ru"}) assertEquals(0, run("check", "--sentences", "--lang", lang).exit());
        assertEquals(0, run("check", "--vocabulary").exit());
    }

    @Test void a_place_is_located_by_name_by_figures_and_by_words() {
        Ran kafraya = run("locate", "Kefrayah");
        assertEquals(0, kafraya.exit(), kafraya.all());
        assertTrue(kafraya.out().contains("sounds alike"), kafraya.all());
        for (String lang : new String[] {"en", "ar", "ru"}) assertEquals(0, run("locate", "غزة", "--lang", lang).exit());
        assertTrue(run("locate", "Gaza").out().contains("nothing decides between them"));
        assertTrue(run("locate", "36.2021", "37.1343").out().contains("Which of the two numbers"));
        assertTrue(run("locate", "5 km north of Homs").out().contains("Homs"));
        assertTrue(run("locate", "Alep", "--complete").out().contains("C1007"));
        Ran nothing = run("locate", "Xyzzyk");
        assertEquals(1, nothing.exit(), nothing.all());
        assertEquals(2, run("locate", "Homs", "--gazetteer", "nowhere.csv").exit());
        assertEquals(2, run("locate", "Homs", "--near", "there").exit());
    }

    @Test void places_are_located_as_json_from_a_gazetteer_of_ones_own() throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "admin1Pcode,admin1Name_en,admin1Name_ar\nXA01,Testabad,تستاباد\nbad code,X,Y\n");
        Ran ran = run("locate", "تستاباد", "--gazetteer", file.toString(), "--json", "--within", "XA");
        assertEquals(0, ran.exit(), ran.all());
        for (String part : new String[] {"\"code\":\"XA01\"", "\"ambiguous\":false", "\"sha256\":", "\"source\":\"mine.csv\""})
            assertTrue(ran.out().contains(part), ran.all());
        assertTrue(ran.err().contains("BAD CODE"), ran.all());
    }
}
