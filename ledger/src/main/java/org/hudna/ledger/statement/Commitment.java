package org.hudna.ledger.statement;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the log holds of a statement: 32 bytes that fix it and show nothing of it.
 *
 * <p>{@code SHA-256("hudna/entry/v1" 0x00 || salt || SHA-256(statement))}, made by {@link Salt#commit}. The log's entry is the byte 0x01
 * and these 32.
 */
public record Commitment(byte[] bytes) implements Comparable<Commitment> {
    /** Of a commitment, in bytes. */
    public static final int LENGTH = 32;
    /** Of the entry that carries one, in bytes. */
    public static final int ENTRY_LENGTH = 1 + LENGTH;

    private static final byte COMMITTED = 0x01;

    /** @throws IllegalArgumentException where these are not 32 bytes */
    public Commitment {
        if (bytes.length != LENGTH) throw new IllegalArgumentException("a commitment has " + LENGTH + " bytes, not " + bytes.length);
        bytes = bytes.clone();
    }

    /** The commitment that an entry of the log carries; nothing where the entry is of another kind, or of another length. */
    public static Optional<Commitment> inEntry(byte[] entry) {
        if (entry.length != ENTRY_LENGTH || entry[0] != COMMITTED) return Optional.empty();
        return Optional.of(new Commitment(Arrays.copyOfRange(entry, 1, ENTRY_LENGTH)));
    }

    /** From standard base64 with padding, written in the one way it can be. */
    public static Optional<Commitment> read(String base64) {
        return Text.base64(base64).filter(bytes -> bytes.length == LENGTH).map(Commitment::new);
    }

    /** What is hashed into the log: 33 bytes. */
    public byte[] entry() {
        byte[] entry = new byte[ENTRY_LENGTH];
        entry[0] = COMMITTED;
        System.arraycopy(bytes, 0, entry, 1, LENGTH);
        return entry;
    }

    /** A copy. */
    @Override public byte[] bytes() {
        return bytes.clone();
    }

    /** 44 characters. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** 64 lower-case characters: a name for a file or a row. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** By their bytes, unsigned. */
    @Override public int compareTo(Commitment other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override public boolean equals(Object other) {
        return other instanceof Commitment commitment && Arrays.equals(bytes, commitment.bytes);
    }

    @Override public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override public String toString() {
        return base64();
    }
}
