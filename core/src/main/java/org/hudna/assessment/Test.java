package org.hudna.assessment;

import java.util.Locale;

/** The questions put to an incident about a clause, in the order in which they are put. */
public enum Test {
    IN_FORCE, TEXT, BOUND, ADDRESSED, ACT, DUE, PLACE, ORIGIN, WEAPON, TARGET, QUANTITY, NOTICE, FREE, CONDITION, OPEN, EXCEPTION;

    /** The last part of its message ids. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
