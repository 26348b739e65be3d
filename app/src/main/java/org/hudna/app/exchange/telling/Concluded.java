package org.hudna.app.exchange.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Outcome;
import org.hudna.claims.Claim;
import org.hudna.who.SourceId;

/**
 * What a source itself concluded, beside what its account comes to here.
 *
 * @param words as the source, or whoever coded it, wrote it
 * @param outcome where the words are one of our outcomes (alone, or after a colon); free words are shown and not compared
 */
public record Concluded(SourceId source, String words, Optional<Outcome> outcome) {

    /** The conclusions stated in an account, each once. */
    public static List<Concluded> in(Assessment.OfAccount account) {
        List<Concluded> all = new ArrayList<>();
        for (Claim claim : account.account().claims()) {
            String words = claim.coding().conclusion().strip();
            if (words.isEmpty()) continue;
            Concluded one = new Concluded(claim.said().source(), words, outcome(words));
            if (!all.contains(one)) all.add(one);
        }
        return all;
    }

    private static Optional<Outcome> outcome(String words) {
        String word = words.substring(words.lastIndexOf(':') + 1).strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (Outcome one : Outcome.values()) if (one.code().equals(word)) return Optional.of(one);
        return Optional.empty();
    }

    /** Whether any source of the assessment concluded otherwise than its own account comes to. */
    public static boolean differs(Assessment assessment) { return assessment.accounts().stream().anyMatch(Concluded::differs); }

    /** Whether a source of the account concluded otherwise than the account comes to. */
    public static boolean differs(Assessment.OfAccount account) {
        return in(account).stream().anyMatch(c -> c.outcome().isPresent() && c.outcome().get() != account.outcome());
    }
}
