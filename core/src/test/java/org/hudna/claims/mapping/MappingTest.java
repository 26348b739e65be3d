package org.hudna.claims.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hudna.claims.Claim;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.claims.Shared;
import org.hudna.deeds.Act;
import org.hudna.intake.tables.Table;
import org.hudna.where.Gazetteer;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

/** What a person signed about another's table, and what becomes of each of its rows. */
class MappingTest {
    private static final Path MAPPINGS = Path.of("..", "mappings");
    private static final Lexicon LEXICON = Lexicon.of(Optional.empty(), Gazetteer.own()).withActor(new ActorId("russia"), "Russia")
        .withActor(new ActorId("syrian-government"), "Syrian Government")
        .withActor(new ActorId("us"), "United States").withActor(new ActorId("turkey"), "Türkiye");
    private static final String SMALL = """
        mapping: small
        signed: {by: HQ-07, on: 2016-03-01}
        empty: [NA]
        columns:
          incident: Nr
          from: {column: Day, format: [dd.MM.yyyy, 'dd.MM.yyyy HH:mm']}
          act: {column: What, values: {Beschuss: shelling, قصف: shelling}}
          place: Ort
        constants: {source: Patrol, zone: Asia/Damascus}
        """;

    @Test void a_row_becomes_a_claim_that_names_who_signed() {
        Claim claim = claims(SMALL, "Nr;Day;What;Ort\n1;27.02.2016 18:10;beschuss;حلب\n").getFirst();
        assertEquals(List.of("shelling"), claim.act().stream().map(Act::code).toList());
        assertEquals(Instant.parse("2016-02-27T16:10:00Z"), claim.happened().span().from());
        assertEquals("HQ-07 (small)", claim.coding().coder());
        assertEquals("Patrol", claim.said().source().name());
    }

    @Test void digits_of_both_kinds_and_days_that_are_none() {
        assertEquals(Instant.parse("2016-02-26T22:00:00Z"), claims(SMALL, "Nr,Day,What,Ort\n1,٢٧.٠٢.٢٠١٦,قصف,NA\n").getFirst().happened()
            .span().from());
        assertEquals("row 2, column Day: “30.02.2016” is written in none of the formats that the mapping gives",
            why(SMALL, "Nr,Day,What,Ort\n1,30.02.2016,قصف,x\n"));
    }

    @Test void a_word_that_nobody_mapped_sets_its_row_aside_with_the_nearest_that_was() {
        assertEquals("row 2, column What: the mapping does not say what “Beschuß” means; it knows “beschuss”",
            why(SMALL, "Nr,Day,What,Ort\n1,27.02.2016,Beschuß,x\n3,27.02.2016,Beschuss,x\n"));
        assertEquals("row 2, column What: the mapping does not say what “Tanz” means; add it to its values, or say what becomes of others",
            why(SMALL, "Nr,Day,What,Ort\n1,27.02.2016,Tanz,x\n"));
    }

    @Test void what_our_reader_does_not_take_names_their_column() {
        assertEquals("from Day: row 2, column from: “27 Feb” is not a date; write 2016-02-27, 2016-02, 2016 or 2016-02-27T18:00",
            why(SMALL.replace("{column: Day, format: [dd.MM.yyyy, 'dd.MM.yyyy HH:mm']}", "Day"), "Nr,Day,What,Ort\n1,27 Feb,قصف,x\n"));
    }

    @Test void another_table_is_not_read_at_all() {
        var row = assertInstanceOf(Row.Unreadable.class, rows(SMALL, "Number,Day,What\n1,27.02.2016,قصف\n").getFirst());
        assertEquals("the table has no column Nr and Ort, of which the mapping small speaks; it is another table, or its columns were renamed",
            english(row.why()));
    }

    @Test void a_row_is_cut_into_several_claims_where_the_mapping_says_so() {
        String mapping = SMALL.replace("place: Ort", "claim: Nr\n  place: {column: Ort, at: /, take: rows}");
        assertEquals(List.of("1/1", "1/2", "1/3"), claims(mapping, "Nr,Day,What,Ort\n1,27.02.2016,قصف,Homs / حلب/ Idlib\n").stream()
            .map(claim -> claim.id().code()).toList());
    }

    @Test void rows_that_are_not_meant_are_set_aside_saying_so() {
        assertEquals("row 2, column Ort: the mapping does not read rows where “x” stands here",
            why(SMALL + "only: [{column: Ort, not: [x]}]\n", "Nr,Day,What,Ort\n1,27.02.2016,قصف,x\n"));
    }

    @Test void a_broken_row_of_their_table_costs_itself_only() {
        List<Row> rows = rows(SMALL, "Nr,Day,What,Ort\n1,\"27.02.2016\"x,قصف,x\n2,27.02.2016,قصف,x\n");
        assertInstanceOf(Row.SetAside.class, rows.get(0));
        assertInstanceOf(Row.Read.class, rows.get(1));
    }

    @Test void a_mapping_is_refused_with_the_line_and_what_to_do() {
        refused("m.yaml:2: the mapping is not signed; write the code of whoever answers for it under signed: by", SMALL.replace("by: HQ-07, ", ""));
        refused("m.yaml:2: “soon” is not the day of the signature; write it under signed: on as 2016-02-27", SMALL.replace("2016-03-01", "soon"));
        refused("m.yaml:8: “plaze” cannot stand here; did you mean “place”?", SMALL.replace("place: Ort", "plaze: Ort"));
        refused("m.yaml:1: a claim cannot do without source; fill them from their columns or by constants", SMALL.replace("source: Patrol, ", ""));
        refused("m.yaml:6: “jj.jj” is not a way of writing dates; write letters such as dd.MM.yyyy HH:mm",
            SMALL.replace("[dd.MM.yyyy, 'dd.MM.yyyy HH:mm']", "jj.jj"));
        refused("m.yaml:7: name their column under one of column, first-of or join, and only one",
            SMALL.replace("column: What", "column: What, join: [What]"));
        refused("m.yaml:9: the column place is filled twice; keep one", SMALL.replace("source: Patrol", "source: Patrol, place: Homs"));
        refused("m.yaml:0: the mapping is empty", "");
    }

    @Test void the_mappings_that_come_with_the_program_are_sound() throws IOException {
        try (Stream<Path> files = Files.list(MAPPINGS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList())
                assertEquals(List.of(), read(Files.readString(file)).refusals(), file.toString());
        }
    }

    @Test void a_table_in_the_style_of_airwars_becomes_claims() throws IOException {
        String table = """
            unique_reference_code,incident_date,strike_type,belligerents,location_name,latitude,longitude,killed_min,killed_max,injured_min,injured_max,impact,grading,summary,permalink
            R1,27 February 2016,Airstrike,"Russian Military, Syrian Regime",Idlib,35.93,36.63,3,5,2,,School; Market,Fair,invented for this test,https://example.org
            R2,2016-02-28,Airstrike,Unknown,Homs,,,,,,,,Discounted,,
            """;
        String mapping = Files.readString(MAPPINGS.resolve("airwars.yaml"));
        Claim claim = claims(mapping, table).getFirst();
        assertEquals(2, claim.accused().candidates().size());
        assertEquals("3-5", claim.harm().killed().orElseThrow().code());
        assertEquals("2", claim.harm().injured().orElseThrow().code());
        assertInstanceOf(Row.SetAside.class, rows(mapping, table).get(1));
    }

    @Test void the_table_of_observers_becomes_claims_with_bearing_and_distance() throws IOException {
        String table = "SMM position | Event location | Means | No. | Observation | Description | Weapon | Date, Time\nHorlivka | 4-6 km NW | heard | 8 | explosion | undetermined | N/K | 2016-02-27, 18:10\n";
        Claim claim = claims(Files.readString(MAPPINGS.resolve("observers-table.yaml")), table).getFirst();
        assertEquals("8", claim.count().orElseThrow().code());
        assertTrue(claim.observation().orElseThrow().toString().contains("4000"), claim.observation().toString());
    }

    @Test void most_of_the_syrian_archive_becomes_claims_and_the_rest_says_why() throws IOException {
        String mapping = Files.readString(MAPPINGS.resolve("syrian-archive.yaml"));
        Map<String, Integer> why = new TreeMap<>();
        int read = 0;
        try (var text = Files.newBufferedReader(Shared.data("syrian_archive_2017/violations.csv"), StandardCharsets.UTF_8)) {
            var claims = MappedClaims.of(Table.csv(text), read(mapping).mapping().orElseThrow(), LEXICON);
            while (claims.hasNext()) switch (claims.next()) {
                case Row.Read _ -> read++;
                case Row.SetAside aside -> why.merge(english(aside.why()).replaceFirst("row [\\d,]+", "row"), 1, Integer::sum);
                case Row.Unreadable(var broken) -> throw new AssertionError(english(broken));
            }
        }
        int aside = why.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("Syrian Archive: " + read + " claims, " + aside + " set aside " + why);
        assertEquals(4_135, read + aside);
        assertTrue(read > 3_400, "only " + read + " " + why);
    }

    private static void refused(String expected, String mapping) {
        var refusals = read(mapping).refusals().stream().map(r -> r.file() + ":" + r.line() + ": " + english(r.why())).toList();
        assertTrue(refusals.contains(expected), refusals.toString());
    }

    private static MappingFile.Outcome read(String mapping) { return MappingFile.read("m.yaml", mapping); }

    private static List<Row> rows(String mapping, String table) {
        var outcome = read(mapping);
        assertEquals(List.of(), outcome.refusals());
        assertTrue(outcome.mapping().orElseThrow().signedOn().isAfter(LocalDate.EPOCH));
        List<Row> rows = new ArrayList<>();
        MappedClaims.of(Table.csv(new StringReader(table)), outcome.mapping().get(), LEXICON).forEachRemaining(rows::add);
        return rows;
    }

    private static List<Claim> claims(String mapping, String table) {
        return rows(mapping, table).stream().filter(row -> row instanceof Row.Read).map(row -> ((Row.Read) row).claim()).toList();
    }

    private static String why(String mapping, String table) {
        return english(assertInstanceOf(Row.SetAside.class, rows(mapping, table).getFirst()).why());
    }

    private static String english(org.hudna.words.Message message) { return Texts.of(Lang.EN).say(message); }
}
