package org.hudna.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes proofs out of the hashes of complete subtrees. Sizes and indices are the caller's own and in range, else these throw. */
public final class Proofs {
    private Proofs() {
    }

    /** PATH(index, D[size]) of RFC 6962, section 2.1.1: from the leaf's sibling up to the child of the root. */
    public static List<Hash> inclusion(long index, long size, Subtrees tree) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("entry " + index + " does not lie in a tree of " + size);
        var path = new ArrayList<Hash>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long middle = begin + split(end - begin);
            if (index < middle) {
                path.add(range(middle, end, tree));
                end = middle;
            } else {
                path.add(range(begin, middle, tree));
                begin = middle;
            }
        }
        return List.copyOf(path.reversed());
    }

    /** PROOF(older, D[newer]) of RFC 6962, section 2.1.2; empty where {@code older} is 0 or {@code newer}. */
    public static List<Hash> consistency(long older, long newer, Subtrees tree) {
        if (older < 0 || older > newer) throw new IllegalArgumentException("a tree of " + older + " does not come before one of " + newer);
        if (older == 0 || older == newer) return List.of();
        var path = new ArrayList<Hash>();
        long begin = 0;
        long end = newer;
        while (end != older) {
            long middle = begin + split(end - begin);
            if (older <= middle) {
                path.add(range(middle, end, tree));
                end = middle;
            } else {
                path.add(range(begin, middle, tree));
                begin = middle;
            }
        }
        if (begin != 0) path.add(range(begin, end, tree));
        return List.copyOf(path.reversed());
    }

    /** The right edge of the tree of {@code size}. */
    public static Frontier frontier(long size, Subtrees tree) {
        var peaks = new ArrayList<Hash>();
        long begin = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            long leaves = 1L << level;
            if ((size & leaves) == 0) continue;
            peaks.add(tree.at(level, begin >>> level));
            begin += leaves;
        }
        return new Frontier(size, peaks);
    }

    /** The root of the tree of {@code size}. */
    public static Hash root(long size, Subtrees tree) {
        return frontier(size, tree).root();
    }

    /** MTH(D[begin:end]), where {@code begin} is a multiple of the largest power of two that is not above the length. */
    private static Hash range(long begin, long end, Subtrees tree) {
        long length = end - begin;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return tree.at(level, begin >>> level);
        }
        long middle = begin + split(length);
        return Rfc6962.node(range(begin, middle, tree), range(middle, end, tree));
    }

    /** The largest power of two below {@code length}, which is 2 or more. */
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
