package org.hudna.ledger.tree;

/** Where the hashes of complete subtrees can be had: tiles in a folder or behind a URL, or a tree in memory. */
public interface Subtrees {
    /**
     * The root of the complete subtree number {@code index} (from 0, left to right) among those of {@code 1 << level} leaves.
     * Level 0 are the leaves' own hashes. Throws {@link MissingHash} where it cannot be had.
     */
    Hash at(int level, long index);
}
