package org.hudna.app.search;

import org.hudna.where.Position;

/** Web Mercator, as maps on the screen are cut into tiles (OpenStreetMap's numbering), in 2^{@value #BITS} steps each way: 7.5 cm at the equator. */
final class Mercator {

    static final int BITS = 29;
    static final int STEPS = 1 << BITS;
    private static final int LAST = STEPS - 1;
    /** Bits beside x and y in a packed spot. */
    private static final int KIND_BITS = 3;

    private Mercator() {}

    /** Steps from the antimeridian, eastwards. */
    static int x(double lon) { return step((lon + 180) / 360); }

    /** Steps from the northern edge, southwards; beyond 85.05 degrees it is the edge. */
    static int y(double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        return step(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
    }

    private static int step(double part) { return Math.clamp((long) Math.floor(part * STEPS), 0, LAST); }

    /** @param kind 0 to 7 */
    static long packed(Position at, int kind) { return (long) x(at.lon()) << BITS + KIND_BITS | (long) y(at.lat()) << KIND_BITS | kind; }

    static int east(long packed) { return (int) (packed >>> BITS + KIND_BITS); }

    static int south(long packed) { return (int) (packed >>> KIND_BITS) & LAST; }

    static int kind(long packed) { return (int) packed & (1 << KIND_BITS) - 1; }

    /** Steps from one edge to the other, both included. */
    record Square(int west, int north, int east, int south) {

        /** Of a tile. */
        static Square of(int z, int x, int y) {
            int side = STEPS >>> z;
            return new Square(x * side, y * side, (x + 1) * side - 1, (y + 1) * side - 1);
        }

        boolean holds(long packed) {
            int x = Mercator.east(packed);
            int y = Mercator.south(packed);
            return x >= west && x <= east && y >= north && y <= south;
        }
    }
}
