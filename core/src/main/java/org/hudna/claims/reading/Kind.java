package org.hudna.claims.reading;

import java.util.Locale;
import org.hudna.words.Message;

/** What a suggestion is about. */
public enum Kind {
    /** Somebody said something. */
    STATEMENT,
    /** Something was done to somebody or something, or is said not to have been. */
    EVENT,
    /** Two or more spoke or met. */
    CONTACT,
    /** Something was decided or agreed. */
    DECISION,
    /** Somebody will meet somebody. */
    PLANNED_MEETING,
    /** Somebody is concerned, hopes, calls for, condemns. Law is tagged, never concluded. */
    POSITION,
    /** Whom the text as a whole names as its source. */
    SOURCE;

    /** The word in files: lower case with hyphens. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public Message said() { return Message.of("reading.kind-" + code()); }
}
