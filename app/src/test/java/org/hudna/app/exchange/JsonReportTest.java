package org.hudna.app.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hudna.assessment.Assessment;
import org.hudna.terms.Terms;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonReportTest {

    private static final Terms TERMS = Samples.terms();
    private static final List<Assessment> ALL = Samples.assessments(TERMS, Samples.CLAIMS);

    private static Node read(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Node node = new Node(value(parser));
            assertEquals(null, parser.nextToken());
            return node;
        }
    }

    private static Object value(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> members = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                assertFalse(members.containsKey(name), name);
                members.put(name, value(parser));
            }
            return members;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> all = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) all.add(value(parser));
            return all;
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? "null" : parser.getString();
    }

    /** A value of a JSON text, walked by names and places. */
    private record Node(Object value) {
        Node at(Object... way) {
            Object here = value;
            for (Object step : way) here = step instanceof Integer i ? ((List<?>) here).get(i) : ((Map<?, ?>) here).get(step);
            return new Node(here);
        }

        String text() { return (String) value; }

        List<Node> all() { return ((List<?>) value).stream().map(Node::new).toList(); }
    }

    @Test void everything_that_was_found_is_there() {
        Node report = read(Samples.written(new JsonReport(TERMS, Lang.EN), ALL));
        assertEquals("hudna-assessments", report.at("format").text());
        assertEquals("null", report.at("asOf").text());
        assertEquals(TERMS.version(), report.at("agreement", "terms").text());
        assertEquals(ALL.size(), report.at("incidents").all().size());
        Node finding = report.at("incidents", 0, "accounts", 0, "findings", 0);
        assertEquals("t.1", finding.at("clause").text());
        assertEquals("would-breach", finding.at("verdict").text());
        assertEquals("north", finding.at("responsible", "candidates", 0).text());
        assertEquals(ALL.getFirst().accounts().getFirst().findings().getFirst().steps().size(), finding.at("trace").all().size());
        assertEquals("t.2", report.at("incidents", 0, "accounts", 0, "clausesOfOtherActs", 0).text());
        assertEquals("true", report.at("whole").text());
    }

    @Test void a_step_has_its_id_its_holes_and_its_sentence_in_the_language_asked_for() {
        for (Lang lang : Lang.values()) {
            Node report = read(Samples.written(new JsonReport(TERMS, lang), ALL));
            var step = ALL.getFirst().accounts().getFirst().findings().getFirst().steps().get(1);
            Node why = report.at("incidents", 0, "accounts", 0, "findings", 0, "trace", 1, "why");
            assertEquals(step.why().id(), why.at("id").text());
            assertEquals(Texts.of(lang).say(step.why()), why.at("text").text());
            assertEquals("North", why.at("holes", "actor", "en").text());
        }
    }

    @Test void nothing_assessed_is_still_a_whole_file() {
        assertEquals(List.of(), read(Samples.written(new JsonReport(TERMS, Lang.RU), List.of())).at("incidents").all());
        assertEquals(List.of(), read(Samples.written(new GeoJsonReport(TERMS, Lang.RU), List.of())).at("features").all());
    }

    @Test void the_map_layer_has_longitude_first_and_says_how_well_the_place_is_known() {
        Node layer = read(Samples.written(new GeoJsonReport(TERMS, Lang.EN), ALL));
        assertEquals("FeatureCollection", layer.at("type").text());
        Node first = layer.at("features", 0);
        assertEquals("36.1", first.at("geometry", "coordinates", 0).text());
        assertEquals("32.05", first.at("geometry", "coordinates", 1).text());
        assertEquals("500.0", first.at("properties", "error_m").text());
        assertEquals("violation", first.at("properties", "outcome").text());
        assertEquals("t.1", first.at("properties", "clauses", 0).text());
        assertTrue(layer.at("features", 1, "properties", "missing").all().stream().anyMatch(m -> m.text().equals("Who did it?")));
    }

    @Test void an_incident_without_a_place_is_counted_instead_of_drawn() {
        var nowhere = Samples.assessments(TERMS, Samples.HEADER + "W-1,,Mission,,,2031-01-03,10:00,shelling,,,,civilians,,,,,,,,\n");
        Node layer = read(Samples.written(new GeoJsonReport(TERMS, Lang.EN), nowhere));
        assertEquals(0, layer.at("features").all().size());
        assertEquals("1", layer.at("withoutPosition").text());
    }
}
