package org.hudna.incidents.matching;

import java.util.Arrays;

/** Whole numbers of 0 or more to such numbers; open addressing, without boxes. */
final class IntMap {

    static final int NONE = -1;
    private static final int SPREAD = 0x9E3779B9;

    private int[] keys = new int[8];
    private int[] values = new int[8];
    private int size;

    IntMap() { Arrays.fill(keys, NONE); }

    int size() { return size; }

    private int slot(int key) {
        int at = (key * SPREAD >>> 7) & keys.length - 1;
        while (keys[at] != NONE && keys[at] != key) at = at + 1 & keys.length - 1;
        return at;
    }

    /** The value of {@code key}, or {@link #NONE}. */
    int get(int key) {
        int at = slot(key);
        return keys[at] == NONE ? NONE : values[at];
    }

    void put(int key, int value) {
        int at = slot(key);
        if (keys[at] == NONE) {
            if (++size * 2 > keys.length) {
                grow();
                at = slot(key);
            }
            keys[at] = key;
        }
        values[at] = value;
    }

    private void grow() {
        int[] oldKeys = keys, oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(keys, NONE);
        for (int i = 0; i < oldKeys.length; i++)
            if (oldKeys[i] != NONE) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
    }

    /** Takes a key out and moves those behind it up, so that no grave is left. */
    void remove(int key) {
        int at = slot(key);
        if (keys[at] == NONE) return;
        size--;
        keys[at] = NONE;
        for (int next = at + 1 & keys.length - 1; keys[next] != NONE; next = next + 1 & keys.length - 1) {
            int moved = keys[next], value = values[next];
            keys[next] = NONE;
            int to = slot(moved);
            keys[to] = moved;
            values[to] = value;
        }
    }

    /** What is done with each pair. */
    interface Each {
        void pair(int key, int value);
    }

    void each(Each each) {
        for (int i = 0; i < keys.length; i++) if (keys[i] != NONE) each.pair(keys[i], values[i]);
    }
}
