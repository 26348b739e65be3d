package org.hudna.incidents.matching;

import java.util.Arrays;

/** Stems numbered in the order in which they are first met, each with the number of texts that have it. Open addressing, a power of two of slots. */
final class StemTable {

    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int[] texts = new int[1 << 10];
    /** Counts and weights as they were when the batch was complete. */
    private int[] fixed = new int[0];
    private float[] weights = new float[0];
    private int size;
    private int documents;

    /** The numbers of a text's stems, ascending; the text is counted. */
    int[] add(Wording wording) {
        int[] out = new int[wording.stems.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = number(wording.stems[i]);
            texts[out[i]]++;
        }
        if (out.length > 0) documents++;
        Arrays.sort(out);
        return out;
    }

    private int number(long stem) {
        int at = slot(stem);
        if (numbers[at] != 0) return numbers[at] - 1;
        if (size * 2 >= keys.length) {
            grow();
            at = slot(stem);
        }
        keys[at] = stem;
        numbers[at] = ++size;
        if (size > texts.length) texts = Arrays.copyOf(texts, size * 2);
        return size - 1;
    }

    private int slot(long stem) {
        int at = (int) stem & keys.length - 1;
        while (numbers[at] != 0 && keys[at] != stem) at = at + 1 & keys.length - 1;
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++)
            if (oldNumbers[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                numbers[at] = oldNumbers[i];
            }
    }

    /** Fixes the weights by what was counted until now. */
    void weigh() {
        fixed = Arrays.copyOf(texts, size);
        weights = new float[size];
        for (int i = 0; i < size; i++) weights[i] = squaredWeight(texts[i]);
    }

    private float squaredWeight(int count) {
        double weight = Math.log((documents + 1.0) / (count + 0.5));
        return (float) (weight * weight);
    }

    /** The square of the inverse document frequency, in nats, as it was when the weights were fixed; of a stem met since, as of one met once. */
    float squared(int number) { return number < weights.length ? weights[number] : squaredWeight(1); }

    /** How many texts had it when the weights were fixed. */
    int texts(int number) { return number < fixed.length ? fixed[number] : 0; }

    int size() { return size; }
}
