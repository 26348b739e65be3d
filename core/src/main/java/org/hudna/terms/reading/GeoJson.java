package org.hudna.terms.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.where.Area;
import org.hudna.where.Line;
import org.hudna.where.Position;
import org.hudna.where.Shape;
import org.hudna.where.Spot;
import org.hudna.words.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The shapes of {@code places.geojson} (RFC 7946: longitude before latitude, WGS 84), by the {@code id} among their properties. */
final class GeoJson {

    private static final String FILE = "places.geojson";
    /** In one drawing: a national border in detail has fewer; tangles of more would take minutes to see through. */
    private static final int MOST_POSITIONS = 20_000;
    /** Where an object begins, beside its own names; no name of JSON can be it, for it is not a string. */
    private static final Object LINE = new Object();

    private final Map<String, Geometry> geometries = new LinkedHashMap<>();
    private final Reading reading;

    private record Geometry(String type, Object coordinates) {}

    private GeoJson(Reading reading) { this.reading = reading; }

    static GeoJson read(Reading reading, String text) {
        GeoJson geo = new GeoJson(reading);
        if (text.isBlank()) return geo;
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            if (value(parser) instanceof Map<?, ?> root && root.get("features") instanceof List<?> features) features.forEach(geo::feature);
            else reading.refuse(FILE, 1, Message.of("refusal.not-a-feature-collection"));
        } catch (JacksonException bad) {
            int line = bad.getLocation() == null ? 0 : Math.max(0, bad.getLocation().getLineNr());
            reading.refuse(FILE, line, Message.of("refusal.json"));
        }
        return geo;
    }

    private void feature(Object feature) {
        if (!(feature instanceof Map<?, ?> map) || !(map.get("geometry") instanceof Map<?, ?> geometry)) return;
        Object id = map.get("properties") instanceof Map<?, ?> properties && properties.containsKey("id") ? properties.get("id") : map.get("id");
        if (id == null || !(geometry.get("type") instanceof String type)) return;
        if (geometries.putIfAbsent(id.toString(), new Geometry(type, geometry.get("coordinates"))) != null)
            reading.refuse(FILE, (Integer) map.get(LINE), Message.of("refusal.id-twice", "id", id.toString()));
    }

    /** Nested deeper than any drawing is; beyond it the parser itself refuses. */
    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<Object, Object> map = new LinkedHashMap<>();
            map.put(LINE, parser.currentTokenLocation().getLineNr());
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                map.put(key, value(parser));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value(parser));
            return list;
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) return parser.getDoubleValue();
        return token == JsonToken.VALUE_STRING ? parser.getString() : String.valueOf(token);
    }

    boolean has(String id) { return geometries.containsKey(id); }

    Set<String> ids() { return geometries.keySet(); }

    /** The shape of that id, its drawing as exact as {@code accuracyMetres}; refused at {@code part} where the coordinates make none. */
    Optional<Shape> shape(Part part, String id, double accuracyMetres) {
        Geometry geometry = geometries.get(id);
        try {
            return switch (geometry.type) {
                case "Point" -> Optional.of(new Spot(position(geometry.coordinates).within(accuracyMetres)));
                case "LineString" -> Optional.of(Line.of(List.of(positions(geometry.coordinates)), accuracyMetres));
                case "MultiLineString" -> Optional.of(Line.of(list(geometry.coordinates).stream().map(GeoJson::positions).toList(), accuracyMetres));
                case "Polygon" -> area(part, id, List.of(rings(geometry.coordinates)), accuracyMetres);
                case "MultiPolygon" -> area(part, id, list(geometry.coordinates).stream().map(GeoJson::rings).toList(), accuracyMetres);
                default -> refuse(part, id); // not sealed: RFC 7946 knows collections too; a place of an agreement is one shape
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException _) { // numbers where lists should be, or the reverse
            return refuse(part, id);
        }
    }

    /** An edge of which crosses itself is refused: what a repair would enclose, nobody agreed. */
    private static Optional<Shape> area(Part part, String id, List<List<List<double[]>>> polygons, double accuracyMetres) {
        if (polygons.stream().flatMap(List::stream).mapToInt(List::size).sum() > MOST_POSITIONS) return refuse(part, id);
        Area area = Area.of(polygons, accuracyMetres);
        return area.repairedNear().isPresent() ? refuse(part, id) : Optional.of(area);
    }

    private static Optional<Shape> refuse(Part part, String id) {
        part.refuse(Message.of("refusal.shape", "shape", id));
        return Optional.empty();
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list) return list;
        throw new IllegalArgumentException("no list of positions");
    }

    private static List<List<double[]>> rings(Object value) { return list(value).stream().map(GeoJson::positions).toList(); }

    private static List<double[]> positions(Object value) {
        return list(value).stream().map(p -> new double[] {(Double) list(p).get(0), (Double) list(p).get(1)}).toList();
    }

    private static Position position(Object value) { return Position.at((Double) list(value).get(1), (Double) list(value).get(0)); }
}
