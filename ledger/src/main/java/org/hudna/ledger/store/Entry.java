package org.hudna.ledger.store;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What is appended: the bytes that are hashed, and beside them what is never hashed nor served.
 *
 * <p>The arrays are copied when an entry is made; those that it hands out are its own and must not be written to.
 *
 * @param bytes what is hashed and served in bundles (c2sp.org/tlog-tiles, section Log entries): 0 to 65,535 bytes
 * @param key the idempotency key, 1 to 64 bytes: a second entry with the same key is not appended
 * @param attached the sealed statement, 0 to 68,157,504 bytes
 */
public record Entry(byte[] bytes, Optional<byte[]> key, Optional<byte[]> attached) {
    public static final int MOST_BYTES = 65_535;
    public static final int MOST_KEY = 64;
    /** A statement of 65 MiB, and what sealing adds to it. */
    public static final int MOST_ATTACHED = (65 << 20) + 64;

    public Entry {
        if (bytes.length > MOST_BYTES) throw new IllegalArgumentException("an entry of " + bytes.length + " bytes");
        if (key.isPresent() && (key.get().length == 0 || key.get().length > MOST_KEY))
            throw new IllegalArgumentException("a key of " + key.get().length + " bytes");
        if (attached.isPresent() && attached.get().length > MOST_ATTACHED)
            throw new IllegalArgumentException("an attachment of " + attached.get().length + " bytes");
        bytes = bytes.clone();
        key = key.map(byte[]::clone);
        attached = attached.map(byte[]::clone);
    }

    /** Bytes alone: no key, nothing attached. */
    public static Entry of(byte[] bytes) {
        return new Entry(bytes, Optional.empty(), Optional.empty());
    }

    /** All its bytes and 32 for keeping it; a batch may weigh {@link Sequence#MOST_BATCH_WEIGHT}. */
    public int weight() {
        return 32 + length();
    }

    int length() {
        return bytes.length + key.map(held -> held.length).orElse(0) + attached.map(held -> held.length).orElse(0);
    }

    @Override public boolean equals(Object other) {
        return other instanceof Entry that && Arrays.equals(bytes, that.bytes) && same(key, that.key) && same(attached, that.attached);
    }

    @Override public int hashCode() {
        return Objects.hash(Arrays.hashCode(bytes), key.map(Arrays::hashCode), attached.map(Arrays::hashCode));
    }

    @Override public String toString() {
        return "Entry[" + bytes.length + " bytes]";
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent() && (one.isEmpty() || Arrays.equals(one.get(), other.get()));
    }
}
