package org.hudna.terms;

import java.util.List;
import java.util.Optional;
import org.hudna.words.Words;

/**
 * An exception: labelled, ordered, and itself open to exceptions.
 *
 * @param lifts clauses that do not apply while it holds
 * @param keeps clauses that it expressly leaves standing
 * @param raisedByClaim silent until a source claims it
 * @param when what has to hold; empty slots: nothing more
 * @param unless exceptions to this exception
 */
public record Lifting(String id, Words title, String cite, List<String> lifts, List<String> keeps, boolean raisedByClaim, Slots when, During during,
                      List<String> unless, Optional<Words> unavailable, int line) {
    public Lifting {
        lifts = List.copyOf(lifts);
        keeps = List.copyOf(keeps);
        unless = List.copyOf(unless);
    }
}
