package org.hudna.ledger.tree;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A SHA-256 hash: exactly 32 bytes, equal to another when the bytes are. */
public final class Hash {
    /** Bytes in a hash. */
    public static final int LENGTH = 32;

    private static final int BASE64_LENGTH = 44;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash with these bytes, which are copied. Throws where they are not {@value #LENGTH}. */
    public static Hash of(byte[] bytes) {
        return new Hash(checked(bytes).clone());
    }

    /** The hash that stands in {@code from}, beginning at {@code offset}. */
    public static Hash at(byte[] from, int offset) {
        return new Hash(Arrays.copyOfRange(from, offset, offset + LENGTH));
    }

    /** Takes bytes that nobody else holds. */
    static Hash owning(byte[] bytes) {
        return new Hash(checked(bytes));
    }

    /** Reads standard base64 (RFC 4648, section 4) with its padding; nothing but the one spelling of 32 bytes is a hash. */
    public static Optional<Hash> read(String base64) {
        if (base64.length() != BASE64_LENGTH) return Optional.empty();
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        boolean onlySpelling = decoded.length == LENGTH && Base64.getEncoder().encodeToString(decoded).equals(base64);
        return onlySpelling ? Optional.of(new Hash(decoded)) : Optional.empty();
    }

    private static byte[] checked(byte[] bytes) {
        if (bytes.length != LENGTH) throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        return bytes;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Puts the bytes into {@code into}, beginning at {@code offset}. */
    public void copyTo(byte[] into, int offset) {
        System.arraycopy(bytes, 0, into, offset, LENGTH);
    }

    /** The bytes themselves, for hashing; never handed out of this package. */
    byte[] own() {
        return bytes;
    }

    /** As checkpoints and proofs spell it: standard base64 with padding. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override public String toString() {
        return base64();
    }
}
