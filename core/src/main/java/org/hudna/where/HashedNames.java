package org.hudna.where;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * From the hash of a key to the numbers entered under it: one sorted array, so that a hundred thousand names take a few megabytes. Whoever asks
 * compares the keys.
 */
final class HashedNames {

    private static final int ID_BITS = 24;
    private static final long ID = (1L << ID_BITS) - 1;

    private long[] entries = new long[1 << 10];
    private int size;

    void add(CharSequence key, int id) {
        if (size == entries.length) entries = Arrays.copyOf(entries, size * 2);
        entries[size++] = hash(key) << ID_BITS | id;
    }

    HashedNames frozen() {
        entries = Arrays.copyOf(entries, size);
        Arrays.sort(entries);
        return this;
    }

    void forEach(CharSequence key, IntConsumer each) {
        long hash = hash(key) << ID_BITS;
        int at = Arrays.binarySearch(entries, hash);
        for (int i = at < 0 ? -at - 1 : at; i < size && (entries[i] & ~ID) == hash; i++) each.accept((int) (entries[i] & ID));
    }

    /** FNV-1a, 64 bits, folded to 39 so that the entry stays positive. */
    private static long hash(CharSequence key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        return (hash ^ hash >>> 39) & (1L << 39) - 1;
    }
}
