package org.hudna.words;

import java.util.Optional;

/** A language that the program speaks. There are three, and every text exists in all of them. */
public enum Lang {
    /** Arabic: written from right to left, counted with six plural forms and Arabic-Indic digits. */
    AR("ar", Direction.RTL),
    /** English. */
    EN("en", Direction.LTR),
    /** Russian: four plural forms. */
    RU("ru", Direction.LTR);

    private final String tag;
    private final Direction direction;

    Lang(String tag, Direction direction) {
        this.tag = tag;
        this.direction = direction;
    }

    /** The BCP 47 tag, which is also the name of the folder that holds the texts. */
    public String tag() {
        return tag;
    }

    /** The way in which lines of this language run. */
    public Direction direction() {
        return direction;
    }

    /** The language with this tag ({@code ar}, {@code en}, {@code ru}; a region such as {@code ar-SY} is ignored), in any case. */
    public static Optional<Lang> find(String tag) {
        String language = tag.strip().split("[-_]", 2)[0];
        for (Lang lang : values())
            if (lang.tag.equalsIgnoreCase(language)) return Optional.of(lang);
        return Optional.empty();
    }

    /** The way in which a line runs. */
    public enum Direction {
        /** From left to right. */
        LTR,
        /** From right to left. */
        RTL;

        /** The value of the {@code dir} attribute in HTML. */
        public String html() {
            return switch (this) {
                case LTR -> "ltr";
                case RTL -> "rtl";
            };
        }
    }
}
