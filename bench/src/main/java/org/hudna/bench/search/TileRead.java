package org.hudna.bench.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads as much of a vector tile as a comparison needs: the words and numbers of each point, not where it lies. */
final class TileRead {
    private static final int LAYER = 3, FEATURE = 2, KEY = 3, VALUE = 4, TAGS = 2, GEOMETRY = 4, BYTES = 2;

    private final byte[] bytes;
    private int at;

    private TileRead(byte[] bytes) { this.bytes = bytes; }

    /** How many incidents stand on it. */
    static long incidents(byte[] tile) { return points(tile).values().stream().mapToLong(point -> Long.parseLong(point.get("incidents"))).sum(); }

    /** What is told of each point, by its place in steps. */
    static Map<List<Long>, Map<String, String>> points(byte[] tile) {
        Map<List<Long>, Map<String, String>> points = new TreeMap<>(java.util.Comparator.comparing(List::toString));
        new TileRead(tile).each((field, layer) -> { if (field == LAYER) layer(layer, points); });
        return points;
    }

    private static void layer(byte[] layer, Map<List<Long>, Map<String, String>> points) {
        List<byte[]> features = new ArrayList<>();
        List<String> keys = new ArrayList<>(), values = new ArrayList<>();
        new TileRead(layer).each((field, part) -> {
            if (field == FEATURE) features.add(part);
            else if (field == KEY) keys.add(new String(part, StandardCharsets.UTF_8));
            else if (field == VALUE) values.add(value(part));
        });
        for (byte[] feature : features) {
            Map<String, String> told = new TreeMap<>();
            List<Long> place = new ArrayList<>();
            new TileRead(feature).each((field, part) -> {
                List<Long> numbers = new TileRead(part).numbers();
                if (field == TAGS)
                    for (int i = 0; i < numbers.size(); i += 2)
                        told.put(keys.get(numbers.get(i).intValue()), values.get(numbers.get(i + 1).intValue()));
                else if (field == GEOMETRY) place.addAll(numbers.subList(1, 3).stream().map(zigzag -> zigzag >>> 1).toList());
            });
            points.put(place, told);
        }
    }

    private static String value(byte[] part) {
        TileRead value = new TileRead(part);
        long tag = value.varint();
        if ((tag & 7) == BYTES) return new String(value.bytes(), StandardCharsets.UTF_8);
        return Long.toString(value.varint());
    }

    /** Takes a field that holds bytes. */
    private interface Field {
        void of(long field, byte[] part);
    }

    private void each(Field taker) {
        while (at < bytes.length) {
            long tag = varint();
            if ((tag & 7) == BYTES) taker.of(tag >>> 3, bytes());
            else varint();
        }
    }

    private List<Long> numbers() {
        List<Long> all = new ArrayList<>();
        while (at < bytes.length) all.add(varint());
        return all;
    }

    private byte[] bytes() {
        int length = (int) varint();
        byte[] part = java.util.Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return part;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) return value;
        }
    }
}
