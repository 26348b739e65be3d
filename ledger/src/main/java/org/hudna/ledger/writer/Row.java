package org.hudna.ledger.writer;

import java.util.Arrays;
import java.util.List;
import org.hudna.ledger.tiles.TileId;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Rfc6962;

/** The last tile of one level while it fills: up to 256 hashes. */
final class Row {
    private final byte[] bytes = new byte[TileId.FULL * Hash.LENGTH];
    private int width;

    /** Begins with the hashes of a partial tile. */
    void fill(byte[] tile, int hashes) {
        System.arraycopy(tile, 0, bytes, 0, hashes * Hash.LENGTH);
        width = hashes;
    }

    void add(Hash hash) {
        hash.copyTo(bytes, width * Hash.LENGTH);
        width++;
    }

    int width() {
        return width;
    }

    byte[] tile() {
        return Arrays.copyOf(bytes, width * Hash.LENGTH);
    }

    /** The root over all 256, after which the next tile of the level begins. */
    Hash close() {
        width = 0;
        return rootOf(bytes, 0, TileId.FULL);
    }

    /** The roots of the complete subtrees into which the row falls, the largest first. */
    void peaks(List<Hash> into) {
        int begin = 0;
        for (int size = TileId.FULL / 2; size > 0; size /= 2) {
            if ((width & size) == 0) continue;
            into.add(rootOf(bytes, begin, size));
            begin += size;
        }
    }

    private static Hash rootOf(byte[] hashes, int first, int count) {
        if (count == 1) return Hash.at(hashes, first * Hash.LENGTH);
        return Rfc6962.node(rootOf(hashes, first, count / 2), rootOf(hashes, first + count / 2, count / 2));
    }
}
