package org.hudna.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.where.Gazetteer;
import org.junit.jupiter.api.Test;

/** Claims that nobody has gathered into incidents yet, and files of claims as somebody wrote them. */
class UngatheredTest {

    private static final Lexicon NOTHING_KNOWN = Lexicon.of(Optional.empty(), Gazetteer.EMPTY);

    private static InputStream bytes(String text) { return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)); }

    private static List<Row> ungathered(String text) {
        List<Row> rows = new ArrayList<>();
        ClaimFile.ungathered(bytes(text), NOTHING_KNOWN).forEachRemaining(rows::add);
        return rows;
    }

    private static Claim claim(Row row) { return assertInstanceOf(Row.Read.class, row).claim(); }

    @Test void a_claim_without_an_incident_is_an_event_by_itself() {
        List<Row> rows = ungathered("incident,claim,source,act,from\n,c1,A,shelling,2016-03-01T00:00Z\n,,A,shelling,2016-03-01T00:00Z\nX,,A,shelling,2016-03-01T00:00Z\n");
        assertEquals(List.of("c1", "row-3", "X"), rows.stream().map(row -> claim(row).event().code()).toList());
        assertEquals(List.of("c1", "row-3/1", "X/1"), rows.stream().map(row -> claim(row).id().code()).toList());
    }

    @Test void the_column_may_be_missing_altogether_in_a_table_and_in_json() {
        assertEquals("row-2", claim(ungathered("source,act,from\nA,shelling,2016-03-01T00:00Z\n").getFirst()).event().code());
        assertEquals("row-1", claim(ungathered("[{\"source\":\"A\",\"act\":\"shelling\",\"from\":\"2016-03-01T00:00Z\"}]").getFirst()).event()
            .code());
    }

    @Test void for_an_assessment_an_incident_is_needed_as_before() {
        ClaimFile file = ClaimFile.of(bytes("source,act,from\nA,shelling,2016-03-01T00:00Z\n"), NOTHING_KNOWN);
        assertInstanceOf(Row.Unreadable.class, file.next());
    }

    @Test void what_is_written_comes_out_with_the_writers_own_columns_and_with_broken_rows() {
        List<Written> rows = new ArrayList<>();
        ClaimFile.written(bytes("source;act;from;mine\nدفتر;\"a \"\"b\"\"; c\";;=1\n\"x;y\n"), rows::add);
        assertEquals(Map.of("source", "دفتر", "act", "a \"b\"; c", "mine", "=1"), rows.getFirst().cells());
        assertEquals(2, rows.size());
        assertTrue(rows.getLast().cells().get(ClaimFile.AS_WRITTEN).contains("x;y"));
    }
}
