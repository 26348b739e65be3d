package org.hudna.incidents.matching;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Words of running text as they are compared: small letters, no marks, one form of each Arabic letter, Arabic-Indic digits as ASCII, light endings
 * cut.
 *
 * <p>Letters are folded as {@code where.NameKey} folds names. Stemming is light and our own: one conjunction, one article and one ending in Arabic;
 * plural, past and {@code -ing} in English; case and past endings in Russian. What is compared is a 64-bit hash of the stem: among a million
 * different stems two would share one with a probability below one in ten million.
 */
final class Stems {

    private static final int LONGEST = 48;
    private static final String FOLD_FROM = "أإآٱىةیکؤئёйїі";
    private static final String FOLD_INTO = "اااايهيكويеиии";
    private static final String SILENT = "ـء’‘ʿʾʼ";
    private static final String[] ARTICLES = {"وال", "بال", "كال", "فال", "ال", "ولل", "لل"};
    private static final String[] ARABIC_ENDINGS = {"ها", "ان", "ات", "ون", "ين", "هم", "يه", "ه", "ي"};
    private static final String[] RUSSIAN_ENDINGS = {"иями", "ями", "ами", "иях", "ием", "его", "ого", "ему", "ому", "ыми", "ими", "лись", "лась",
        "лось", "ась", "ись",
        "ев", "ов", "ие", "ье", "еи", "ии", "ыи", "ои", "ем", "ам", "ом", "ям", "ах", "ях", "ию", "ью", "ия", "ья", "ая", "яя", "ое", "ее", "ые",
        "ых", "их", "ую", "юю",
        "ся", "а", "е", "и", "о", "у", "ы", "ь", "ю", "я"};
    private static final String[] RUSSIAN_PAST = {"ла", "ло", "ли", "л"};
    private static final String RUSSIAN_VOWELS = "аеиуыя";

    private final char[] word = new char[LONGEST];
    private int length;
    private long[] found = new long[64];
    private int count;
    private final int[] letters = new int[Wording.Script.values().length];

    private Stems() {}

    /** The words of {@code text}; of no length where it has no letter or digit. */
    static Wording of(String text) { return new Stems().read(text); }

    private Wording read(String text) {
        String plain = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int i = 0; i < plain.length(); i++) take(plain.charAt(i));
        end();
        long[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) if (i == 0 || sorted[i] != sorted[i - 1]) sorted[kept++] = sorted[i];
        return new Wording(kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept), script());
    }

    /** Whether nothing in it needs taking apart: ASCII, plain Arabic and Cyrillic letters. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xA0 && c < 0x400 || c > 0x6FF && c < 0x2000 || c >= 0x2100) return false;
        }
        return true;
    }

    private void take(char c) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') put(c);
        else if (c >= 'A' && c <= 'Z') put((char) (c + 32));
        else if (isSilent(c)) return;
        else if (c >= 0x80 && Character.isLetterOrDigit(c)) put(folded(c));
        else end();
    }

    private void put(char c) {
        if (length < LONGEST) word[length++] = c;
        if (c >= 'a' && c <= 'z') letters[Wording.Script.LATIN.ordinal()]++;
        else if (c >= 0x400 && c < 0x530) letters[Wording.Script.CYRILLIC.ordinal()]++;
        else if (c >= 0x620 && c < 0x700) letters[Wording.Script.ARABIC.ordinal()]++;
    }

    private static char folded(char c) {
        if (c >= 0x660 && c <= 0x669) return (char) ('0' + c - 0x660);
        if (c >= 0x6F0 && c <= 0x6F9) return (char) ('0' + c - 0x6F0);
        int at = FOLD_FROM.indexOf(c);
        if (at >= 0) return FOLD_INTO.charAt(at);
        char small = Character.toLowerCase(c);
        return small == 'й' ? 'и' : small == 'ё' ? 'е' : small;
    }

    /** Marks on letters, tatweel, hamza on its own, apostrophes, marks of direction: they do not end a word. */
    private static boolean isSilent(char c) {
        if (c < 0x80) return c == '\'';
        if (c >= 'ا' && c <= 'غ' || c >= 'а' && c <= 'я') return false;
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || SILENT.indexOf(c) >= 0;
    }

    private Wording.Script script() {
        int best = 0;
        for (int i = 1; i < letters.length; i++) if (letters[i] > letters[best]) best = i;
        return letters[best] == 0 ? Wording.Script.NONE : Wording.Script.values()[best];
    }

    private void end() {
        if (length == 0) return;
        char first = word[0];
        int from = 0;
        if (first >= 'a' && first <= 'z') length = english(length);
        else if (first >= 0x400 && first < 0x530) length = russian(length);
        else if (first >= 0x620 && first < 0x700) {
            from = arabicStart();
            length = cut(from, length, ARABIC_ENDINGS, 3);
        }
        boolean isDigit = first >= '0' && first <= '9';
        if (isDigit || length - from > 1) add(hash(from, length));
        length = 0;
    }

    private int arabicStart() {
        for (String article : ARTICLES)
            if (length >= article.length() + 2 && startsWith(article)) return article.length();
        return word[0] == 'و' && length >= 4 ? 1 : 0;
    }

    private boolean startsWith(String beginning) {
        for (int i = 0; i < beginning.length(); i++) if (word[i] != beginning.charAt(i)) return false;
        return true;
    }

    /** Where the word ends without the longest of {@code endings} that leaves {@code least} letters. */
    private int cut(int from, int to, String[] endings, int least) {
        for (String ending : endings) {
            int end = to - ending.length();
            if (end - from >= least && endsWith(ending, to)) return end;
        }
        return to;
    }

    private boolean endsWith(String ending, int to) {
        int at = to - ending.length();
        if (at < 0) return false;
        for (int i = 0; i < ending.length(); i++) if (word[at + i] != ending.charAt(i)) return false;
        return true;
    }

    private int russian(int to) {
        int past = cut(0, to, RUSSIAN_PAST, 4);
        return past < to && RUSSIAN_VOWELS.indexOf(word[past - 1]) >= 0 ? past - 1 : cut(0, to, RUSSIAN_ENDINGS, 3);
    }

    private int english(int to) {
        int end = to;
        if (end > 4 && endsWith("ies", end)) {
            word[end - 3] = 'y';
            return end - 2;
        }
        if (end > 3 && endsWith("s", end) && !endsWith("ss", end))
            end -= endsWith("ches", end) || endsWith("shes", end) || endsWith("sses", end) ? 2 : 1;
        int stem = end > 5 && endsWith("ing", end) ? end - 3 : end > 4 && endsWith("ed", end) ? end - 2 : end;
        if (stem < end && stem > 3 && word[stem - 1] == word[stem - 2] && "lsz".indexOf(word[stem - 1]) < 0) return stem - 1;
        return stem > 4 && word[stem - 1] == 'e' ? stem - 1 : stem;
    }

    /** FNV-1a over the letters, stirred at the end. */
    private long hash(int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) hash = (hash ^ word[i]) * 0x100000001b3L;
        return Mix.of(hash);
    }

    private void add(long stem) {
        if (count == found.length) found = Arrays.copyOf(found, count * 2);
        found[count++] = stem;
    }
}
