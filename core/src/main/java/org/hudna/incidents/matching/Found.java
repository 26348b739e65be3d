package org.hudna.incidents.matching;

import java.util.Arrays;

/** Numbers of mentions, gathered. */
final class Found {

    int[] numbers = new int[256];
    int size;

    void add(int number) {
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, size * 2);
        numbers[size++] = number;
    }

    /** Each once, ascending, from {@code from} on. */
    void distinct(int from) {
        Arrays.sort(numbers, from, size);
        int kept = from;
        for (int i = from; i < size; i++) if (i == from || numbers[i] != numbers[i - 1]) numbers[kept++] = numbers[i];
        size = kept;
    }

    void clear() { size = 0; }
}
