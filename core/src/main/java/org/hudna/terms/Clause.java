package org.hudna.terms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.who.ActorId;
import org.hudna.words.Words;

/**
 * One clause of an instrument, as a norm that an incident can be tested against.
 *
 * @param anchor where the clause stands in {@code text.md}
 * @param answerable for a clause of the form "ensure that others": who answers, while the slots say what the others must not do
 * @param unless exceptions that it names itself, besides those that lift it
 * @param before clauses over which it goes where both apply
 * @param unavailable present where its text could not be read
 */
public record Clause(String id, String instrument, Words title, String cite, String anchor, Norm norm, Slots slots, List<ActorId> answerable,
                     During during, List<String> unless, List<String> onlyIf, List<String> before, Optional<Words> unavailable, int line) {

    public Clause {
        answerable = List.copyOf(answerable);
        unless = List.copyOf(unless);
        onlyIf = List.copyOf(onlyIf);
        before = List.copyOf(before);
    }

    /** What a clause does: forbids, demands, permits, makes one answer for others, or states an aim (which nobody breaches). */
    public enum Norm { MUST_NOT, MUST, MAY, ENSURE, AIM;
        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); } }
}
