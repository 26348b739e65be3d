package org.hudna.terms;

import java.util.Locale;
import java.util.Optional;
import org.hudna.when.Period;
import org.hudna.who.ActorId;
import org.hudna.words.Words;

/** Whether an actor or set is bound by the agreement, excluded from it, or neither, over a period; or that it cannot be established. */
public record Binding(ActorId who, Is is, Period period, String how, Optional<Words> because, Known known) {

    /** Bound, excluded from the agreement by its mandate, neither, or not established from what could be read. */
    public enum Is { BOUND, EXCLUDED, NEITHER, UNKNOWN;
        public String code() { return name().toLowerCase(Locale.ROOT); } }
}
