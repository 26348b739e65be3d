package org.hudna.incidents.matching;

import java.util.Arrays;

/** Sums by number; open addressing, emptied and used again. */
final class Sums {

    private int[] keys = new int[64];
    private long[] sums = new long[64];
    /** Slots in use, in the order in which they were taken. */
    private int[] slots = new int[32];
    private int size;

    Sums() { Arrays.fill(keys, IntMap.NONE); }

    void clear() {
        for (int k = 0; k < size; k++) keys[slots[k]] = IntMap.NONE;
        size = 0;
    }

    int size() { return size; }

    int key(int k) { return keys[slots[k]]; }

    long sum(int k) { return sums[slots[k]]; }

    private int slot(int key) {
        int at = (key * 0x9E3779B9 >>> 7) & keys.length - 1;
        while (keys[at] != IntMap.NONE && keys[at] != key) at = at + 1 & keys.length - 1;
        if (keys[at] == key) return at;
        if (size == slots.length) {
            grow();
            return slot(key);
        }
        keys[at] = key;
        sums[at] = 0;
        slots[size++] = at;
        return at;
    }

    /** Adds to a sum; one that a person's word forbids stays forbidden. */
    void add(int key, long number) {
        int at = slot(key);
        sums[at] = Math.max(Linkage.FORBIDDEN, sums[at] + number);
    }

    void put(int key, long number) {
        int at = slot(key);
        sums[at] = number;
    }

    private void grow() {
        int[] old = Arrays.copyOf(slots, size), oldKeys = keys;
        long[] oldSums = sums;
        keys = new int[oldKeys.length * 2];
        sums = new long[keys.length];
        slots = new int[keys.length / 2];
        Arrays.fill(keys, IntMap.NONE);
        size = 0;
        for (int at : old) put(oldKeys[at], oldSums[at]);
    }
}
