package org.hudna.ledger.tree;

import java.util.List;
import java.util.Optional;

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
     * Whether {@code newer} continues {@code older}: RFC 6962, section 2.1.2. The empty tree is continued by every tree and a tree by itself, both
     * with an empty path; an empty tree whose root is not that of an empty tree is continued by nothing.
     */
    public static ProofCheck consistency(Head older, Head newer, List<Hash> path) {
        if (older.size() > newer.size()) return ProofCheck.OUT_OF_RANGE;
        boolean fromNothing = older.size() == 0;
        boolean same = older.size() == newer.size();
        if (!fromNothing && !same) return continued(older, newer, path);
        if (!path.isEmpty()) return ProofCheck.WRONG_LENGTH;
        return ProofCheck.rootsMeet((!fromNothing || older.equals(Head.EMPTY)) && (!same || older.equals(newer)));
    }

    /**
     * What root {@code newer} had when it was of {@code older} leaves, as a proof from there shows: to be held against what was said then.
     * Nothing where the path does not lead to the newer root, and where the older size is a power of two: then its root stands in no path.
     */
    public static Optional<Hash> olderRoot(long older, Head newer, List<Hash> path) {
        if (older < 1 || older >= newer.size() || Long.bitCount(older) == 1) return Optional.empty();
        return Way.of(older, Optional.empty(), newer.size(), path).filter(way -> way.newerRoot().equals(newer.root())).map(Way::olderRoot);
    }

    private static ProofCheck continued(Head older, Head newer, List<Hash> path) {
        boolean oneSubtree = Long.bitCount(older.size()) == 1; // then its root is where the path starts, and stands in no proof
        Optional<Hash> start = oneSubtree ? Optional.of(older.root()) : Optional.empty();
        return Way.of(older.size(), start, newer.size(), path)
            .map(way -> ProofCheck.rootsMeet(way.olderRoot().equals(older.root()) && way.newerRoot().equals(newer.root())))
            .orElse(ProofCheck.WRONG_LENGTH);
    }

    /** A consistency proof laid out: from the older tree's last complete subtree upwards. */
    private record Way(Hash start, long index, List<Hash> within, List<Hash> outside) {
        /** Nothing where the path has not the length for these sizes; without {@code start}, that is its first hash. */
        static Optional<Way> of(long older, Optional<Hash> start, long newer, List<Hash> path) {
            int complete = Long.numberOfTrailingZeros(older); // the last complete subtree of the older tree has 1 << complete leaves
            long index = older - 1 >> complete;
            int inner = inner(older - 1, newer) - complete;
            int border = Long.bitCount(index >>> inner);
            int seed = start.isPresent() ? 0 : 1;
            if (path.size() != seed + inner + border) return Optional.empty();
            Hash from = start.orElseGet(path::getFirst);
            return Optional.of(new Way(from, index, path.subList(seed, seed + inner), path.subList(seed + inner, path.size())));
        }

        Hash olderRoot() {
            return alongBorder(upOnTheRight(start, index, within), outside);
        }

        Hash newerRoot() {
            return alongBorder(up(start, index, within), outside);
        }
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
