package org.hudna.app.web.api.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapesTest {

    enum Colour { DEEP_BLUE, RED }

    record Inner(int number, Optional<String> note) {}

    record Outer(String name, Optional<Double> lat, List<Inner> inner, Map<String, Boolean> facts, Optional<Colour> colour, Optional<Instant> at,
        long most) {}

    record Asking(Optional<Integer> limit, List<String> act, Optional<Instant> asOf) {}

    @Test void what_is_written_is_read_again() {
        var outer = new Outer("قافلة \"1\"", Optional.of(33.5), List.of(new Inner(1, Optional.empty()), new Inner(2, Optional.of("б"))), Map.of("a",
            true),
            Optional.of(Colour.DEEP_BLUE), Optional.of(Instant.parse("2016-02-27T00:00:00Z")), 1L << 40);
        assertEquals(new Got.Sound<>(outer), Readings.json(new ByteArrayInputStream(Written.bytes(outer)), Outer.class));
        assertEquals("{\"number\":1}", new String(Written.bytes(new Inner(1, Optional.empty())), StandardCharsets.UTF_8));
    }

    @Test void everything_that_is_wrong_is_told_with_its_name() {
        var got = read("{'name': 7, 'inner': [{'number': 'x'}, {'number': 1, 'nope': 1}], 'colour': 'green', 'at': 'yesterday', 'most': 1.5, 'extra': null}", Outer.class);
        assertEquals(Map.of("name", "api.wants-text", "inner[0].number", "api.wants-whole", "inner[1].nope", "api.unknown-member", "colour",
            "api.wants-word", "at",
            "api.wants-time", "most", "api.wants-whole", "extra", "api.unknown-member"), troubles(got));
    }

    @Test void what_is_missing_is_told_and_lists_may_be_left_out() {
        assertEquals(Map.of("name", "api.missing-member", "most", "api.missing-member"), troubles(read("{}", Outer.class)));
        assertInstanceOf(Got.Sound.class, read("{'name': 'n', 'most': 1}", Outer.class));
        assertInstanceOf(Got.Sound.class, read("{'name': 'n', 'most': 1, 'lat': null}", Outer.class));
    }

    @Test void digits_are_read_as_people_write_them() {
        assertEquals(new Got.Sound<>(new Inner(25, Optional.empty())), read("{'number': '٢٥'}", Inner.class));
        assertEquals(new Got.Sound<>(new Inner(25, Optional.empty())), read("{'number': '۲۵'}", Inner.class));
        assertEquals(new Got.Sound<>(new Asking(Optional.of(10), List.of("shelling", "fire"), Optional.of(Instant.parse("2016-03-05T00:00:00Z")))),
            Readings.query(Map.of("limit", List.of("١٠"), "act", List.of("shelling", "fire"), "asOf", List.of("٢٠١٦-٠٣-٠٥")), Asking.class));
    }

    @Test void what_a_query_does_not_know_is_refused_by_name() {
        assertEquals(Map.of("lmit", "api.unknown-member"), troubles(Readings.query(Map.of("lmit", List.of("1")), Asking.class)));
        assertEquals(Map.of("limit", "api.given-twice"), troubles(Readings.query(Map.of("limit", List.of("1", "2")), Asking.class)));
    }

    @Test void what_is_no_json_is_told_with_line_and_character() {
        for (String broken : List.of("", "[1]", "7", "null", "'text'")) assertEquals(Map.of("", "api.no-object"), troubles(read(broken,
            Inner.class)), broken);
        for (String broken : List.of("{", "{'number': }", "{'number': 1} 2", "{'number': 1, 'number': 2}", "{'number': 0x1}", "[".repeat(100),
            "{'number': " + "1".repeat(100) + "}"))
            assertEquals(Map.of("", "api.broken-json"), troubles(read(broken, Inner.class)), broken);
    }

    private static <T extends Record> Got<T> read(String json, Class<T> type) {
        return Readings.json(new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), type);
    }

    private static Map<String, String> troubles(Got<?> got) {
        var all = new java.util.TreeMap<String, String>();
        ((Got.Wrong<?>) got).troubles().forEach(trouble -> all.put(trouble.member(), trouble.what().id()));
        return all;
    }
}
