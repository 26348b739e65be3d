package org.hudna.intake;

import java.util.Locale;

/** The way by which a report came. */
public enum Channel {
    FORM, FILE, EMAIL, SMS, MESSENGER, TELEPHONE_NOTE, RADIO, BULLETIN;

    /** The word in files. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
