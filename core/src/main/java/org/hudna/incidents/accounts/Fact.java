package org.hudna.incidents.accounts;

import java.util.Locale;

/** What accounts of one event are compared by. */
public enum Fact {
    ACT(true), WEAPON, COUNT, TIME(true), PLACE(true), FIRED_FROM, ACCUSED, TARGET, KILLED, INJURED, MISSING;

    private final boolean core;

    Fact() { this(false); }

    Fact(boolean core) { this.core = core; }

    /** Whether it says what event it is: what was done, when and where. Those who differ on the rest may still have seen the same. */
    public boolean isCore() { return core; }

    /** The word in files. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
