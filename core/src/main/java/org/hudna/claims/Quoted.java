package org.hudna.claims;

import org.hudna.intake.tables.Utf8;

/** A cell as a message quotes it. */
final class Quoted {

    private static final int LONGEST = 120;

    private Quoted() {}

    /** The first letters of a long cell; line breaks as spaces; bytes that are no text as the sign for that. */
    static String cell(String text) {
        String line = text.strip().replace('\n', ' ').replace('\r', ' ').replace(Utf8.NO_TEXT, '\uFFFD');
        if (line.length() <= LONGEST) return line;
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
