package org.hudna.ledger.statement;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

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

    /** The salt of this record's commitment: HKDF-SHA256 (RFC 5869) with the label {@code hudna/salt/v1}. */
    public Salt salt() {
        try {
            return new Salt(hkdf().deriveData(expand("hudna/salt/v1".getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("32 bytes can always be derived", impossible);
        }
    }

    /** The key that seals the statement with this commitment, and no other: the commitment is part of the label. */
    SecretKey key(Commitment commitment) {
        var label = new ByteArrayOutputStream();
        label.writeBytes("hudna/key/v1\0".getBytes(StandardCharsets.US_ASCII));
        label.writeBytes(commitment.bytes());
        try {
            return hkdf().deriveKey("AES", expand(label.toByteArray()));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("an AES key can always be derived", impossible);
        }
    }

    private HKDFParameterSpec expand(byte[] label) {
        return HKDFParameterSpec.ofExtract().addIKM(bytes).thenExpand(label, LENGTH);
    }

    private static KDF hkdf() {
        try {
            return KDF.getInstance("HKDF-SHA256");
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("Java 25 has HKDF-SHA256", missing);
        }
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
