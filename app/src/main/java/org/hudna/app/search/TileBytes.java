package org.hudna.app.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bytes of a tile with one layer of points: Mapbox Vector Tile 2.1, by hand, since a tile holds up to 65,536 points and is made at each request.
 *
 * <p>Source: mapbox.github.io/vector-tile-spec 2.1, sections 4.1 to 4.4.
 */
final class TileBytes {

    /** Steps of a tile each way. */
    static final int EXTENT = 4096;
    private static final int VERSION = 2;
    private static final int POINT = 1;
    private static final int MOVE_TO_ONCE = 1 << 3 | 1;

    private final Buffer features = new Buffer(1 << 14);
    private final Buffer values = new Buffer(1 << 12);
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> keyNumbers = new LinkedHashMap<>();
    private final Map<Object, Integer> valueNumbers = new LinkedHashMap<>();
    private final Buffer tags = new Buffer(64);
    private final Buffer feature = new Buffer(64);

    /** Tells something of the next point: a word, or a number not below 0. */
    void tag(String key, Object value) {
        tags.varint(keyNumbers.computeIfAbsent(key, fresh -> {
            keys.add(fresh);
            return keys.size() - 1;
        }));
        Integer number = valueNumbers.get(value);
        if (number == null) {
            number = valueNumbers.size();
            valueNumbers.put(value, number);
            write(value);
        }
        tags.varint(number);
    }

    private void write(Object value) {
        Buffer one = new Buffer(32);
        if (value instanceof Number number) {
            one.tag(5, 0); // uint_value
            one.varint(number.longValue());
        } else {
            one.tag(1, 2); // string_value
            one.bytes(value.toString().getBytes(StandardCharsets.UTF_8));
        }
        values.tag(4, 2);
        values.bytes(one);
    }

    /** A point at these steps from the north-western corner, with all that was told since the last one. */
    void point(int x, int y) {
        feature.clear();
        feature.tag(2, 2);
        feature.bytes(tags);
        feature.tag(3, 0);
        feature.varint(POINT);
        tags.clear();
        tags.varint(MOVE_TO_ONCE);
        tags.varint((long) x << 1);
        tags.varint((long) y << 1);
        feature.tag(4, 2);
        feature.bytes(tags);
        tags.clear();
        features.tag(2, 2);
        features.bytes(feature);
    }

    /** The tile; without bytes where it has no point. */
    byte[] toBytes(String layer) {
        if (features.size() == 0) return new byte[0];
        Buffer body = new Buffer(features.size() + values.size() + 256);
        body.tag(15, 0);
        body.varint(VERSION);
        body.tag(1, 2);
        body.bytes(layer.getBytes(StandardCharsets.UTF_8));
        body.write(features);
        for (String key : keys) {
            body.tag(3, 2);
            body.bytes(key.getBytes(StandardCharsets.UTF_8));
        }
        body.write(values);
        body.tag(5, 0);
        body.varint(EXTENT);
        Buffer tile = new Buffer(body.size() + 8);
        tile.tag(3, 2);
        tile.bytes(body);
        return tile.toByteArray();
    }

    /** What Protocol Buffers are made of. */
    private static final class Buffer extends ByteArrayOutputStream {
        Buffer(int size) { super(size); }

        void clear() { count = 0; }

        void tag(int field, int type) { varint((long) field << 3 | type); }

        void varint(long value) {
            long rest = value;
            for (; (rest & ~0x7fL) != 0; rest >>>= 7) write((int) (rest & 0x7f | 0x80));
            write((int) rest);
        }

        void bytes(byte[] bytes) {
            varint(bytes.length);
            write(bytes, 0, bytes.length);
        }

        void bytes(Buffer other) {
            varint(other.count);
            write(other);
        }

        void write(Buffer other) { write(other.buf, 0, other.count); }
    }
}
