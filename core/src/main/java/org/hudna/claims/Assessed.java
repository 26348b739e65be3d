package org.hudna.claims;

import java.util.Locale;

/** How the observer describes what was observed (OSCE table of ceasefire violations). */
public enum Assessed {
    UNDETERMINED, OUTGOING, IMPACT, IN_FLIGHT, VERTICAL_FLIGHT, ASSESSED_TRAINING;

    /** The word in files. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
