package org.hudna.claims;

import java.util.Locale;

/** By what means an observer knows (OSCE table of ceasefire violations): heard, saw, or recorded by an instrument, of which kind where said. */
public enum Means {
    HEARD, SAW, RECORDED, RECORDED_CAMERA, RECORDED_UAV, RECORDED_ACOUSTIC;

    /** Whether an instrument recorded it. */
    public boolean isInstrument() {
        return switch (this) {
            case HEARD, SAW -> false;
            case RECORDED, RECORDED_CAMERA, RECORDED_UAV, RECORDED_ACOUSTIC -> true;
        };
    }

    /** The word in files. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
