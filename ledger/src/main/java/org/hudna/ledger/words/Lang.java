package org.hudna.ledger.words;

import java.util.Optional;

/** A language that the command line speaks. Every text exists in all of them. */
public enum Lang {
    /** Arabic: from right to left, with Arabic-Indic digits. */
    AR("ar"),
    /** English. */
    EN("en"),
    /** Russian. */
    RU("ru");

    private final String tag;

    Lang(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, which also names the file of texts. */
    public String tag() {
        return tag;
    }

    /** The language of a tag or of a POSIX locale ({@code ar}, {@code ru_RU.UTF-8}, {@code en-GB}), in any case. */
    public static Optional<Lang> find(String locale) {
        String language = locale.strip().split("[-_.@]", 2)[0];
        for (Lang lang : values())
            if (lang.tag.equalsIgnoreCase(language)) return Optional.of(lang);
        return Optional.empty();
    }
}
