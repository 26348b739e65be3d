package org.hudna.where.spotting;

import java.util.ArrayList;
import java.util.List;
import org.hudna.where.NameKey;

/**
 * One way to read a word as (part of) a name.
 *
 * @param skip letters written as one with it that do not belong to the name, such as و and ب
 * @param key its {@link NameKey#exact} key
 * @param definite whether it has the Arabic article
 * @param preceded whether one of the letters before it is a preposition
 */
record Reading(int skip, String key, boolean definite, boolean preceded) {

    private static final String CONJUNCTIONS = "وف";
    private static final String PREPOSITIONS = "بلك";
    /** "Like": no place follows it for its own sake. */
    private static final char LIKE = 'ك';
    private static final int SHORTEST = 2;

    /** The word itself first, then with fewer and fewer letters. */
    static List<Reading> of(Token token) {
        List<Reading> readings = new ArrayList<>(4);
        String text = token.text();
        readings.add(new Reading(0, NameKey.exact(text), text.startsWith("ال"), false));
        if (token.isArabic()) {
            arabic(text, 0, false, readings);
            if (text.startsWith("عال")) readings.add(new Reading(1, NameKey.exact(text.substring(1)), true, true));
        } else if (token.isCyrillic()) for (String base : RussianCases.bases(text)) readings.add(new Reading(0, NameKey.exact(base), false, false));
        return readings;
    }

    private static void arabic(String text, int skip, boolean preceded, List<Reading> readings) {
        if (text.length() - skip <= SHORTEST) return;
        char first = text.charAt(skip);
        if (text.startsWith("لل", skip)) {
            readings.add(new Reading(skip + 1, NameKey.exact("ا" + text.substring(skip)), true, true));
            readings.add(new Reading(skip + 1, NameKey.exact("ال" + text.substring(skip)), true, true));
            readings.add(new Reading(skip + 1, NameKey.exact(text.substring(skip + 1)), false, true));
            return;
        }
        boolean joins = skip == 0 && CONJUNCTIONS.indexOf(first) >= 0;
        boolean leads = !preceded && PREPOSITIONS.indexOf(first) >= 0;
        if (!joins && !leads) return;
        int next = skip + 1;
        if (next < text.length() && text.charAt(next) == 'ـ') next++;
        readings.add(new Reading(next, NameKey.exact(text.substring(next)), text.startsWith("ال", next), leads && first != LIKE));
        arabic(text, next, leads, readings);
    }
}
