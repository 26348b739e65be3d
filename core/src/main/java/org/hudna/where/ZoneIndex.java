package org.hudna.where;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Many areas, each in force for a time: which of them hold a point at an instant, and which does a circle touch?
 *
 * <p>For points the answers are exact and those of JTS's {@code covers}: an area's edge, a hole's too, belongs to it; neither an area's accuracy nor
 * an error counts. For circles the answers are those of {@link Area#side}. Areas are named by their place in the list. Immutable; any number of
 * threads may ask.
 */
public final class ZoneIndex {
    /** A circle over more cells than this is held against the box of every area of its time instead. */
    private static final long MOST_CELLS = 64;

    private final List<Entry> zones;
    private final ZoneGrid grid;
    private final Area[] areas;
    /** For each zone the first second and the number of seconds, which is unsigned. */
    private final long[] inForce;

    /**
     * An area and its time.
     *
     * @param fromEpochSecond inclusive; {@link Long#MIN_VALUE} for no beginning
     * @param untilEpochSecond exclusive, not before {@code fromEpochSecond}; {@link Long#MAX_VALUE} for no end
     */
    public record Entry(Area area, long fromEpochSecond, long untilEpochSecond) {
        public Entry {
            if (untilEpochSecond < fromEpochSecond)
                throw new IllegalArgumentException("a zone's time ends before it begins: " + fromEpochSecond + " to " + untilEpochSecond);
        }
    }

    /** Takes a zone, by its place in the list, that a circle touches. */
    @FunctionalInterface
    public interface Touch {
        /** @param side {@link Side#INSIDE} or {@link Side#STRADDLES} */
        void zone(int zone, Side side);
    }

    private ZoneIndex(List<Entry> zones) {
        this.zones = List.copyOf(zones);
        areas = zones.stream().map(Entry::area).toArray(Area[]::new);
        inForce = new long[2 * areas.length];
        for (int z = 0; z < areas.length; z++) {
            inForce[2 * z] = zones.get(z).fromEpochSecond();
            inForce[2 * z + 1] = zones.get(z).untilEpochSecond() - zones.get(z).fromEpochSecond();
        }
        grid = new ZoneGrid(this.zones);
    }

    /** Builds the index; about 0.3 s for 300 areas of 500 positions. */
    public static ZoneIndex of(List<Entry> zones) { return new ZoneIndex(zones); }

    /** The zones, in the order in which they were given. */
    public List<Entry> zones() { return zones; }

    /** Bytes that the grid takes, without the areas themselves. */
    public long gridBytes() { return grid.bytes(); }

    /** Each zone in force at {@code epochSecond} that holds the point, in no particular order. */
    public void forEachHit(double lon, double lat, long epochSecond, IntConsumer zone) {
        int cell = grid.cell(lon, lat);
        if (cell == 0) return;
        TimedSets sets = grid.sets;
        int era = sets.era(epochSecond);
        if (cell < 0) {
            int list = sets.list(grid.pairs[1 - cell], era);
            for (int k = list + 1; k <= list + sets.lists[list]; k++)
                if (isInForce(sets.lists[k], epochSecond) && areas[sets.lists[k]].covers(lon, lat)) zone.accept(sets.lists[k]);
        }
        int list = sets.list(cell < 0 ? grid.pairs[-cell] : cell, era);
        for (int k = list + 1; k <= list + sets.lists[list]; k++) if (isInForce(sets.lists[k], epochSecond)) zone.accept(sets.lists[k]);
    }

    /**
     * As {@link #forEachHit}, writing the zones into {@code into} from its start and allocating nothing.
     *
     * @return how many there are; where that is more than {@code into} takes, those that did not fit are lost
     */
    public int hits(double lon, double lat, long epochSecond, int[] into) {
        int cell = grid.cell(lon, lat);
        if (cell == 0) return 0;
        TimedSets sets = grid.sets;
        int era = sets.era(epochSecond);
        int n = 0;
        if (cell < 0) {
            int list = sets.list(grid.pairs[1 - cell], era);
            for (int k = list + 1; k <= list + sets.lists[list]; k++) {
                int zone = sets.lists[k];
                if (isInForce(zone, epochSecond) && areas[zone].covers(lon, lat)) n = put(zone, into, n);
            }
        }
        int list = sets.list(cell < 0 ? grid.pairs[-cell] : cell, era);
        for (int k = list + 1; k <= list + sets.lists[list]; k++) if (isInForce(sets.lists[k], epochSecond)) n = put(sets.lists[k], into, n);
        return n;
    }

    private static int put(int zone, int[] into, int n) {
        if (n < into.length) into[n] = zone;
        return n + 1;
    }

    private boolean isInForce(int zone, long second) { return Long.compareUnsigned(second - inForce[2 * zone], inForce[2 * zone + 1]) < 0; }

    /** Each zone in force at {@code epochSecond} that the circle touches, by number. */
    public void forEachSide(Position circle, long epochSecond, Touch touch) { forEachSide(circle, epochSecond, epochSecond + 1, touch); }

    /**
     * As {@link #forEachSide(Position, long, Touch)}, at any time from {@code fromEpochSecond}, inclusive, until {@code untilEpochSecond}, exclusive.
     */
    public void forEachSide(Position circle, long fromEpochSecond, long untilEpochSecond, Touch touch) {
        if (untilEpochSecond <= fromEpochSecond) return;
        BitSet crossing = new BitSet(areas.length);
        BitSet covering = new BitSet(areas.length);
        int firstEra = grid.sets.era(fromEpochSecond), lastEra = grid.sets.era(untilEpochSecond - 1);
        if (!grid.collect(circle, firstEra, lastEra, MOST_CELLS, crossing, covering)) grid.collectAll(firstEra, lastEra, crossing);
        Frame frame = new Frame(circle);
        covering.andNot(crossing);
        crossing.or(covering);
        for (int z = crossing.nextSetBit(0); z >= 0; z = crossing.nextSetBit(z + 1)) {
            Entry zone = zones.get(z);
            if (Math.max(zone.fromEpochSecond(), fromEpochSecond) >= Math.min(zone.untilEpochSecond(), untilEpochSecond)) continue;
            Side side = covering.get(z) ? Side.INSIDE : areas[z].side(circle, frame);
            if (side != Side.OUTSIDE) touch.zone(z, side);
        }
    }

    @Override public String toString() { return "ZoneIndex[" + Arrays.stream(areas).mapToInt(Area::edges).sum() + " edges, " + grid + "]"; }
}
