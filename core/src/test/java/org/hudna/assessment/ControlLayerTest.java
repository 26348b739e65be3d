package org.hudna.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hudna.claims.Spot;
import org.hudna.terms.Terms;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.where.Position;
import org.hudna.who.ActorId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real layer of who held which town, 2022 to 2024, in both times: when it became so, and when the table said so. */
class ControlLayerTest {

    private static final Path CHANGES = Path.of("../../shared/data/ukraine_city_control_wikipedia/city_control_changes.csv");
    private static Terms terms;

    @BeforeAll static void read() throws IOException {
        boolean there = Files.isRegularFile(CHANGES);
        if (!there) System.err.println("SKIPPED: " + CHANGES + " is not here; the record of control is tested on invented rows alone");
        assertFalse(!there && "true".equals(System.getenv("CI")), "where CI is true nothing is skipped");
        assumeTrue(there);
        StringBuilder control = new StringBuilder("place,lat,lon,radius,holder,from,known,source\n");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(CHANGES)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("lat").isBlank() || !row.getField("lat").matches("-?[0-9.]+")) continue;
                String holder = switch (row.getField("held_by")) {
                    case "Ukraine" -> "north";
                    case "Russia" -> "south";
                    default -> "";
                };
                String since = row.getField("as_of").matches("\\d{4}-\\d{2}-\\d{2}") ? row.getField("as_of") : row.getField("recorded_at");
                control.append("town,").append(row.getField("lat")).append(',').append(row.getField("lon")).append(",5000,").append(holder)
                    .append(',').append(since).append(',')
                    .append(row.getField("recorded_at")).append(",table\n");
            }
        }
        terms = Valley.with("clause: c\nmust-not: {who: parties, do: attack}").and("control.csv", control.toString()).terms();
    }

    private static Optional<String> kherson(String happened, String asOf) {
        Spot spot = new Spot("", Set.of(), Optional.of(new Position(46.6333, 32.6, 500)), Set.of(), Set.of(), Set.of(), Optional.empty());
        Happened when = new Happened(Span.at(Instant.parse(happened)), Happened.Extent.ONCE);
        return new Holders(terms, Instant.parse(asOf)).of(spot, when).map(ActorId::code);
    }

    @Test void all_its_rows_are_read() {
        assertTrue(terms.control().size() > 1_500, () -> "rows: " + terms.control().size());
    }

    @Test void before_the_table_began_nobody_is_known_to_hold_the_town() {
        assertEquals(Optional.empty(), kherson("2022-02-01T12:00:00Z", "2024-01-01T00:00:00Z"));
    }

    @Test void a_day_in_may_is_told_in_june_as_the_table_had_it_then() {
        assertEquals(Optional.of("south"), kherson("2022-05-01T12:00:00Z", "2022-06-01T00:00:00Z"));
    }

    @Test void after_the_town_changed_hands_the_day_after_is_told_otherwise() {
        assertEquals(Optional.of("south"), kherson("2022-11-09T12:00:00Z", "2022-11-10T00:00:00Z"));
        assertEquals(Optional.of("north"), kherson("2022-11-20T12:00:00Z", "2022-12-01T00:00:00Z"));
    }

    @Test void what_was_answered_in_june_is_answered_the_same_as_of_june_for_ever() {
        assertEquals(kherson("2022-05-01T12:00:00Z", "2022-06-01T00:00:00Z"), kherson("2022-05-01T12:00:00Z", "2022-06-01T00:00:00Z"));
        assertEquals(Optional.of("south"), kherson("2022-05-01T12:00:00Z", "2022-06-01T00:00:00Z"));
    }
}
