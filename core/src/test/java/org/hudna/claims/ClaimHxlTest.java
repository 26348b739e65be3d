package org.hudna.claims;

import static org.hudna.claims.Table.csv;
import static org.hudna.claims.Table.english;
import static org.hudna.claims.Table.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimHxlTest {
    private static final String TAGS = "#event+id,#meta+source,#event+type,#date+start";
    private static final String ROW = "V-1,Patrol,shelling,2016-02-27";

    private static Claim first(List<Row> rows) { return assertInstanceOf(Row.Read.class, rows.getFirst(), () -> rows.toString()).claim(); }

    @Test void tags_in_row_two_are_no_data() {
        List<Row> rows = csv("incident,source,act,from", TAGS, ROW);
        assertEquals(1, rows.size());
        assertEquals(3, ((Row.Read) rows.getFirst()).row());
    }

    @Test void tags_alone_name_the_columns() {
        assertEquals("Patrol", first(csv(TAGS, ROW)).account());
        assertEquals("Patrol", first(csv("Ereignis,Quelle,Tat,Beginn", TAGS, ROW)).account());
    }

    @Test void tags_may_stand_below_rows_of_titles() {
        assertEquals("Patrol", first(csv("Report of the week,,,", "Ereignis,Quelle,Tat,Beginn", TAGS, ROW)).account());
    }

    @Test void order_case_and_further_attributes_do_not_matter() {
        assertEquals("Patrol", first(csv("#Event +code +ID,#meta+source+en,#event+type,#date+f+start", ROW)).account());
        assertEquals("Aleppo", first(csv(TAGS + ",#loc+name+i_en", ROW + ",Aleppo")).at().getFirst().getFirst().said());
    }

    @Test void the_tag_that_says_most_decides() {
        Claim claim = first(csv(TAGS + ",#loc+type+origin,#loc+origin", ROW + ",industrial,Aleppo"));
        assertEquals("Aleppo", claim.from().getFirst().getFirst().said());
        assertEquals(List.of(), claim.at());
    }

    @Test void a_tag_that_could_be_two_columns_is_neither() {
        ClaimFile file = ClaimFile.csv(new StringReader(TAGS + ",#loc+type+inside\n" + ROW + ",populated\n"), Table.VALLEY);
        assertEquals(List.of(), first(Table.rows(file)).at());
        assertEquals(List.of("columns that are not known and not used: #loc+type+inside"), english(file.notes()));
    }

    @Test void a_columns_own_tag_goes_before_one_that_says_more() {
        ClaimFile file = ClaimFile.csv(new StringReader(TAGS + ",#description+ar,#description\n" + ROW + ",بالعربية,in English\n"), Table.VALLEY);
        assertEquals("in English", first(Table.rows(file)).coding().words());
        assertTrue(english(file.notes()).toString().contains("the tag #description+ar says words again"));
    }

    @Test void a_name_and_a_tag_that_disagree_are_noted_and_the_name_stands() {
        ClaimFile file = ClaimFile.csv(new StringReader("incident,source,act,from,to\n" + TAGS + ",#date+time\n" + ROW + ",2016-02-28\n"),
            Table.VALLEY);
        assertInstanceOf(Row.Read.class, file.next());
        assertTrue(english(file.notes().getFirst()).startsWith("the column to carries the tag #date+time"));
    }

    @Test void objects_in_json_may_be_named_by_tags() {
        assertEquals("Patrol", first(json("[{\"#event+id\":\"V-1\",\"#meta+source\":\"Patrol\",\"#event+type\":\"attack\",\"#date+start\":\"2016\"}]")).account());
    }

    @Test void the_samples_of_the_hxl_project_are_read_or_refused_and_nothing_breaks() throws IOException {
        List<Path> samples;
        try (Stream<Path> files = Files.list(Shared.data("hxl_samples"))) {
            samples = files.filter(Files::isRegularFile).toList();
        }
        assertTrue(samples.size() > 20);
        for (Path sample : samples) {
            List<Row> rows = Table.bytes(Files.readAllBytes(sample));
            assertTrue(rows.stream().noneMatch(Row.Read.class::isInstance), sample + " holds no claims");
            long refused = rows.stream().filter(Row.Unreadable.class::isInstance).count();
            assertTrue(refused <= 1 && (refused == 0 || rows.getLast() instanceof Row.Unreadable), sample.toString());
        }
    }
}
