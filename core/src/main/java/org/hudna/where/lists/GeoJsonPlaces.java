package org.hudna.where.lists;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hudna.where.GazetteerFile;
import org.hudna.where.PlaceRows;
import org.hudna.where.Position;
import org.hudna.words.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Places of a GeoJSON FeatureCollection with names and p-codes among its properties, feature by feature; an area's circle is that round its bounding
 * box.
 */
public final class GeoJsonPlaces {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private static final String[] KINDS = {"country", "region", "district", "subdistrict"};

    private GeoJsonPlaces() {}

    /** Reads to the end; does not close. What breaks off is read as far as it goes. */
    public static GazetteerFile read(Reader reader) {
        PlaceRows rows = new PlaceRows();
        JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), reader);
        long feature = 0;
        try {
            while (json.nextToken() != null)
                if (json.currentToken() == JsonToken.PROPERTY_NAME && json.currentName().equals("features")
                    && json.nextToken() == JsonToken.START_ARRAY)
                    while (json.nextToken() == JsonToken.START_OBJECT) add(new Feature(json), ++feature, rows);
            if (feature == 0) rows.refuse(Message.of("place.refused-json", "row", 1));
        } catch (JacksonException e) {
            rows.refuse(Message.of("place.refused-json", "row", e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr())));
        }
        return rows.file();
    }

    private static void add(Feature feature, long number, PlaceRows rows) {
        Map<String, String> row = feature.row();
        boolean named = row.containsKey("pcode") && row.keySet().stream().anyMatch(column -> column.startsWith("name_"));
        if (!named) rows.refuse(Message.of("place.refused-feature", "row", number, "what", Message.of("place.feature-unnamed")));
        else if (feature.isBroken()) rows.refuse(Message.of("place.refused-feature", "row", number, "what", Message.of("place.feature-shape")));
        else rows.add(row, number);
    }

    /** One feature: its properties, and the box round its coordinates. */
    private static final class Feature {
        private final Map<String, String> properties = new LinkedHashMap<>();
        private double south = Double.POSITIVE_INFINITY;
        private double north = Double.NEGATIVE_INFINITY;
        private double west = Double.POSITIVE_INFINITY;
        private double east = Double.NEGATIVE_INFINITY;
        private boolean broken;

        Feature(JsonParser json) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = json.currentName();
                JsonToken value = json.nextToken();
                if (member.equals("properties") && value == JsonToken.START_OBJECT) properties(json);
                else if (member.equals("geometry") && value == JsonToken.START_OBJECT) geometry(json);
                else json.skipChildren();
            }
        }

        private void properties(JsonParser json) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_FLOAT || value == JsonToken.VALUE_NUMBER_INT)
                    properties.put(name.toLowerCase(Locale.ROOT), json.getString());
                else json.skipChildren();
            }
        }

        private void geometry(JsonParser json) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean coordinates = json.currentName().equals("coordinates");
                JsonToken value = json.nextToken();
                if (coordinates && value == JsonToken.START_ARRAY) coordinates(json);
                else json.skipChildren();
            }
        }

        /** Pairs at whatever depth; heights are left out. */
        private void coordinates(JsonParser json) {
            int depth = 1;
            int place = 0;
            while (depth > 0) {
                JsonToken token = json.nextToken();
                if (token == null) return;
                if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                    depth += token == JsonToken.START_ARRAY ? 1 : -1;
                    place = 0;
                } else if (token.isNumeric()) number(place++, json.getDoubleValue());
                else broken = true;
            }
        }

        private void number(int place, double value) {
            if (place == 0) {
                west = Math.min(west, value);
                east = Math.max(east, value);
            } else if (place == 1) {
                south = Math.min(south, value);
                north = Math.max(north, value);
            }
        }

        boolean isPlaced() { return south <= north && west <= east; }

        boolean isBroken() { return broken || isPlaced() && !(south >= -90 && north <= 90 && west >= -180 && east <= 180); }

        Map<String, String> row() {
            List<String> header = List.copyOf(properties.keySet());
            List<String> ours = CodColumns.ours(inLanguages(header));
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < ours.size(); i++)
                if (!ours.get(i).isEmpty() && !isPlaceColumn(ours.get(i))) row.putIfAbsent(ours.get(i), properties.get(header.get(i)));
            int level = header.contains("pcode") ? -1 : level(header);
            if (level >= 0 && level < KINDS.length) row.putIfAbsent("kind", KINDS[level]);
            if (isPlaced() && !isBroken()) placed(row);
            return row;
        }

        private static boolean isPlaceColumn(String column) { return column.equals("lat") || column.equals("lon") || column.equals("radius_m"); }

        private static int level(List<String> header) {
            int deepest = -1;
            for (int level = 0; level <= 5; level++)
                if (header.contains("adm" + level + "_pcode") || header.contains("admin" + level + "pcode")) deepest = level;
            return deepest;
        }

        /** {@code adm3_name} and {@code adm3_name1} are in the languages that {@code lang} and {@code lang1} name. */
        private List<String> inLanguages(List<String> header) {
            List<String> names = new ArrayList<>();
            for (String name : header) {
                boolean first = name.matches("adm\\d_name");
                boolean second = name.matches("adm\\d_name1");
                String lang = properties.getOrDefault(first ? "lang" : "lang1", first ? "en" : "ar");
                names.add(first || second ? name.substring(0, 4) + "_" + lang : name);
            }
            return names;
        }

        private void placed(Map<String, String> row) {
            Position middle = Position.at((south + north) / 2, (west + east) / 2);
            double metres = Math.max(middle.metresTo(Position.at(south, west)), middle.metresTo(Position.at(north, east)));
            row.put("lat", String.valueOf(middle.lat()));
            row.put("lon", String.valueOf(middle.lon()));
            if (metres > 0) row.put("radius_m", String.valueOf(Math.ceil(metres)));
        }
    }
}
