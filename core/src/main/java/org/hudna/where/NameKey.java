package org.hudna.where;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hudna.words.Digits;

/**
 * Names as they are compared: the same name written by two hands gives the same key.
 *
 * <p>The {@link #exact} key forgives what carries no meaning in a name: case, accents and harakat, the forms of alef, teh marbuta and alef maksura,
 * hyphens and apostrophes, doubled Latin letters, digits of either script, the article. The {@link #skeleton} forgives transliteration as well
 * (Kafrayah, Kefraya), so that different places may share it: what it finds is to be shown, and trusted only where it finds exactly one.
 */
public final class NameKey {

    private static final String APOSTROPHES = "'’‘`´ʿʾʼ′‛“”\"";
    private static final String FROM = "ةىکیٱıł";
    private static final String INTO = "هيكياil";
    private static final String ARTICLE = "ال";

    private static final String RUSSIAN_SUN = "тдрзсшн";

    private NameKey() {}

    /** The key under which two spellings of one name meet; empty where {@code name} has no letter or digit. */
    public static String exact(String name) { return single(written(name)); }

    /** The same, with doubled letters as they are written: for closed lists, where one letter too few is a slip to be pointed out. */
    public static String written(String name) {
        List<String> words = new ArrayList<>();
        for (String word : letters(name).split(" ")) if (!word.isEmpty()) words.add(word);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i + 1 == words.size();
            if (!last && isArticle(words.get(i), words.get(i + 1))) continue;
            if (!key.isEmpty()) key.append(' ');
            key.append(bare(words.get(i)));
        }
        return key.toString();
    }

    /**
     * A coarser key: Latin and Cyrillic spellings of one Arabic name usually meet here. Words stay apart: of the names in Syria, Kafr Aaya and
     * Kafraya, Tir Maallah and Termala would otherwise be taken for one another.
     */
    public static String skeleton(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : exact(name).split(" ")) {
            if (!key.isEmpty()) key.append(' ');
            key.append(isArabic(word) ? arabicSkeleton(word) : Sounds.of(word));
        }
        return key.toString();
    }

    /**
     * What stays of a name across scripts: its consonants in one alphabet (Kafrayah, Кафрая, كفريا: {@code kfr}), in one reading or, where z may be
     * dh, two. Many names share it.
     */
    public static List<String> consonants(String name) {
        String exact = exact(name);
        String bones = Bones.of(exact);
        String other = isArabic(exact) ? bones : Bones.otherReading(bones, SoundLetters.of(exact));
        return other.equals(bones) ? List.of(bones) : List.of(bones, other);
    }

    /** Small letters without marks; everything that is neither letter nor digit becomes one space. */
    private static String letters(String name) {
        String plain = Normalizer.normalize(Digits.ascii(name), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int swap = FROM.indexOf(c);
            if (swap >= 0) out.append(INTO.charAt(swap));
            else if (isSilent(c)) continue;
            else out.append(Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? c : ' ');
        }
        return out.toString();
    }

    /** Marks above and below letters, tatweel, hamza on its own, apostrophes, marks of direction. */
    private static boolean isSilent(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == 'ـ' || c == 'ء' || APOSTROPHES.indexOf(c) >= 0;
    }

    /** {@code al} and {@code el}, and {@code as-S…}, {@code esh-Sh…}, {@code ez-Z…}: a vowel and the letters with which the next word begins. */
    private static boolean isArticle(String word, String next) {
        if (word.equals("al") || word.equals("el") || word.equals(ARTICLE)) return true;
        if (word.equals("аль") || word.equals("эль") || word.equals("эл") || word.equals("ал")) return true;
        if (word.length() == 2 && "аэ".indexOf(word.charAt(0)) >= 0 && RUSSIAN_SUN.indexOf(word.charAt(1)) >= 0)
            return next.startsWith(word.substring(1));
        boolean brief = word.length() == 2 || word.length() == 3 && word.charAt(2) == 'h';
        return brief && "aei".indexOf(word.charAt(0)) >= 0 && "aeiou".indexOf(word.charAt(1)) < 0 && next.startsWith(word.substring(1));
    }

    private static String bare(String word) {
        return word.startsWith(ARTICLE) && word.length() >= ARTICLE.length() + 2 ? word.substring(ARTICLE.length()) : word;
    }

    /** Doubled Latin and Cyrillic letters once; doubled Arabic letters and digits mean what they say. */
    private static String single(String key) {
        StringBuilder out = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean doubled = i > 0 && c == key.charAt(i - 1) && Character.isLetter(c) && c < 'ء';
            if (!doubled) out.append(c);
        }
        return out.toString();
    }

    static boolean isArabic(String word) { return !word.isEmpty() && word.charAt(0) >= 'ء' && word.charAt(0) <= 'ۿ'; }

    /** Writers differ over the last letter (كفريا, كفرية) and over ض and ظ. */
    private static String arabicSkeleton(String word) {
        String one = word.replace('ض', 'ظ');
        char last = one.charAt(one.length() - 1);
        return one.length() > 3 && (last == 'ه' || last == 'ا') ? one.substring(0, one.length() - 1) : one;
    }
}
