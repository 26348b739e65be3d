package org.hudna.ledger.statement;

import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * The 32 random bytes that one record hangs on: its salt and its key both come from them, and who destroys them erases the record.
 *
 * <p>One secret serves one record. Nothing but {@link #bytes()} shows it: not {@link #toString()}, and no message of an exception.
 */
public final class Secret {
    /** Of a secret, in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one, for one new record. */
    public static Secret fresh(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Secret(bytes);
    }

    /**
     * One that was kept.
     *
     * @throws IllegalArgumentException where these are not 32 bytes
     */
    public static Secret of(byte[] bytes) {
        if (bytes.length != LENGTH) throw new IllegalArgumentException("a secret has " + LENGTH + " bytes, not " + bytes.length);
        return new Secret(bytes.clone());
    }

    /** A copy, for a store that keeps it and for nothing else. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Compared in constant time. */
    @Override public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes, secret.bytes);
    }

    /** The same for all, so that not even a hash of a secret is shown. */
    @Override public int hashCode() {
        return LENGTH;
    }

    @Override public String toString() {
        return "Secret[not shown]";
    }
}
