package org.hudna.ledger.tiles;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.MissingHash;
import org.hudna.ledger.tree.Rfc6962;
import org.hudna.ledger.tree.Subtrees;

/**
 * The subtrees of a log of a given size, read from its tiles. What stands in a tile is taken as it is: whoever uses a hash checks it
 * against a root. Where a partial tile has been tidied away, the full one that replaced it is read. For one thread.
 */
public final class TiledSubtrees implements Subtrees {
    private static final int KEPT = 128;

    private final Resources from;
    private final long size;
    private final Map<TileId, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<TileId, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /** The subtrees of the tree of {@code size} whose tiles {@code from} has. */
    public TiledSubtrees(Resources from, long size) {
        this.from = from;
        this.size = size;
    }

    @Override public Hash at(int level, long index) {
        if (level < 0 || index < 0 || index >= size >>> level)
            throw new MissingHash("subtree " + index + " at level " + level + " of a tree of " + size);
        int tileLevel = level / TileId.HEIGHT;
        int within = level % TileId.HEIGHT;
        long first = index << within;
        byte[] tile = tile(Geometry.tileHolding(tileLevel, first, size));
        return rootOf(tile, (int) (first % TileId.FULL), 1 << within);
    }

    private static Hash rootOf(byte[] tile, int first, int hashes) {
        if (hashes == 1) return Hash.at(tile, first * Hash.LENGTH);
        int half = hashes / 2;
        return Rfc6962.node(rootOf(tile, first, half), rootOf(tile, first + half, half));
    }

    private byte[] tile(TileId id) {
        byte[] held = kept.get(id);
        if (held != null) return held;
        byte[] read = readOf(id).or(() -> id.isFull() ? Optional.empty() : readOf(id.full())).orElseThrow(() -> new MissingHash(id.path()));
        kept.put(id, read);
        return read;
    }

    private Optional<byte[]> readOf(TileId id) {
        return from.read(id.path()).filter(bytes -> bytes.length == id.width() * Hash.LENGTH);
    }
}
