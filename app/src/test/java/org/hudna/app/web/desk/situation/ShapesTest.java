package org.hudna.app.web.desk.situation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.terms.Terms;
import org.hudna.terms.reading.TermsReader;
import org.hudna.where.Area;
import org.hudna.where.Gazetteer;
import org.hudna.where.Position;
import org.hudna.where.Side;
import org.hudna.words.Lang;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShapesTest {

    private static final Instant DAY = Instant.parse("2031-01-03T00:00:00Z");
    private static final Position NORTH_OF_IT = Position.at(32.05, 36.25), SOUTH_OF_IT = Position.at(31.95, 36.25);
    private static final Map<String, String> RIVER = Map.of("agreement.yaml", """
        id: xx-truce-2031
        name: {ar: هدنة, en: River truce, ru: Перемирие}
        zone: Asia/Amman
        instruments: [{id: truce, kind: base, name: {ar: هدنة, en: Truce, ru: Перемирие}, agreed: 2031-01-01, effect: 2031-01-02T00:00, cite: t, source: invented}]
        settings: {attribution: named-only, unnamed-target: open}
        """, "actors.yaml", """
        actors: [{id: north, name: {ar: شمال, en: North, ru: Север}, kind: state}]
        sets: [{id: sides, name: {ar: طرف, en: sides, ru: стороны}, open: false, members: [{who: north, source: invented}]}]
        binding: [{who: sides, is: bound, how: signature, source: invented}]
        """, "places.geojson", """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"id": "river"}, "geometry": {"type": "LineString", "coordinates": [[36.0, 32.0], [36.5, 32.0]]}},
          {"type": "Feature", "properties": {"id": "hills"}, "geometry": {"type": "Polygon",
            "coordinates": [[[36.2, 32.3], [36.3, 32.3], [36.3, 32.4], [36.2, 32.3]]]}}]}
        """, "clauses.yaml", """
        - clause: t.1
          of: truce
          title: {ar: لا, en: Nobody fires, ru: Нет}
          cite: "1"
          must-not: {who: sides, do: fire, at: bank}
        """, "text.md", "# One {#t.1}\n");

    private static Terms with(String bank) {
        Map<String, String> files = new java.util.HashMap<>(RIVER);
        files.put("places.yaml", """
            places:
              - {id: river, kind: line, name: {ar: نهر, en: River, ru: Река}, shape: river, accuracy: 0 m, source: invented}
              - {id: hills, kind: area, name: {ar: تلال, en: Hills, ru: Холмы}, shape: hills, accuracy: 0 m, source: invented}
            """ + "  - {id: bank, kind: near, of: river, distance: 10 km, name: {ar: ضفة, en: Bank, ru: Берег}" + bank + "}\n");
        var read = TermsReader.read(files);
        assertEquals(List.of(), read.refusals());
        return read.terms().orElseThrow();
    }

    /** What the map is given to draw as the band. */
    private static Area band(Terms terms) {
        byte[] drawn = new Shapes(new Names(Optional.of(terms), Gazetteer.EMPTY, ZoneOffset.UTC, Lang.EN), DAY, DAY).bytes();
        List<JsonNode> bands = new ArrayList<>();
        for (JsonNode one : new JsonMapper().readTree(drawn).get("features"))
            if (one.get("properties").get("kind").asString().equals("band")) bands.add(one.get("geometry").get("coordinates"));
        assertEquals(1, bands.size());
        List<List<List<double[]>>> polygons = new ArrayList<>();
        for (JsonNode polygon : bands.getFirst()) polygons.add(rings(polygon));
        return Area.of(polygons, 0);
    }

    private static List<List<double[]>> rings(JsonNode polygon) {
        List<List<double[]>> rings = new ArrayList<>();
        for (JsonNode ring : polygon) {
            List<double[]> positions = new ArrayList<>();
            for (JsonNode one : ring) positions.add(new double[] {one.get(0).asDouble(), one.get(1).asDouble()});
            rings.add(positions);
        }
        return rings;
    }

    @Test void a_place_on_one_side_of_a_line_is_drawn_on_that_side_alone() {
        Area band = band(with(", towards: hills"));
        assertEquals(Side.INSIDE, band.side(NORTH_OF_IT));
        assertEquals(Side.OUTSIDE, band.side(SOUTH_OF_IT));
    }

    @Test void a_place_on_both_sides_of_a_line_is_drawn_on_both() {
        Area band = band(with(""));
        assertEquals(Side.INSIDE, band.side(NORTH_OF_IT));
        assertEquals(Side.INSIDE, band.side(SOUTH_OF_IT));
    }
}
