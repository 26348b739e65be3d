package org.hudna.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: the roots of the complete subtrees that it falls into, which is all that is needed to add leaves and to know the
 * root. A tree of 13 leaves falls into subtrees of 8, 4 and 1. (Also called a compact range that begins at 0.)
 *
 * @param size leaves
 * @param peaks one hash for each bit that is set in {@code size}, the largest subtree first
 */
public record Frontier(long size, List<Hash> peaks) {
    /** Before the first leaf. */
    public static final Frontier NONE = new Frontier(0, List.of());

    public Frontier {
        peaks = List.copyOf(peaks);
        if (size < 0 || peaks.size() != Long.bitCount(size))
            throw new IllegalArgumentException(peaks.size() + " peaks do not make a tree of " + size);
    }

    /** With one more leaf. */
    public Frontier plus(Hash leaf) {
        var next = new ArrayList<>(peaks);
        Hash carried = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) carried = Rfc6962.node(next.removeLast(), carried);
        next.add(carried);
        return new Frontier(size + 1, next);
    }

    /** The root over all leaves. */
    public Hash root() {
        if (peaks.isEmpty()) return Rfc6962.EMPTY;
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) root = Rfc6962.node(peaks.get(i), root);
        return root;
    }

    /** Size and root. */
    public Head head() {
        return new Head(size, root());
    }
}
