package org.hudna.incidents.ladder;

import java.util.Locale;

/** How far an incident is verified, from the lowest rung up. */
public enum Rung {
    /** Something came in; nobody's allegation of it has been taken down yet. */
    RECEIVED,
    /** One independent source alleges it. */
    POSSIBLE,
    /** Two or more independent sources allege it, and agree on what was done, when and where. */
    PROBABLE,
    /** An instrument recorded it, or physical evidence was examined. */
    CORROBORATED,
    /** The mechanism determined it; never computed. */
    DETERMINED;

    /** The word in files. */
    public String code() { return name().toLowerCase(Locale.ROOT); }
}
