package org.hudna.where;

/**
 * A Latin or Cyrillic name with one character for each sound: {@code X} kh, {@code G} gh, {@code D} dh, {@code T} th, {@code S} sh, {@code j} dj, dzh
 * and zh.
 */
final class SoundLetters {

    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщъыьэюяіїєґ";
    private static final String[] LATIN = {"a", "b", "v", "g", "d", "e", "j", "z", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "X",
        "ts", "S", "S", "S", "", "i", "", "e", "yu", "ya", "i", "yi", "e", "g"};
    private static final String[] PAIRS = {"dzh", "j", "dj", "j", "zh", "j", "kh", "X", "gh", "G", "dh", "D", "th", "T", "sh", "S", "ch", "S", "ph",
        "f", "ck", "k", "ou", "u",
        "oo", "u", "ee", "i"};

    private SoundLetters() {}

    /** @param name small letters without marks; spaces stay */
    static String of(String name) {
        StringBuilder out = new StringBuilder(name.length() + 4);
        for (int at = 0; at < name.length(); ) at = next(name, at, out);
        return out.toString();
    }

    private static int next(String name, int at, StringBuilder out) {
        char c = name.charAt(at);
        if (c > 'z') return cyrillic(name, at, out);
        if ("dzkgtscpoe".indexOf(c) >= 0)
            for (int i = 0; i < PAIRS.length; i += 2)
                if (name.startsWith(PAIRS[i], at)) {
                    out.append(PAIRS[i + 1]);
                    return at + PAIRS[i].length();
                }
        out.append(c == 'c' ? 'k' : c);
        return at + 1;
    }

    /** Russian writes дж for j. */
    private static int cyrillic(String name, int at, StringBuilder out) {
        if (name.startsWith("дж", at)) {
            out.append('j');
            return at + 2;
        }
        int letter = CYRILLIC.indexOf(name.charAt(at));
        if (letter < 0) out.append(name.charAt(at));
        else out.append(LATIN[letter]);
        return at + 1;
    }
}
