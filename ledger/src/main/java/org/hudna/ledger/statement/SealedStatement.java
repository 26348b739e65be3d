package org.hudna.ledger.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A statement that only its record's secret opens, with the commitment that the log holds of it. Kept beside the log, never hashed into it.
 *
 * <p>The sealed form is the byte 0x01, then AES-256-GCM of the statement's bytes with its tag of 16 bytes. The nonce is zero. That is sound
 * because the key is derived from the secret <em>and</em> the commitment: another statement has another commitment and so another key, even
 * where a secret were used twice by mistake; the same statement gives the same bytes, and a repeated write is no second encryption. A random
 * nonce would add twelve bytes and a way to go wrong, and protect nothing more. The form's label and the commitment are authenticated too.
 *
 * @param commitment what the log holds
 * @param sealed the form that is kept
 */
public record SealedStatement(Commitment commitment, byte[] sealed) {
    /** Of a statement, in bytes, inclusive: a message of 64 MiB with its attachments, and what is said about it. */
    public static final int MOST_BYTES = 65 << 20;

    private static final byte[] LABEL = "hudna/sealed/v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte FORM = 0x01;
    private static final int TAG_BYTES = 16;
    private static final int OVERHEAD = 1 + TAG_BYTES;

    public SealedStatement {
        sealed = sealed.clone();
    }

    /**
     * Seals a new record's statement.
     *
     * @param secret fresh, this record's own
     * @throws IllegalArgumentException where the statement has more than {@link #MOST_BYTES}
     */
    public static SealedStatement seal(Secret secret, byte[] statement) {
        if (statement.length > MOST_BYTES) throw new IllegalArgumentException("a statement of " + statement.length + " bytes is too large");
        Commitment commitment = secret.salt().commit(statement);
        return new SealedStatement(commitment, seal(secret, commitment, statement));
    }

    /** Under a commitment that may not be the statement's own: what a broken or dishonest writer would do. */
    static byte[] seal(Secret secret, Commitment commitment, byte[] statement) {
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, secret, commitment).doFinal(statement);
            return ByteBuffer.allocate(1 + encrypted.length).put(FORM).put(encrypted).array();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("AES-256-GCM seals whatever it is given", impossible);
        }
    }

    /**
     * The statement's bytes as they were made, checked against the commitment after decryption.
     *
     * @param secret as {@link Secrets#find} gives it
     */
    public Opening open(Optional<Secret> secret) {
        return secret.map(this::open).orElseGet(Opening.Erased::new);
    }

    private Opening open(Secret secret) {
        if (sealed.length < OVERHEAD || sealed.length > OVERHEAD + MOST_BYTES || sealed[0] != FORM)
            return new Opening.DoesNotMatch(Opening.Mismatch.UNKNOWN_FORM);
        byte[] statement;
        try {
            statement = cipher(Cipher.DECRYPT_MODE, secret, commitment).doFinal(sealed, 1, sealed.length - 1);
        } catch (AEADBadTagException altered) {
            return new Opening.DoesNotMatch(Opening.Mismatch.NOT_AUTHENTIC);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("AES-256-GCM opens or refuses", impossible);
        }
        if (!secret.salt().commit(statement).equals(commitment)) return new Opening.DoesNotMatch(Opening.Mismatch.OTHER_COMMITMENT);
        return new Opening.Opened(statement);
    }

    private static Cipher cipher(int mode, Secret secret, Commitment commitment) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secret.key(commitment), new GCMParameterSpec(8 * TAG_BYTES, new byte[12]));
        cipher.updateAAD(LABEL);
        cipher.updateAAD(commitment.bytes());
        return cipher;
    }

    /** A copy. */
    @Override public byte[] sealed() {
        return sealed.clone();
    }

    @Override public boolean equals(Object other) {
        return other instanceof SealedStatement that && commitment.equals(that.commitment) && Arrays.equals(sealed, that.sealed);
    }

    @Override public int hashCode() {
        return commitment.hashCode();
    }

    @Override public String toString() {
        return "SealedStatement[" + commitment + ", " + sealed.length + " bytes]";
    }
}
