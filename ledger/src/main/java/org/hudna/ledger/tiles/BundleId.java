package org.hudna.ledger.tiles;

import java.util.Optional;

/**
 * One bundle of entries: c2sp.org/tlog-tiles, section Log entries.
 *
 * @param index from 0; bundle {@code n} begins with entry {@code 256 n}
 * @param width entries in it, 1 to 256; 256 is a full bundle
 */
public record BundleId(long index, int width) {
    private static final String PREFIX = "tile/entries/";

    public BundleId {
        if (index < 0 || width < 1 || width > TileId.FULL)
            throw new IllegalArgumentException("no bundle has number " + index + " and width " + width);
    }

    /** Where it stands below the log's prefix: {@code tile/entries/000.p/5}. */
    public String path() {
        return PREFIX + new TilePath(index, width).text();
    }

    /** The bundle at {@code path}, where it is spelt as {@link #path} spells it. */
    public static Optional<BundleId> read(String path) {
        if (!path.startsWith(PREFIX)) return Optional.empty();
        return TilePath.read(path.substring(PREFIX.length())).map(bundle -> new BundleId(bundle.index(), bundle.width()));
    }

    /** The number of its first entry. */
    public long first() {
        return index * TileId.FULL;
    }

    /** Whether it holds all 256 entries that it ever will. */
    public boolean isFull() {
        return width == TileId.FULL;
    }

    /** The full bundle that this one becomes. */
    public BundleId full() {
        return new BundleId(index, TileId.FULL);
    }
}
