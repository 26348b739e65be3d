package org.hudna.ledger.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that somebody probably meant. */
final class Nearest {
    private Nearest() {
    }

    /** The nearest of {@code known} of which at most a third of the letters are wrong; the first in order where two are as near. */
    static Optional<String> to(String written, Collection<String> known) {
        int most = Math.max(1, written.length() / 3);
        return known.stream().filter(word -> edits(written, word) <= most)
            .min(Comparator.comparingInt((String word) -> edits(written, word)).thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to insert, delete or replace. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) row[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
