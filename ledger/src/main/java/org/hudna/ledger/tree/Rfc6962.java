package org.hudna.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How leaves and nodes are hashed: RFC 6962, section 2.1, with SHA-256. A leaf is hashed behind the byte 0x00 and a node behind 0x01, so that
 * neither can pass for the other.
 */
public final class Rfc6962 {
    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY = Hash.owning(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Rfc6962::sha256);

    private Rfc6962() {
    }

    /** The hash of a leaf that holds {@code entry}. */
    public static Hash leaf(byte[] entry) {
        return leaf(entry, 0, entry.length);
    }

    /** The hash of a leaf that holds {@code length} bytes of {@code from}, beginning at {@code offset}. */
    public static Hash leaf(byte[] from, int offset, int length) {
        MessageDigest digest = DIGEST.get();
        digest.update(LEAF);
        digest.update(from, offset, length);
        return Hash.owning(digest.digest());
    }

    /** The hash of the node above {@code left} and {@code right}. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = DIGEST.get();
        digest.update(NODE);
        digest.update(left.own());
        digest.update(right.own());
        return Hash.owning(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
