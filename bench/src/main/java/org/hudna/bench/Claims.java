package org.hudna.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.hudna.where.ZoneIndex;

/**
 * Writes invented claims, one for each incident, in the columns of CLAIMS.md, and the zones of the invented agreement that they are held against.
 *
 * <p>Arguments: number of claims, the file for them, the folder of the agreement.
 */
final class Claims {
    private static final long SEED = 1;
    /** Hours from an event to the day after it is learned of. */
    private static final int LATEST_HOURS = 72;

    /** What a cell is made from: the event's number, its place and second, and chance that belongs to this event. */
    record Event(int number, double lon, double lat, long second, SplittableRandom chance) {}

    private interface Cell {
        String of(Event event);
    }

    private record Column(String name, Cell cell) {}

    /** The layout: to change it, change these rows. */
    private static final List<Column> COLUMNS = List.of(
        new Column("incident", e -> "SYN-" + (e.number + 1)),
        new Column("source", e -> one(e, "Centre", "Network", "Committee", "Patrol", "Hospital")),
        new Column("learned", e -> Instant.ofEpochSecond(e.second + 3_600L * (1 + e.chance.nextInt(LATEST_HOURS))).toString()),
        new Column("from", e -> Instant.ofEpochSecond(e.second).toString()),
        new Column("act", e -> one(e, "shelling", "shelling", "shelling", "rocket-fire", "small-arms-fire", "air-strike", "station",
        "ground-attack")),
        new Column("weapon", e -> one(e, "", "mortar 82 mm", "mortar 120 mm", "howitzer 122 mm", "howitzer 152 mm", "grad", "tank", "small-arms")),
        new Column("count", e -> e.chance.nextInt(3) == 0 ? "" : Integer.toString(1 + e.chance.nextInt(20))),
        new Column("actor", e -> one(e, "", "north", "north-army", "south", "south-army", "third", "north | south")),
        new Column("target", e -> one(e, "", "civilians", "hospital; civilians", "dwelling", "position", "north-army", "south-army", "third",
        "settlement")),
        new Column("lat", e -> Double.toString(e.lat)),
        new Column("lon", e -> Double.toString(e.lon)),
        new Column("error", e -> one(e, "50 m", "100 m", "500 m", "1 km", "1 km", "1 km", "5 km")),
        new Column("killed", e -> e.chance.nextInt(5) == 0 ? Integer.toString(1 + e.chance.nextInt(9)) : ""),
        new Column("raises", e -> e.chance.nextInt(20) == 0 ? "self-defence" : ""),
        new Column("words", e -> one(e, "shells fell near the market", "fire was heard from the east", "سقطت قذائف على أطراف البلدة",
            "обстрел окраины населённого пункта")));

    private Claims() {}

    public static void main(String[] args) throws IOException {
        var scene = new Scene(SEED);
        writeClaims(scene, Integer.parseInt(args[0]), Path.of(args[1]));
        writePlaces(scene.zones(), Path.of(args[2], "places.yaml"));
        writeShapes(scene.zones(), Path.of(args[2], "places.geojson"));
    }

    private static String one(Event event, String... of) { return of[event.chance.nextInt(of.length)]; }

    private static void writeClaims(Scene scene, int count, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", COLUMNS.stream().map(Column::name).toList()) + "\n");
            var chance = new SplittableRandom(SEED ^ 0xc1a1);
            int[] number = {0};
            scene.events(count, (lon, lat, second) -> {
                var event = new Event(number[0]++, lon, lat, second, chance.split());
                var line = new StringBuilder();
                for (Column column : COLUMNS) line.append(line.isEmpty() ? "" : ",").append(column.cell.of(event));
                try {
                    out.append(line.append('\n'));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void writePlaces(List<ZoneIndex.Entry> zones, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("places:\n");
            for (int z = 0; z < zones.size(); z++) {
                ZoneIndex.Entry zone = zones.get(z);
                out.write("""
                      - id: %1$s
                        kind: area
                        name: {ar: منطقة %2$d, en: Zone %2$d, ru: Зона %2$d}
                        versions:
                          - {from: %3$s, until: %4$s, shape: %1$s, accuracy: 50 m, source: "invented"}
                    """.formatted(id(z), z + 1, day(zone.fromEpochSecond()), day(zone.untilEpochSecond())));
            }
        }
    }

    private static String id(int zone) { return "zone-%03d".formatted(zone + 1); }

    private static LocalDate day(long second) { return LocalDate.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC); }

    private static void writeShapes(List<ZoneIndex.Entry> zones, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"type\": \"FeatureCollection\", \"features\": [\n");
            for (int z = 0; z < zones.size(); z++) {
                var polygons = new StringBuilder();
                for (var polygon : zones.get(z).area().polygons()) {
                    var rings = new StringBuilder();
                    for (var ring : polygon) {
                        var positions = new StringBuilder();
                        for (double[] p : ring) positions.append(positions.isEmpty() ? "" : ",").append('[').append(p[0]).append(',').append(p[1])
                            .append(']');
                        rings.append(rings.isEmpty() ? "" : ",").append('[').append(positions).append(']');
                    }
                    polygons.append(polygons.isEmpty() ? "" : ",").append('[').append(rings).append(']');
                }
                out.write("  {\"type\": \"Feature\", \"properties\": {\"id\": \"" + id(z)
                    + "\"}, \"geometry\": {\"type\": \"MultiPolygon\", \"coordinates\": ["
                    + polygons + "]}}" + (z + 1 < zones.size() ? "," : "") + "\n");
            }
            out.write("]}\n");
        }
    }
}
