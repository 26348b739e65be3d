package org.hudna.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that somebody probably meant: least edits, at most a third of the letters wrong. */
public final class Nearest {

    private Nearest() {}

    /** The one of {@code known} nearest to {@code written}; the first in order where two are as near; empty where none is near. */
    public static Optional<String> to(String written, Collection<String> known) {
        int limit = Math.max(1, written.length() / 3);
        return known.stream()
            .map(word -> new Guess(word, edits(written, word, limit)))
            .filter(guess -> guess.edits <= limit)
            .min(Comparator.comparingInt(Guess::edits).thenComparing(Guess::word))
            .map(Guess::word);
    }

    private record Guess(String word, int edits) {}

    /** Optimal string alignment distance (insert, delete, replace, swap neighbours); {@code limit + 1} where it is surely more. */
    private static int edits(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) return limit + 1;
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) cost[i][0] = i;
        for (int j = 0; j <= b.length(); j++) cost[0][j] = j;
        for (int i = 1; i <= a.length(); i++)
            for (int j = 1; j <= b.length(); j++) cost[i][j] = step(a, b, cost, i, j);
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] cost, int i, int j) {
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swap ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
