package org.hudna.truth;

/**
 * Yes, no, or not known: Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics, 1952, §64).
 *
 * <p>{@code not UNKNOWN} is {@code UNKNOWN}: where the actor is not known, "the actor is not X" is not known either.
 */
public enum Truth {
    TRUE, FALSE, UNKNOWN;

    public static Truth of(boolean value) { return value ? TRUE : FALSE; }

    /** Both: no as soon as one is no, whatever is not known about the other. */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) return FALSE;
        return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
    }

    /** Either: yes as soon as one is yes, whatever is not known about the other. */
    public Truth or(Truth other) {
        if (this == TRUE || other == TRUE) return TRUE;
        return this == FALSE && other == FALSE ? FALSE : UNKNOWN;
    }

    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** What is certain of two possible worlds: the common answer where they agree, else not known. */
    public Truth agreeing(Truth other) { return this == other ? this : UNKNOWN; }
}
