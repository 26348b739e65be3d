package org.hudna.ledger.tree;

import java.util.List;

/** Checks proofs that anybody may have made. Every answer is a {@link ProofCheck}; nothing that a proof holds makes these throw. */
public final class Checks {
    private Checks() {
    }

    /**
     * Whether {@code leaf} is entry number {@code index} of the tree {@code in}: RFC 6962, section 2.1.1.
     *
     * @param index from 0
     * @param path the siblings, from the leaf's own up to the child of the root
     */
    public static ProofCheck inclusion(long index, Hash leaf, List<Hash> path, Head in) {
        if (index < 0 || index >= in.size()) return ProofCheck.OUT_OF_RANGE;
        int inner = inner(index, in.size());
        int border = Long.bitCount(index >>> inner);
        if (path.size() != inner + border) return ProofCheck.WRONG_LENGTH;
        Hash root = up(leaf, index, path.subList(0, inner));
        root = alongBorder(root, path.subList(inner, path.size()));
        return ProofCheck.rootsMeet(root.equals(in.root()));
    }

    /**
     * Whether {@code newer} continues {@code older}: RFC 6962, section 2.1.2. The empty tree is continued by every tree and a tree by itself, both with an
     * empty path; an empty tree whose root is not that of an empty tree is continued by nothing.
     */
    public static ProofCheck consistency(Head older, Head newer, List<Hash> path) {
        if (older.size() > newer.size()) return ProofCheck.OUT_OF_RANGE;
        boolean fromNothing = older.size() == 0;
        boolean same = older.size() == newer.size();
        if (!fromNothing && !same) return continued(older, newer, path);
        if (!path.isEmpty()) return ProofCheck.WRONG_LENGTH;
        return ProofCheck.rootsMeet((!fromNothing || older.equals(Head.EMPTY)) && (!same || older.equals(newer)));
    }

    private static ProofCheck continued(Head older, Head newer, List<Hash> path) {
        int complete = Long.numberOfTrailingZeros(older.size()); // the last complete subtree of the older tree has 1 << complete leaves
        boolean oneSubtree = older.size() == 1L << complete; // then its root is the older root itself and stands in no proof
        long index = older.size() - 1 >> complete;
        int inner = inner(older.size() - 1, newer.size()) - complete;
        int border = Long.bitCount(index >>> inner);
        int seed = oneSubtree ? 0 : 1;
        if (path.size() != seed + inner + border) return ProofCheck.WRONG_LENGTH;
        Hash start = oneSubtree ? older.root() : path.getFirst();
        List<Hash> within = path.subList(seed, seed + inner);
        List<Hash> outside = path.subList(seed + inner, path.size());
        Hash old = alongBorder(upOnTheRight(start, index, within), outside);
        Hash young = alongBorder(up(start, index, within), outside);
        return ProofCheck.rootsMeet(old.equals(older.root()) && young.equals(newer.root()));
    }

    /** How many levels lie between leaf {@code index} and the place where its way up meets the right edge of a tree of {@code size}. */
    private static int inner(long index, long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(index ^ size - 1);
    }

    private static Hash up(Hash from, long index, List<Hash> siblings) {
        Hash hash = from;
        for (int level = 0; level < siblings.size(); level++) {
            boolean right = (index >>> level & 1) == 1;
            hash = right ? Rfc6962.node(siblings.get(level), hash) : Rfc6962.node(hash, siblings.get(level));
        }
        return hash;
    }

    /** As {@link #up}, but only where we are the right child: what lies to the right was not there in the older tree. */
    private static Hash upOnTheRight(Hash from, long index, List<Hash> siblings) {
        Hash hash = from;
        for (int level = 0; level < siblings.size(); level++)
            if ((index >>> level & 1) == 1) hash = Rfc6962.node(siblings.get(level), hash);
        return hash;
    }

    private static Hash alongBorder(Hash from, List<Hash> siblings) {
        Hash hash = from;
        for (Hash left : siblings) hash = Rfc6962.node(left, hash);
        return hash;
    }
}
