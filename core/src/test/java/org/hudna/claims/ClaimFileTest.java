package org.hudna.claims;

import static org.hudna.claims.Table.aside;
import static org.hudna.claims.Table.bytes;
import static org.hudna.claims.Table.csv;
import static org.hudna.claims.Table.english;
import static org.hudna.claims.Table.json;
import static org.hudna.claims.Table.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.hudna.deeds.Act;
import org.hudna.deeds.Deed;
import org.junit.jupiter.api.Test;

class ClaimFileTest {
    private static final String HEADER = "incident,source,act,from";
    private static final String ROW = "V-1,Patrol,shelling,2016-02-27";

    private static Claim claim(Row row) { return assertInstanceOf(Row.Read.class, row).claim(); }

    private static String refusal(List<Row> rows) {
        assertEquals(1, rows.size());
        return english(assertInstanceOf(Row.Unreadable.class, rows.getFirst()).why());
    }

    @Test void four_columns_make_a_claim_and_everything_else_is_unsaid() {
        Claim claim = claim(csv(HEADER, ROW).getFirst());
        assertEquals(new ClaimId("V-1/1"), claim.id());
        assertEquals("Patrol", claim.account());
        assertEquals(List.of(Act.of(Deed.SHELLING)), claim.act());
        assertEquals(Said.Stance.ALLEGES, claim.said().stance());
        assertEquals(claim.happened().span().to(), claim.said().learnedAt(), "learned when the event was over");
        assertEquals(Accused.NOBODY_NAMED, claim.accused());
        assertEquals(List.of(), claim.at());
        assertEquals(Harm.UNSAID, claim.harm());
    }

    @Test void columns_may_stand_in_any_order_and_case() {
        assertEquals("Patrol", claim(csv("From;ACT;Source;Incident", "2016-02-27;shelling;Patrol;V-1").getFirst()).account());
    }

    @Test void comma_semicolon_and_tab_are_told_apart_by_the_header() {
        for (String separator : List.of(",", ";", "\t"))
            assertEquals(1, csv(HEADER.replace(",", separator), ROW.replace(",", separator)).stream().filter(Row.Read.class::isInstance)
                .count(), separator);
    }

    @Test void a_byte_order_mark_is_no_part_of_the_first_column() {
        assertEquals(1, bytes("\uFEFF" + HEADER + "\r\n" + ROW + "\r\n").stream().filter(Row.Read.class::isInstance).count());
        assertEquals(1, csv("\uFEFF" + HEADER, ROW).stream().filter(Row.Read.class::isInstance).count());
        assertEquals(1, bytes("\uFEFF[{\"incident\":\"V-1\",\"source\":\"P\",\"act\":\"attack\",\"from\":2016}]").stream()
            .filter(Row.Read.class::isInstance).count());
    }

    @Test void claims_of_one_incident_are_numbered_and_other_ids_are_kept() {
        List<Row> rows = csv(HEADER + ",claim", ROW + ",", ROW + ",V-1/2", ROW + ",", "V-2,Patrol,shelling,2016,");
        assertEquals(List.of("V-1/1", "V-1/2", "V-1/3", "V-2/1"), rows.stream().map(row -> claim(row).id().code()).toList());
    }

    @Test void an_id_that_stands_twice_sets_the_second_row_aside() {
        List<Row> rows = csv(HEADER + ",claim", ROW + ",a", ROW + ",a");
        assertEquals("row 3, column claim: the id “a” stands on an earlier row already; give each claim its own, or leave the cell empty",
            english(((Row.SetAside) rows.get(1)).why()));
    }

    @Test void a_row_set_aside_says_row_column_cell_and_what_was_probably_meant() {
        Row.SetAside aside = aside("weapon", "artilery");
        assertEquals(2, aside.row());
        assertEquals("weapon", aside.column());
        assertEquals("row 2, column weapon: “artilery” is not a known weapon; did you mean “artillery”?", english(aside.why()));
        assertEquals("V-1,Patrol,attack,2016-02-27,artilery", aside.rawRow());
    }

    @Test void a_cell_that_every_claim_needs_may_not_be_empty() {
        assertEquals("source", assertInstanceOf(Row.SetAside.class, csv(HEADER, "V-1,,shelling,2016").getFirst()).column());
    }

    @Test void a_file_without_the_column_incident_is_refused_and_says_which_are_missing() {
        assertEquals("the file lacks columns without which no claim can be read: incident; name them in row one or tag them in row two",
            refusal(csv("source,act,from", "Patrol,shelling,2016")));
    }

    @Test void an_empty_file_a_workbook_and_utf_16_are_refused_by_name() {
        assertEquals("the file is empty: row one must hold the names of the columns; see CLAIMS.md", refusal(bytes("")));
        assertTrue(refusal(bytes("PK\u0003\u0004rest of an xlsx")).startsWith("this is a spreadsheet workbook"));
        assertTrue(refusal(bytes((HEADER + "\n" + ROW).getBytes(StandardCharsets.UTF_16))).startsWith("this is not text in UTF-8"));
    }

    @Test void a_column_that_stands_twice_is_refused() {
        assertTrue(refusal(csv(HEADER + ",act", ROW + ",attack")).contains("act stands twice"));
    }

    @Test void columns_that_nobody_knows_are_noted_once_and_do_no_harm() {
        ClaimFile file = ClaimFile.csv(new StringReader(HEADER + ",mood\n" + ROW + ",grim\n"), Table.VALLEY);
        assertInstanceOf(Row.Read.class, file.next());
        assertEquals(List.of("columns that are not known and not used: mood"), english(file.notes()));
    }

    @Test void bytes_that_are_not_utf_8_set_aside_their_row_alone() {
        byte[] windows = (HEADER + ",place\n" + ROW + ",حلب\n" + ROW + ",C1007\n").getBytes(Charset.forName("windows-1256"));
        List<Row> rows = bytes(windows);
        Row.SetAside aside = assertInstanceOf(Row.SetAside.class, rows.getFirst());
        assertEquals("place", aside.column());
        assertTrue(english(aside.why()).endsWith("holds bytes that are not UTF-8; save the file again as CSV (UTF-8)"), english(aside.why()));
        assertInstanceOf(Row.Read.class, rows.get(1));
    }

    @Test void a_quote_that_is_never_closed_takes_one_line_and_not_the_rest_of_the_file() {
        List<Row> rows = csv(HEADER + ",words", ROW + ",\"open", ROW + ",fine", ROW + ",\"quoted\"");
        Row.SetAside aside = assertInstanceOf(Row.SetAside.class, rows.getFirst());
        assertTrue(english(aside.why()).startsWith("row 2: at line 2 of the file a quotation mark is not closed"), english(aside.why()));
        assertEquals(List.of("fine", "quoted"), rows.stream().skip(1).map(row -> claim(row).coding().words()).toList());
    }

    @Test void a_quoted_cell_may_run_over_lines_and_hold_quotes() {
        List<Row> rows = csv(HEADER + ",words", ROW + ",\"first\nsecond, \"\"third\"\"\"", ROW + ",next");
        assertEquals("first\nsecond, \"third\"", claim(rows.getFirst()).coding().words());
        assertEquals(3, ((Row.Read) rows.get(1)).row());
    }

    @Test void a_separator_that_was_not_quoted_is_noticed() {
        Row.SetAside aside = assertInstanceOf(Row.SetAside.class, csv(HEADER + ",words", ROW + ",shelled, then looted").getFirst());
        assertTrue(english(aside.why()).startsWith("row 2: 6 cells under 5 columns"));
    }

    @Test void rows_that_are_empty_are_passed_over_and_still_counted() {
        List<Row> rows = csv(HEADER, ",,,", "", ROW);
        assertEquals(1, rows.size());
        assertEquals(4, ((Row.Read) rows.getFirst()).row());
    }

    @Test void an_omission_and_alternatives_are_read() {
        Claim claim = claim(csv(HEADER, "V-1,Patrol,not withdraw | presence,2016").getFirst());
        assertEquals(List.of(Act.omissionOf(Deed.WITHDRAW), Act.of(Deed.PRESENCE)), claim.act());
    }

    @Test void two_acts_at_once_are_two_rows() {
        assertTrue(english(assertInstanceOf(Row.SetAside.class, csv(HEADER, "V-1,Patrol,shelling; looting,2016").getFirst()).why())
            .contains("write a row for each"));
    }

    @Test void numbers_grades_amounts_and_facts_are_read() {
        Claim claim = read("count,killed,injured,grade,amount,facts,notice,raises",
            "~٢٠,10-14,20+,b2,320 trucks per day,order-by-leadership=no; tried=نعم,none,self-defence").claim();
        assertEquals("16-24", claim.count().orElseThrow().code());
        assertEquals("10-14", claim.harm().killed().orElseThrow().code());
        assertEquals("B2", claim.said().grade().orElseThrow().toString());
        assertEquals("trucks", claim.amount().orElseThrow().what());
        assertEquals("{order-by-leadership=FALSE, tried=TRUE}", new java.util.TreeMap<>(claim.facts()).toString());
        assertInstanceOf(Notice.None.class, claim.notice());
        assertEquals(Set.of("self-defence"), claim.raises());
        assertEquals("count", aside("count", "many").column());
        assertEquals("grade", aside("grade", "G9").column());
        assertEquals("facts", aside("facts", "tried=perhaps").column());
    }

    @Test void an_exception_that_the_agreement_does_not_have_is_not_passed_over_in_silence() {
        assertEquals("row 2, column raises: “self-defense” is not an exception of this agreement; did you mean “self-defence”?",
            english(aside("raises", "self-defense").why()));
    }

    @Test void json_says_the_same_with_numbers_allowed() {
        Claim claim = claim(json("""
            [{"incident": 7, "source": "Patrol", "act": "shelling", "from": "2016-02-27", "count": 9, "killed": 2.0, "lat": 36.2, "lon": 37.1, "via": null}]""").getFirst());
        assertEquals("7/1", claim.id().code());
        assertEquals("9", claim.count().orElseThrow().code());
        assertEquals("2", claim.harm().killed().orElseThrow().code());
        assertEquals(36.2, claim.at().getFirst().getFirst().position().orElseThrow().lat());
    }

    @Test void json_that_breaks_off_says_where_and_keeps_what_came_before() {
        List<Row> rows = json("[{\"incident\":\"V-1\",\"source\":\"P\",\"act\":\"attack\",\"from\":\"2016\"},\n {\"incident\": }]");
        assertInstanceOf(Row.Read.class, rows.getFirst());
        assertEquals("the JSON is broken at line 2, character 15: nothing from there on was read; correct it and read the file again",
            english(assertInstanceOf(Row.Unreadable.class, rows.get(1)).why()));
    }

    @Test void json_that_is_no_list_of_objects_is_refused_as_such() {
        assertTrue(refusal(json("{\"incident\": \"V-1\"}")).contains("does not begin with a list"));
        assertEquals(2, json("[1, [\"incident\"]]").stream().filter(Row.SetAside.class::isInstance).count());
        assertEquals("act", ((Row.SetAside) json("[{\"incident\":\"V-1\",\"act\":[\"attack\"],\"source\":\"P\",\"from\":\"2016\"}]")
            .getFirst()).column());
        assertTrue(english(((Row.SetAside) json("[{\"act\":\"attack\",\"act\":\"shelling\"}]").getFirst()).why()).contains("stands twice"));
    }
}
