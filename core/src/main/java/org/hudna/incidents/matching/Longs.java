package org.hudna.incidents.matching;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Numbers, gathered. */
final class Longs {

    long[] numbers = new long[1_024];
    int size;

    void add(long number) {
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, size * 2);
        numbers[size++] = number;
    }

    LongStream stream() { return Arrays.stream(numbers, 0, size); }
}
