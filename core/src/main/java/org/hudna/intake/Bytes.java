package org.hudna.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes exactly as they were received; nobody can change them. */
public final class Bytes {

    private final byte[] bytes;

    private Bytes(byte[] bytes) { this.bytes = bytes; }

    /** A copy of these. */
    public static Bytes of(byte[] bytes) { return new Bytes(bytes.clone()); }

    /** How many. */
    public int size() { return bytes.length; }

    /** Reads them from the first; may be called again. */
    public InputStream open() { return new ByteArrayInputStream(bytes); }

    /** A copy. */
    public byte[] toArray() { return bytes.clone(); }

    /** A copy of at most the first {@code most}. */
    public byte[] first(int most) { return Arrays.copyOf(bytes, Math.min(most, bytes.length)); }

    /** The id of a report that consists of them. */
    public ReportId id() { return new ReportId(HexFormat.of().formatHex(sha256().digest(bytes))); }

    /** The hash that names reports, for bytes that come in a stream. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override public boolean equals(Object other) { return other instanceof Bytes that && Arrays.equals(bytes, that.bytes); }

    @Override public int hashCode() { return Arrays.hashCode(bytes); }

    /** How many, never what they say. */
    @Override public String toString() { return bytes.length + " bytes"; }
}
