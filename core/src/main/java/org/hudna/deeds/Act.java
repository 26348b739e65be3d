package org.hudna.deeds;

import java.util.Optional;

/** What a source says was done, or was not done although it was owed. */
public record Act(Deed deed, boolean omitted) {

    private static final String NOT = "not ";

    public static Act of(Deed deed) { return new Act(deed, false); }

    /** The deed was due and is said not to have been done. */
    public static Act omissionOf(Deed deed) { return new Act(deed, true); }

    /** Reads {@code shelling} or {@code not withdraw}; empty where the word is unknown. */
    public static Optional<Act> find(String text) {
        String code = text.strip();
        boolean omitted = code.startsWith(NOT);
        return Deed.find(omitted ? code.substring(NOT.length()).strip() : code).map(deed -> new Act(deed, omitted));
    }

    /** The word in files. */
    public String code() { return omitted ? NOT + deed.code() : deed.code(); }
}
