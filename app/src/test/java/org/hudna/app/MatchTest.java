package org.hudna.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims that nobody has gathered become incidents; people's judgements win; nothing of the file is lost. */
class MatchTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String RETOLD = ROOT.resolve("agreements/sy-coh-2016/retold.csv").toString();
    private static final String JUDGED = ROOT.resolve("agreements/sy-coh-2016/retold-judgements.csv").toString();
    private static final String DECIDED = ROOT.resolve("agreements/sy-coh-2016/retold-decisions.csv").toString();
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

    private Path file(String name, String text) throws IOException { return Files.writeString(folder.resolve(name), text); }

    private static List<Written> written(Path file) throws IOException {
        List<Written> rows = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file)) {
            ClaimFile.written(bytes, rows::add);
        }
        return rows;
    }

    @Test void one_event_told_in_three_languages_is_one_incident_in_each_language_of_the_reader() {
        for (String lang : new String[] {"en", "ar", "ru"}) {
            Ran ran = run("match", RETOLD, "--lang", lang);
            assertEquals(0, ran.exit(), ran.all());
            assertTrue(ran.out().contains("R13") && ran.out().contains("Watch Desk") && ran.out().contains("غرفة الرصد"), ran.all());
        }
    }

    @Test void the_example_of_a_mapping_reads_a_table_and_says_that_actors_want_an_agreement() throws IOException {
        String page = Files.readString(ROOT.resolve("MAPPINGS.md")), from = page.substring(page.indexOf("```yaml") + 8);
        String mapping = file("mapping.yaml", from.substring(0, from.indexOf("```"))).toString();
        String table = file("their.csv", """
            Nr,Day,What,Village,District,least,most,Accused,Photo,Grade
            1,01.03.2016,قصف,Harbnafsah,Hama,1,3,"russia,syrian-government",a.jpg,Sure
            2,02.03.2016 14:30,Raid,,Idlib,,,russia,b.jpg,Sure
            3,31.02.2016,Raid,Idlib,Idlib,NA,-,russia,c.jpg,Sure
            4,03.03.2016,Raid,Homs,Homs,,,NA,d.jpg,Withdrawn
            """).toString();
        Ran alone = run("match", table, "--mapping", mapping), agreed = run("match", table, "--mapping", mapping, "--agreement", "sy-coh-2016");
        assertTrue(alone.exit() == 0 && alone.err().contains("add --agreement") && alone.out().contains("2 claims in 2 incidents"), alone.all());
        assertTrue(alone.err().contains("31.02.2016") && alone.err().contains("Withdrawn"), "each row that is not read is told");
        assertTrue(agreed.exit() == 0 && !agreed.err().contains("knows nobody") && !agreed.err().contains("add --agreement"), agreed.all());
        Ran assessed = run("assess", "sy-coh-2016", table, "--mapping", mapping);
        assertTrue(assessed.exit() == 0 && assessed.out().contains("2 incidents"), assessed.all());
    }

    @Test void json_names_each_incident_its_claims_and_the_clues() {
        String out = run("match", RETOLD, "--json").out();
        assertTrue(out.startsWith("{\"format\":\"hudna-incidents\""), out);
        assertTrue(out.contains("\"clue\":\"distance\",\"level\":\"under-300-m\""), out);
        assertTrue(out.contains("\"independentSources\":[\"Watch Desk\",\"Сводка наблюдателей\",\"غرفة الرصد\"]"), out);
    }

    @Test void a_relay_is_no_second_source_and_a_denial_is_told() {
        String out = run("match", RETOLD).out();
        assertTrue(out.contains("4 claims; 3 independent sources"), out);
        assertTrue(out.contains("contested by Сводка наблюдателей"), out);
    }

    @Test void a_persons_word_parts_what_was_together() throws IOException {
        assertEquals("R16", incidentOf("R19", run("match", RETOLD, "--out", folder.resolve("a.csv").toString()), "a.csv"));
        assertEquals("R19", incidentOf("R19", run("match", RETOLD, "--judgements", JUDGED, "--out", folder.resolve("b.csv").toString()), "b.csv"));
    }

    private String incidentOf(String claim, Ran ran, String file) throws IOException {
        assertEquals(0, ran.exit(), ran.all());
        return written(folder.resolve(file)).stream().filter(row -> claim.equals(row.cells().get("claim"))).findFirst().orElseThrow().cells()
            .get("incident");
    }

    @Test void a_judgement_given_later_does_not_count_as_of_a_day_before() throws IOException {
        Ran ran = run("match", RETOLD, "--judgements", JUDGED, "--as-of", "2016-04-01", "--out", folder.resolve("c.csv").toString());
        assertEquals("R16", incidentOf("R19", ran, "c.csv"));
        assertFalse(ran.out().contains("R20"), ran.out());
    }

    @Test void what_match_writes_assess_takes() {
        String out = folder.resolve("gathered.csv").toString();
        assertEquals(0, run("match", RETOLD, "--out", out).exit());
        Ran ran = run("assess", "sy-coh-2016", out);
        assertEquals(0, ran.exit(), ran.all());
        assertTrue(ran.out().contains("R16"), ran.all());
        assertTrue(ran.out().contains("Rows set aside: 0"), ran.all());
    }

    @Test void nothing_of_the_file_is_lost() throws IOException {
        Path claims = file("mine.csv", """
            incident;claim;source;from;time;zone;act;place;lat;words;file no
            ;A;دفتر;2016-03-01;10:00;+03:00;shelling;حمص;;"قصف ""عنيف""; في المدينة";=7
            X-1;B;Desk;2016-03-01;10:10;+03:00;shelling;Homs;-3.5;shelling of the town;12
            X-2;;Desk;no day;;+03:00;shelling;Homs;;cannot be read;13
            ;C;Desk;2016-03-01;"10:10;+03:00;shelling;Homs;;a quote without an end;14
            """);
        Path out = folder.resolve("again.csv");
        Ran ran = run("match", claims.toString(), "--out", out.toString());
        assertEquals(0, ran.exit(), ran.all());
        List<Written> before = written(claims);
        List<Written> after = written(out);
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++)
            for (var cell : before.get(i).cells().entrySet()) {
                String now = after.get(i).cells().getOrDefault(cell.getKey(), "");
                if (cell.getKey().equals("incident")) now = after.get(i).cells().getOrDefault("incident_before", now);
                assertTrue(now.equals(cell.getValue()) || now.equals("'" + cell.getValue()), cell + " became " + now);
            }
    }

    @Test void what_was_gathered_before_keeps_its_incidents() throws IOException {
        Path once = folder.resolve("once.csv");
        Path twice = folder.resolve("twice.csv");
        run("match", RETOLD, "--judgements", JUDGED, "--out", once.toString());
        Ran ran = run("match", once.toString(), "--zone", "Asia/Damascus", "--agreement", "sy-coh-2016", "--judgements", JUDGED, "--out",
            twice.toString());
        assertEquals(0, ran.exit(), ran.all());
        assertEquals(Files.readString(once), Files.readString(twice));
    }

    @Test void weights_are_kept_and_used_again() throws IOException {
        Path weights = folder.resolve("weights.txt");
        Ran first = run("match", RETOLD, "--weights", weights.toString());
        assertEquals(0, first.exit(), first.all());
        assertTrue(Files.readString(weights).startsWith("hudna-weights 1"));
        assertEquals(first.out(), run("match", RETOLD, "--weights", weights.toString()).out());
    }

    @Test void json_is_a_way_in_too() throws IOException {
        Path claims = file("claims.json", """
            [{"source": "A", "from": "2016-03-01T10:00Z", "act": "shelling", "place": "Fua", "injured": 5, "mine": "kept"},
             {"source": "ب", "from": "2016-03-01T10:05Z", "act": "shelling", "place": "الفوعة", "injured": 5}]""");
        Path out = folder.resolve("json.csv");
        Ran ran = run("match", claims.toString(), "--out", out.toString());
        assertEquals(0, ran.exit(), ran.all());
        assertEquals("kept", written(out).getFirst().cells().get("mine"));
        assertEquals("row-1/1", written(out).getFirst().cells().get("claim"));
    }

    @Test void what_people_decided_stands_beside_what_is_computed() {
        Ran ran = run("match", RETOLD, "--judgements", JUDGED, "--decisions", DECIDED);
        assertEquals(0, ran.exit(), ran.all());
        assertTrue(ran.out().contains("stands at: probable, as people decided; computed: corroborated:"), ran.all());
        assertTrue(ran.out().contains("decided: a recording was examined: tape 7, shelf 2; analyst 4"), ran.all());
        assertTrue(ran.out().contains("stands at: discounted, as people decided; computed: possible:"), ran.all());
        String json = run("match", RETOLD, "--judgements", JUDGED, "--decisions", DECIDED, "--json").out();
        assertTrue(json.contains("\"standing\":\"discounted\",\"computed\":\"possible\""), json);
        assertTrue(json.contains("{\"decision\":\"recording-examined\",\"of\":\"tape 7, shelf 2\",\"by\":\"analyst 4\""), json);
        for (String lang : new String[] {"ar", "ru"})
            assertTrue(run("match", RETOLD, "--decisions", DECIDED, "--lang", lang).out().contains("tape 7, shelf 2"));
    }

    @Test void a_decision_counts_from_its_day_on() {
        Ran before = run("match", RETOLD, "--judgements", JUDGED, "--decisions", DECIDED, "--as-of", "2016-03-01");
        assertTrue(before.out().contains("analyst 4") && !before.out().contains("as people decided"), before.all());
    }

    @Test void a_decision_on_what_is_no_incident_here_is_told_and_moves_nothing() throws IOException {
        String moved = file("moved.csv",
            "incident,decision,of,by,at,why\nR19,discounted,,D-7,2016-05-01,because\nR99,discounted,,D-7,2016-05-01,because\n")
            .toString();
        Ran ran = run("match", RETOLD, "--decisions", moved);
        assertEquals(0, ran.exit(), ran.all());
        assertTrue(ran.err().contains("belongs to R16") && ran.err().contains("R99, which is no incident here"), ran.all());
        assertFalse(ran.out().contains("as people decided"), ran.all());
    }

    private static final String THEIRS = """
        mapping: theirs
        signed: {by: HQ-07, on: 2016-03-01}
        columns:
          from: {column: Day, format: dd.MM.yyyy}
          time: Hour
          act: {column: What, values: {Beschuss: shelling, قصف: shelling}}
          place: {column: Ort, at: /, take: rows}
          words: Text
          source: Who
          injured: Hurt
        constants: {zone: Asia/Damascus}
        only: [{column: State, not: [draft]}]
        """;
    private static final String THEIR_TABLE = """
        Day;Hour;What;Ort;Text;Who;Hurt;State
        27.02.2016;18:10;قصف;الفوعة;قصف مدفعي على الفوعة;دفتر;5;
        27.02.2016;18:05;Beschuss;Foah;Shelling of Foah;Desk;5;
        27.02.2016;18:05;Tanz;Foah;;Desk;;
        28.02.2016;09:00;Beschuss;Homs/Foah;two at once;Desk;;
        28.02.2016;09:00;Beschuss;Homs;;Desk;;draft
        """;

    @Test void somebody_elses_table_goes_straight_to_incidents_and_rows_set_aside_are_told() throws IOException {
        String table = file("theirs.csv", THEIR_TABLE).toString();
        String mapping = file("theirs.yaml", THEIRS).toString();
        Ran ran = run("match", table, "--mapping", mapping);
        assertEquals(0, ran.exit(), ran.all());
        assertTrue(ran.out().contains("2 claims; 2 independent sources: Desk and"), ran.all());
        assertTrue(ran.out().contains("Rows set aside: 2"), ran.all());
        assertTrue(ran.err().contains("row 4, column What") && ran.err().contains("row 6, column State"), ran.all());
        String json = run("match", table, "--mapping", mapping, "--json").out();
        assertTrue(json.contains("\"setAside\":[{\"row\":4,"), json);
        assertTrue(json.contains("HQ-07 (theirs)"), json);
    }

    @Test void judgements_count_for_somebody_elses_table_and_what_is_written_assess_takes() throws IOException {
        String table = file("theirs.csv", THEIR_TABLE).toString();
        String mapping = file("theirs.yaml", THEIRS).toString();
        Path out = folder.resolve("ours.csv");
        String judged = file("judged.csv", "row-2/1,row-3/1,different,HQ-07,2016-03-02\n").toString();
        Ran ran = run("match", table, "--mapping", mapping, "--agreement", "sy-coh-2016", "--judgements", judged, "--out", out.toString());
        assertEquals(0, ran.exit(), ran.all());
        List<Written> rows = written(out);
        assertEquals(List.of("row-2/1", "row-3/1", "", "row-5/1", "row-5/2", ""), rows.stream().map(row -> row.cells().getOrDefault("claim", ""))
            .toList());
        assertEquals("قصف مدفعي على الفوعة", rows.getFirst().cells().get("words"));
        assertTrue(rows.get(2).cells().get(ClaimFile.AS_WRITTEN).contains("Tanz"), rows.get(2).toString());
        assertFalse(rows.get(0).cells().get("incident").equals(rows.get(1).cells().get("incident")), rows.toString());
        Ran assessed = run("assess", "sy-coh-2016", out.toString());
        assertEquals(0, assessed.exit(), assessed.all());
        assertTrue(assessed.out().contains("Rows set aside: 2"), assessed.all());
    }

    @Test void a_mapping_without_the_incident_serves_match_and_not_assess() throws IOException {
        String table = file("theirs.csv", THEIR_TABLE).toString();
        String mapping = file("theirs.yaml", THEIRS).toString();
        Ran ran = run("assess", "sy-coh-2016", table, "--mapping", mapping);
        assertEquals(2, ran.exit(), ran.all());
        assertTrue(ran.err().contains("a claim cannot do without incident"), ran.all());
        assertEquals(2, run("match", table, "--mapping", "no-such").exit());
        assertEquals(1, run("match", file("other.csv", "a;b\n1;2\n").toString(), "--mapping", mapping).exit());
    }

    @Test void wrong_calls_are_answered_in_words_and_with_an_exit_code() throws IOException {
        String empty = file("empty.csv", "").toString();
        String wrong = file("wrong.csv", "R01,R02,perhaps,me,2016-03-01\n").toString();
        String noWeights = file("none.txt", "nothing").toString();
        String[][] calls = {{"match", "no-such.csv"}, {"match", RETOLD, "--zone", "Moon"}, {"match", RETOLD, "--as-of", "yesterday"}, {"match",
            RETOLD, "--weights", noWeights},
            {"match", RETOLD, "--judgements", "no-such.csv"}, {"match", RETOLD, "--decisions", "no-such.csv"},
            {"match", RETOLD, "--agreement", "no-such"}, {"match", RETOLD, "--gazetteer",
                "no-such.csv"}};
        for (String[] call : calls) {
            Ran ran = run(call);
            assertEquals(2, ran.exit(), String.join(" ", call) + ran.all());
            assertFalse(ran.all().contains("Exception"), ran.all());
        }
        assertEquals(1, run("match", empty).exit());
        Ran judged = run("match", RETOLD, "--judgements", wrong);
        assertEquals(1, judged.exit());
        assertTrue(judged.err().contains("line 1"), judged.err());
        Ran decided = run("match", RETOLD, "--decisions", file("decided.csv", "incident,decision,of,by,at,why\nR16,perhaps,,D-7,2016-05-01,because\n")
            .toString());
        assertEquals(1, decided.exit());
        assertTrue(decided.err().contains("row 2, column decision: “perhaps” is no decision"), decided.err());
    }
}
