package org.hudna.ledger.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The 32 bytes that hide a statement in its commitment. Who has them and the statement can check the log's entry; they decrypt nothing.
 *
 * <p>Given to a reader to whom the statement is shown, and to nobody else: with the salt, a guess of the statement can be tried.
 */
public final class Salt {
    /** Of a salt, in bytes. */
    public static final int LENGTH = 32;

    private static final byte[] LABEL = "hudna/entry/v1\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    /** @throws IllegalArgumentException where these are not 32 bytes */
    public Salt(byte[] bytes) {
        if (bytes.length != LENGTH) throw new IllegalArgumentException("a salt has " + LENGTH + " bytes, not " + bytes.length);
        this.bytes = bytes.clone();
    }

    /** The commitment to a statement under this salt. */
    public Commitment commit(byte[] statement) {
        MessageDigest sha256 = sha256();
        byte[] inner = sha256.digest(statement);
        sha256.update(LABEL);
        sha256.update(bytes);
        return new Commitment(sha256.digest(inner));
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override public boolean equals(Object other) {
        return other instanceof Salt salt && MessageDigest.isEqual(bytes, salt.bytes);
    }

    @Override public int hashCode() {
        return LENGTH;
    }

    @Override public String toString() {
        return "Salt[not shown]";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every Java has SHA-256", missing);
        }
    }
}
