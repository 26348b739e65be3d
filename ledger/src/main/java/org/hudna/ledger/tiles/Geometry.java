package org.hudna.ledger.tiles;

import java.util.ArrayList;
import java.util.List;

/**
 * Which tiles and bundles a tree has: c2sp.org/tlog-tiles, sections Merkle Tree and Partial Tiles. A tree of 70,000 has 273 full tiles at level 0 and
 * a partial one of 112, one full tile at level 1 and a partial one of 17, and a partial one of 1 at level 2.
 */
public final class Geometry {
    private Geometry() {
    }

    /** All tiles of a tree of {@code size}: level by level, left to right. */
    public static List<TileId> tiles(long size) {
        return newTiles(0, size);
    }

    /** The tiles that a tree of {@code to} has and one of {@code from} had not, or had only in part. */
    public static List<TileId> newTiles(long from, long to) {
        var tiles = new ArrayList<TileId>();
        int level = 0;
        for (long width = to, held = from; width > 0; width /= TileId.FULL, held /= TileId.FULL, level++) {
            if (width == held) continue;
            for (long index = held / TileId.FULL; index * TileId.FULL < width; index++) tiles.add(new TileId(level, index, widthAt(index, width)));
        }
        return List.copyOf(tiles);
    }

    /** All bundles of a tree of {@code size}, left to right. */
    public static List<BundleId> bundles(long size) {
        return newBundles(0, size);
    }

    /** The bundles that a tree of {@code to} has and one of {@code from} had not, or had only in part. */
    public static List<BundleId> newBundles(long from, long to) {
        var bundles = new ArrayList<BundleId>();
        if (from == to) return List.of();
        for (long index = from / TileId.FULL; index * TileId.FULL < to; index++) bundles.add(new BundleId(index, widthAt(index, to)));
        return List.copyOf(bundles);
    }

    /** The tile of a tree of {@code size} in which hash number {@code index} of the tiles' {@code level} stands. */
    static TileId tileHolding(int level, long index, long size) {
        long tile = index / TileId.FULL;
        return new TileId(level, tile, widthAt(tile, size >>> level * TileId.HEIGHT));
    }

    /** The bundle of a tree of {@code size} in which entry {@code index} stands. */
    public static BundleId bundleHolding(long index, long size) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("entry " + index + " does not lie in a tree of " + size);
        return new BundleId(index / TileId.FULL, widthAt(index / TileId.FULL, size));
    }

    private static int widthAt(long index, long hashes) {
        return (int) Math.min(TileId.FULL, hashes - index * TileId.FULL);
    }
}
