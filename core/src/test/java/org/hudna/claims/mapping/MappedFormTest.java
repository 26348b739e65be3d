package org.hudna.claims.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.Claim;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.intake.reading.Content;
import org.hudna.where.Gazetteer;
import org.junit.jupiter.api.Test;

/** What a signed mapping makes of a form that was filled in. */
class MappedFormTest {
    private static final Lexicon LEXICON = Lexicon.of(Optional.of(ZoneId.of("Asia/Damascus")), Gazetteer.own());
    private static final String MAPPING = """
        mapping: f
        signed: {by: HQ-07, on: 2016-03-01}
        columns:
          incident: instanceID
          source: who
          act: {column: what, values: {fire: shelling}}
          from: when
          lat: _where_latitude
          lon: _where_longitude
          error: _where_precision
          killed: harm/dead
          words: words
        """;

    @Test void a_form_is_a_claim_and_questions_without_an_answer_are_empty() {
        Claim claim = read(rows("who", "council", "event/what", "fire", "when", "2016-02-27T12:00:00.000+02:00", "event/where", "36.2 37.1 0 8",
            "words", "قصف")).getFirst();
        assertEquals("uuid:1", claim.event().code());
        assertEquals("HQ-07 (f)", claim.coding().coder());
        assertEquals(8, claim.at().getFirst().getFirst().position().orElseThrow().errorMetres());
        assertTrue(claim.harm().killed().isEmpty());
    }

    @Test void what_stands_several_times_makes_a_row_each_with_the_rest_beside_it() {
        var claims = read(rows("who", "council", "what", "fire", "when", "2016-02-27", "harm[1]/dead", "1", "harm[2]/dead", "2",
            "harm[2]/note", "x"));
        assertEquals(List.of("1", "2"), claims.stream().map(claim -> claim.harm().killed().orElseThrow().code()).toList());
    }

    @Test void several_times_of_what_the_mapping_does_not_speak_of_make_one_row() {
        assertEquals(1, rows("who", "a", "what", "fire", "when", "2016-02-27", "photo[1]/p", "1.jpg", "photo[2]/p", "2.jpg").size());
    }

    @Test void a_word_that_the_mapping_does_not_know_sets_the_form_aside() {
        var aside = assertInstanceOf(Row.SetAside.class, rows("who", "a", "what", "calm", "when", "2016-02-27").getFirst());
        assertEquals("act", aside.column());
    }

    @Test void two_questions_of_one_name_are_told_apart_by_their_paths() {
        Mapping mapping = mapping();
        var table = MappedForm.table(form("a/what", "1", "b/what", "2", "who", "w"), mapping);
        var row = (org.hudna.intake.tables.TableRow.Cells) table.next();
        assertEquals("1", row.cell(table.find("a/what").orElseThrow()));
        assertEquals("", row.cell(table.find("what").orElseThrow()));
    }

    private static List<Claim> read(List<Row> rows) { return rows.stream().map(row -> assertInstanceOf(Row.Read.class, row).claim()).toList(); }

    private static List<Row> rows(String... answers) { return MappedForm.claims(form(answers), mapping(), LEXICON); }

    private static Mapping mapping() { return MappingFile.read("f.yaml", MAPPING).mapping().orElseThrow(); }

    private static Content.Filled form(String... answers) {
        List<Content.Answer> all = new ArrayList<>();
        for (int i = 0; i < answers.length; i += 2) all.add(new Content.Answer(answers[i], answers[i + 1]));
        return new Content.Filled("f", Optional.of("1"), Optional.of("uuid:1"), all);
    }
}
