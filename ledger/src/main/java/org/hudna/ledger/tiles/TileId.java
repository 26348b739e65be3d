package org.hudna.ledger.tiles;

import java.util.Optional;

/**
 * One tile of hashes: c2sp.org/tlog-tiles, section Merkle Tree.
 *
 * @param level 0 for leaf hashes; a hash at level {@code n} stands for a full tile at {@code n - 1}; at most 7, since 256 to the 8th is beyond any
 *     size
 * @param index from 0, left to right within the level
 * @param width hashes in it, 1 to 256; 256 is a full tile
 */
public record TileId(int level, long index, int width) {
    /** Hashes in a full tile. */
    public static final int FULL = TilePath.FULL;

    /** Levels of the tree that one level of tiles spans. */
    public static final int HEIGHT = 8;

    private static final int HIGHEST = 7;
    private static final String PREFIX = "tile/";

    public TileId {
        if (level < 0 || level > HIGHEST) throw new IllegalArgumentException("no tile lies at level " + level);
        if (index < 0 || width < 1 || width > FULL) throw new IllegalArgumentException("no tile has number " + index + " and width " + width);
    }

    /** Where it stands below the log's prefix: {@code tile/0/x001/x234/067} or {@code tile/1/000.p/17}. */
    public String path() {
        return PREFIX + level + "/" + new TilePath(index, width).text();
    }

    /** The tile at {@code path}, where it is spelt as {@link #path} spells it. */
    public static Optional<TileId> read(String path) {
        if (path.length() < PREFIX.length() + 2 || !path.startsWith(PREFIX) || path.charAt(PREFIX.length() + 1) != '/') return Optional.empty();
        int level = path.charAt(PREFIX.length()) - '0';
        if (level < 0 || level > HIGHEST) return Optional.empty();
        return TilePath.read(path.substring(PREFIX.length() + 2)).map(tile -> new TileId(level, tile.index(), tile.width()));
    }

    /** Whether it holds all 256 hashes that it ever will. */
    public boolean isFull() {
        return width == FULL;
    }

    /** The full tile that this one becomes. */
    public TileId full() {
        return new TileId(level, index, FULL);
    }
}
