package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cuts what was said into verbatim quotation and the rest. */
final class Pieces {

    private static final String EDGES = " \t\u00A0\n,،;؛:.!?؟…-–—\"«»“”„()";
    /** Two words in marks are a term, not a quotation. */
    private static final int WORDS = 3;

    private Pieces() {}

    /** Without space and marks at its ends; empty where nothing is left. */
    static Optional<Evidence> trimmed(String text, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && EDGES.indexOf(text.charAt(begin)) >= 0) begin++;
        while (end > begin && EDGES.indexOf(text.charAt(end - 1)) >= 0) end--;
        return begin < end ? Optional.of(new Evidence(begin, end)) : Optional.empty();
    }

    static List<Evidence> quotations(Sentence sentence, List<Evidence> content) {
        List<Evidence> found = new ArrayList<>();
        for (Evidence quote : sentence.quotations()) {
            boolean inside = content.stream().anyMatch(piece -> piece.meets(quote)) && sentence.isOutermost(quote);
            if (inside && Token.of(sentence.text(), quote.from(), quote.to()).size() >= WORDS) found.add(quote);
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    static List<Evidence> rest(String text, List<Evidence> content, List<Evidence> quotations) {
        List<Evidence> found = new ArrayList<>();
        for (Evidence piece : content) {
            int from = piece.from();
            for (Evidence quote : quotations) {
                if (!quote.meets(piece)) continue;
                if (from < quote.from() - 1) trimmed(text, from, quote.from() - 1).ifPresent(found::add);
                from = Math.max(from, Math.min(piece.to(), quote.to() + 1));
            }
            if (from < piece.to()) trimmed(text, from, piece.to()).ifPresent(found::add);
        }
        return found;
    }
}
