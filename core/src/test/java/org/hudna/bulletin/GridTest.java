package org.hudna.bulletin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.hudna.when.Span;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test void a_cell_surely_holds_the_place() {
        Random random = new Random(41);
        for (int i = 0; i < 20_000; i++) {
            Position at = new Position(random.nextDouble(-90, 90), random.nextDouble(-180, 180), random.nextInt(4) == 0
                ? random.nextDouble(60_000) : 0);
            Position cell = Grid.cell(at);
            assertTrue(cell.metresTo(at) + at.errorMetres() <= cell.errorMetres(), at + " in " + cell);
        }
    }

    @Test void all_places_of_a_cell_are_shown_alike() {
        assertEquals(Grid.cell(Position.at(35.9000001, 36.1999999)), Grid.cell(new Position(35.9999999, 36.1000001, 2_000)));
        assertEquals(new Position(35.95, 36.15, 10_000), Grid.cell(Position.at(35.98765, 36.12345)));
        assertEquals(new Position(-0.05, -0.05, 20_000), Grid.cell(new Position(-0.01, -0.01, 2_001)));
    }

    @Test void the_ends_of_the_earth_have_cells() {
        assertEquals(new Position(89.95, 179.95, 10_000), Grid.cell(Position.at(90, 180)));
        assertEquals(new Position(-89.95, -179.95, 10_000), Grid.cell(Position.at(-90, -180)));
    }

    @Test void a_cell_of_a_cell_is_at_the_same_place() {
        Position once = Grid.cell(Position.at(35.98765, 36.12345));
        assertEquals(once.lat(), Grid.cell(once).lat());
        assertEquals(once.lon(), Grid.cell(once).lon());
    }

    @Test void days_hold_the_span_whole() {
        assertEquals(span("2016-03-02T00:00:00Z", "2016-03-03T00:00:00Z"), Grid.days(span("2016-03-02T07:41:13Z", "2016-03-02T07:41:14Z")));
        assertEquals(span("2016-03-02T00:00:00Z", "2016-03-04T00:00:00Z"), Grid.days(span("2016-03-02T23:59:59Z", "2016-03-03T00:00:01Z")));
        assertEquals(span("2016-03-02T00:00:00Z", "2016-03-03T00:00:00Z"), Grid.days(span("2016-03-02T00:00:00Z", "2016-03-03T00:00:00Z")));
    }

    @Test void nothing_smaller_than_a_governorate_is_left() {
        assertEquals(codes("SY", "SY07"), Grid.governorate(codes("SY", "SY07", "SY0707", "C1234")));
        assertEquals(codes("SY07"), Grid.governorate(codes("SY07", "SY0707", "C1234")));
        assertEquals(codes(), Grid.governorate(codes("C1234")));
        assertEquals(codes("SY"), Grid.governorate(codes("SY", "C12", "AB12")));
    }

    private static Span span(String from, String to) { return new Span(Instant.parse(from), Instant.parse(to)); }

    private static List<PCode> codes(String... codes) { return List.of(codes).stream().map(PCode::new).toList(); }
}
