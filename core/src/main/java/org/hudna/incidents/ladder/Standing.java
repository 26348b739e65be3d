package org.hudna.incidents.ladder;

import org.hudna.claims.EventId;
import org.hudna.words.Message;

/** Where an incident stands by decision: on a rung, or at an end. */
public sealed interface Standing {

    /** On the ladder, below {@link Rung#DETERMINED}. */
    record On(Rung rung) implements Standing {
        public On {
            if (rung == Rung.DETERMINED) throw new IllegalArgumentException("only the mechanism determines: say in whose name");
        }
    }

    /** Determined, in the name of the mechanism that the agreement gives; never empty. */
    record Determined(String mechanism) implements Standing {
        public Determined {
            if (mechanism.isBlank()) throw new IllegalArgumentException("a determination is in the mechanism's name");
        }
    }

    /** Nothing more can be found out. */
    record Unverifiable() implements Standing {}

    /** It did not happen as alleged. */
    record Discounted() implements Standing {}

    /** It is another incident told again. */
    record DuplicateOf(EventId other) implements Standing {}

    /** It happened, and no clause forbids it. */
    record NotAViolation() implements Standing {}

    /** What it is called, in any of the three languages. */
    default Message said() { return Message.of("ladder." + code()); }

    /** The word in files and message ids. */
    default String code() {
        return switch (this) {
            case On(Rung rung) -> rung.code();
            case Determined _ -> Rung.DETERMINED.code();
            case Unverifiable _ -> "unverifiable";
            case Discounted _ -> "discounted";
            case DuplicateOf _ -> "duplicate-of";
            case NotAViolation _ -> "not-a-violation";
        };
    }
}
