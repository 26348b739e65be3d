package org.hudna.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.hudna.app.search.Naive.Seen;
import org.hudna.bulletin.Viewer;
import org.hudna.where.Gazetteer;
import org.hudna.where.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tiles, read by a library that is not ours, beside a plain loop. */
class TileTest {
    private static final int CARDS = 1200;

    @TempDir Path folder;

    private static Map<String, Map<String, Object>> decoded(byte[] tile) throws IOException {
        Map<String, Map<String, Object>> points = new TreeMap<>();
        if (tile.length == 0) return points;
        List<VectorTile.Tile.Layer> layers = VectorTile.Tile.parseFrom(tile).getLayersList();
        assertEquals(1, layers.size());
        VectorTile.Tile.Layer layer = layers.getFirst();
        assertEquals("incidents 4096 2", layer.getName() + " " + layer.getExtent() + " " + layer.getVersion());
        for (VectorTile.Tile.Feature point : layer.getFeaturesList()) {
            assertEquals(VectorTile.Tile.GeomType.POINT, point.getType());
            assertEquals(List.of(3, 9), List.of(point.getGeometryCount(), point.getGeometry(0)), "one command: move to one point");
            Map<String, Object> tags = new TreeMap<>();
            for (int i = 0; i < point.getTagsCount(); i += 2) {
                VectorTile.Tile.Value value = layer.getValues(point.getTags(i + 1));
                tags.put(layer.getKeys(point.getTags(i)), value.hasStringValue() ? value.getStringValue() : (Object) value.getUintValue());
            }
            points.put((point.getGeometry(1) >> 1) + " " + (point.getGeometry(2) >> 1), tags);
        }
        return points;
    }

    /** By the formulas of the tiles' own specification, on doubles. */
    private static Map<String, Map<String, Object>> naive(List<Seen> seen, int z, int tileX, int tileY) {
        Map<Integer, List<Seen>> cells = new HashMap<>();
        Map<Integer, int[]> places = new HashMap<>();
        for (Seen one : seen) {
            if (one.shown().at().isEmpty()) continue;
            Position at = one.shown().at().get();
            int x = (int) Math.floor(((at.lon() + 180) / 360 * (1 << z) - tileX) * 4096);
            int y = (int) Math.floor(((1 - Math.log(Math.tan(Math.toRadians(at.lat()))
                + 1 / Math.cos(Math.toRadians(at.lat()))) / Math.PI) / 2 * (1 << z) - tileY) * 4096);
            if (x < 0 || y < 0 || x >= 4096 || y >= 4096) continue;
            cells.computeIfAbsent(y / 16 * 256 + x / 16, _ -> new java.util.ArrayList<>()).add(one);
            places.put(y / 16 * 256 + x / 16, new int[] {x, y});
        }
        Map<String, Map<String, Object>> points = new TreeMap<>();
        cells.forEach((cell, in) -> {
            Map<String, Object> tags = new TreeMap<>();
            tags.put("incidents", (long) in.size());
            in.forEach(one -> one.shown().outcome().ifPresent(outcome -> tags.merge(outcome.code(), 1L, (a, b) -> (long) a + (long) b)));
            if (in.size() == 1) {
                tags.put("id", in.getFirst().shown().id().code());
                tags.put("radius", (long) Math.ceil(in.getFirst().shown().at().orElseThrow().errorMetres()));
                points.put(places.get(cell)[0] + " " + places.get(cell)[1], tags);
            } else points.put((cell % 256 * 16 + 8) + " " + (cell / 256 * 16 + 8), tags);
        });
        return points;
    }

    @Test void a_tile_holds_what_a_plain_loop_finds_at_every_depth() throws IOException {
        Tables tables = new Tables();
        Cards cards = new Cards(71);
        for (int i = 0; i < CARDS; i++) {
            Cards.Told told = cards.next(i);
            tables.put(told.card(), told.array());
        }
        Random random = new Random(72);
        Questions questions = new Questions(73);
        int points = 0;
        try (Search search = Search.open(folder, tables, () -> Gazetteer.EMPTY)) {
            search.catchUp();
            for (int i = 0; i < 200; i++) {
                Viewer viewer = questions.one(Cards.VIEWERS);
                Asked asked = random.nextInt(3) == 0 ? questions.next() : Asked.ALL;
                int z = random.nextInt(Tile.DEEPEST + 1);
                int x = (int) ((36 + random.nextDouble(2) + 180) / 360 * (1 << z));
                int y = Mercator.y(35 + random.nextDouble(2)) >>> Mercator.BITS - z;
                var naive = naive(Naive.matching(tables.versions(), asked, viewer, tables.applied()), z, x, y);
                assertEquals(naive, decoded(search.tile(z, x, y, asked, viewer)), z + "/" + x + "/" + y + " " + asked + " " + viewer);
                points += naive.size();
            }
        }
        assertTrue(points > 2000, "the tiles hold something: " + points);
    }

    @Test void where_there_is_nothing_there_are_no_bytes() {
        try (Search search = Search.open(folder, new Tables(), () -> Gazetteer.EMPTY)) {
            assertEquals(0, search.tile(3, 1, 1, Asked.ALL, Cards.WATCH).length);
        }
    }

    @Test void a_tile_that_is_none_is_refused() {
        try (Search search = Search.open(folder, new Tables(), () -> Gazetteer.EMPTY)) {
            assertThrows(IllegalArgumentException.class, () -> search.tile(2, 4, 0, Asked.ALL, Cards.WATCH));
            assertThrows(IllegalArgumentException.class, () -> search.tile(17, 0, 0, Asked.ALL, Cards.WATCH));
            assertThrows(IllegalArgumentException.class, () -> search.tile(0, 0, -1, Asked.ALL, Cards.WATCH));
        }
    }

    @Test void many_points_of_a_cell_shown_are_one_and_say_no_more() throws IOException {
        Tables tables = new Tables();
        Cards cards = new Cards(9);
        for (int i = 0; i < 400; i++) {
            Cards.Told told = cards.next(i);
            tables.put(told.card(), told.array());
        }
        try (Search search = Search.open(folder, tables, () -> Gazetteer.EMPTY)) {
            search.catchUp();
            var seen = decoded(search.tile(8, Mercator.x(37) >>> 21, Mercator.y(36) >>> 21, Asked.ALL, Cards.CHAIR));
            assertFalse(seen.isEmpty());
            assertTrue(seen.keySet().size() <= 15 * 15, "tenths of a degree, not more: " + seen.size());
            assertEquals(Optional.empty(), seen.values().stream().filter(tags -> tags.containsKey("radius") && (long) tags.get("radius") < 10_000)
                .findAny());
        }
    }
}
