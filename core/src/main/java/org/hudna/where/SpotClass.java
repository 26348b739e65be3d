package org.hudna.where;

import java.util.Locale;
import java.util.Optional;

/** What kind of place a spot is, where an agreement makes a difference: launch grounds, for one. */
public enum SpotClass {
    POPULATED, INDUSTRIAL, ELECTRICAL, MILITARY, OPEN_GROUND, ROAD;

    /** The word in files: lower case with hyphens. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public static Optional<SpotClass> find(String code) {
        for (SpotClass one : values()) if (one.code().equals(code)) return Optional.of(one);
        return Optional.empty();
    }
}
