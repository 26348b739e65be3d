package org.hudna.where;

import java.util.ArrayList;
import java.util.List;

/**
 * One spelling of a name in the forms in which it is compared.
 *
 * @param written as somebody wrote it
 * @param exact its {@link NameKey#exact} key
 * @param letters what {@link Likeness} compares: sound letters, or Arabic letters
 * @param bones its {@link Bones}
 */
record Spelling(String written, String exact, String letters, String bones, boolean arabic) {

    static Spelling of(String written) {
        String exact = NameKey.exact(written);
        return new Spelling(written, exact, letters(exact), Bones.of(exact), isArabic(exact));
    }

    private static boolean isArabic(String exact) {
        for (int i = 0; i < exact.length(); i++)
            if (Character.isLetter(exact.charAt(i))) return exact.charAt(i) >= 'ء' && exact.charAt(i) <= 'ۿ';
        return false;
    }

    private static String letters(String exact) {
        if (isArabic(exact)) return exact;
        List<String> words = new ArrayList<>();
        for (String word : SoundLetters.of(exact).split(" ")) words.add(Bones.withoutArticle(word));
        return String.join(" ", words);
    }

    /** The letters without a first word's article that could as well be part of the name. */
    List<String> readings() {
        boolean article = !arabic && letters.length() >= 4 && (letters.startsWith("al") || letters.startsWith("el"));
        return article ? List.of(letters, letters.substring(2)) : List.of(letters);
    }

    /** The name as it stands, but for capitals and spaces round it. */
    boolean isVerbatim(String other) { return written.strip().equalsIgnoreCase(other.strip()); }

    /** How far this is from another of the same script, at most {@code limit}; infinite where it is farther or of another script. */
    float from(Spelling asked, float limit) {
        if (asked.arabic != arabic) return asked.bones.equals(bones) && bones.length() > 1 ? OTHER_SCRIPT : Float.POSITIVE_INFINITY;
        if (asked.exact.equals(exact)) return 0;
        float best = Float.POSITIVE_INFINITY;
        for (String reading : asked.readings()) best = Math.min(best, Likeness.between(reading, letters, arabic, limit) + SOUND);
        return best == Float.POSITIVE_INFINITY ? best : Math.round(best * 100) / 100f;
    }

    /** What sounds alike is never as near as the name itself. */
    private static final float SOUND = 0.02f;
    private static final float OTHER_SCRIPT = 0.5f;
}
