package org.hudna.ledger.tree;

/**
 * A tree head: how many leaves, and the root over them.
 *
 * @param size leaves, 0 or more; where it is 0 the root is {@link Rfc6962#EMPTY} in every honest tree, which is checked where heads come in
 * @param root RFC 6962, section 2.1
 */
public record Head(long size, Hash root) {
    /** The head of the log before its first entry. */
    public static final Head EMPTY = new Head(0, Rfc6962.EMPTY);

    public Head {
        if (size < 0) throw new IllegalArgumentException("a tree has no " + size + " leaves");
    }
}
