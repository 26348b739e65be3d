package org.hudna.bench.match;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Texts as TF-IDF vectors of their plain words, lower case, unstemmed: (1 + ln tf) ln(N / df), as in textbooks. */
final class Vectors {

    private final int[][] words;
    private final double[][] weights;

    private Vectors(int[][] words, double[][] weights) {
        this.words = words;
        this.weights = weights;
    }

    static Vectors of(List<String> texts) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] df = new int[1 << 20];
        int[][] words = new int[texts.size()][];
        double[][] weights = new double[texts.size()][];
        for (int i = 0; i < words.length; i++) {
            TreeMap<Integer, Integer> counts = new TreeMap<>();
            for (String word : texts.get(i).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                if (!word.isEmpty()) counts.merge(numbers.computeIfAbsent(word, _ -> numbers.size()), 1, Integer::sum);
            words[i] = counts.keySet().stream().mapToInt(w -> w).toArray();
            weights[i] = counts.values().stream().mapToDouble(tf -> 1 + Math.log(tf)).toArray();
            for (int word : words[i]) df[word]++;
        }
        for (int i = 0; i < words.length; i++) {
            double norm = 0;
            for (int k = 0; k < words[i].length; k++) norm += Math.pow(weights[i][k] *= Math.log((double) words.length / df[words[i][k]]), 2);
            for (int k = 0; k < words[i].length; k++) weights[i][k] /= Math.sqrt(Math.max(norm, 1e-9));
        }
        return new Vectors(words, weights);
    }

    double cosine(int i, int j) {
        double sum = 0;
        for (int a = 0, b = 0; a < words[i].length && b < words[j].length; ) {
            if (words[i][a] == words[j][b]) sum += weights[i][a++] * weights[j][b++];
            else if (words[i][a] < words[j][b]) a++;
            else b++;
        }
        return sum;
    }
}
