package org.hudna.words;

/** A name, or a few words, in the three languages. None of them is blank: what cannot be named in all three is not ready. */
public record Words(String ar, String en, String ru) {
    public Words {
        if (ar.isBlank() || en.isBlank() || ru.isBlank())
            throw new IllegalArgumentException("a name needs all three languages: ar \"" + ar + "\", en \"" + en + "\", ru \"" + ru + "\"");
    }

    /** The words as this language has them. */
    public String in(Lang lang) {
        return switch (lang) {
            case AR -> ar;
            case EN -> en;
            case RU -> ru;
        };
    }
}
