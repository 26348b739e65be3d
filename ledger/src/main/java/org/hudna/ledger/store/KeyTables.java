package org.hudna.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * From keys to indexes, on disk, in parts that grow and are forced one after another, so that neither takes long. Derived: where it is
 * missing or not whole it is made again from what it points at.
 *
 * <p>A key's fingerprint is the first 8 bytes of SHA-256 of a salt and the key: whoever chooses keys cannot choose slots.
 */
final class KeyTables implements AutoCloseable {
    private final List<KeyTable> parts;
    private final long salt;
    private int turn;

    private KeyTables(List<KeyTable> parts, long salt) {
        this.parts = parts;
        this.salt = salt;
    }

    /**
     * Opens the tables of what has {@code size} indexes; a part that claims more is of another and made anew.
     *
     * @param count parts: a power of two from 2 to 64, always the same for a folder
     */
    static KeyTables open(Disk disk, Path folder, long salt, int count, long size) throws IOException {
        disk.makeFolders(folder);
        List<KeyTable> parts = new ArrayList<>();
        KeyTables tables = new KeyTables(parts, salt);
        boolean done = false;
        try {
            for (int part = 0; part < count; part++)
                parts.add(KeyTable.open(disk, folder.resolve(String.format(Locale.ROOT, "%02d.keys", part)), salt, size));
            done = true;
            return tables;
        } finally {
            if (!done) tables.close();
        }
    }

    /** Every key of an index below this one is held. */
    long complete() {
        return parts.stream().mapToLong(KeyTable::complete).min().orElseThrow();
    }

    /** The index with this key; {@code confirmed} says whether what lies at an index has this very key. */
    OptionalLong find(byte[] key, LongPredicate confirmed) {
        long fingerprint = fingerprint(key);
        return part(fingerprint).find(fingerprint, confirmed);
    }

    /** To be called with growing indexes. */
    void add(byte[] key, long index) throws IOException {
        long fingerprint = fingerprint(key);
        part(fingerprint).add(fingerprint, index);
    }

    /** Forces the part whose turn it is; all keys of indexes below {@code below} were added. */
    void forceNext(long below) throws IOException {
        parts.get(turn).force(below);
        turn = (turn + 1) % parts.size();
    }

    void forceAll(long below) throws IOException {
        for (KeyTable part : parts) part.force(below);
    }

    private KeyTable part(long fingerprint) {
        return parts.get((int) (fingerprint >>> 58) & parts.size() - 1);
    }

    private long fingerprint(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(8).putLong(salt).array());
            return ByteBuffer.wrap(digest.digest(key)).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override public void close() throws IOException {
        for (KeyTable part : parts) part.close();
    }
}
