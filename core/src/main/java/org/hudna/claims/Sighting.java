package org.hudna.claims;

import java.util.Locale;

/** What was observed, before anybody says what it was: the OSCE's words, and after them those that monitors elsewhere add. */
public enum Sighting {
    EXPLOSION, BURST, SHOT, PROJECTILE, TRACER, MUZZLE_FLASH, ILLUMINATION_FLARE, AIRBURST, FIRE_EXCHANGE,
    OVERFLIGHT, FORTIFICATION, INCURSION, DEMOLITION, TROOP_MOVEMENT, TERRITORIAL_VIOLATION;

    /** The word in files. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
