package org.hudna.bulletin.issue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.hudna.bulletin.Edition;
import org.hudna.intake.Bytes;
import org.hudna.words.Digits;

/**
 * Codes of figures: a letter for the edition and the number of the cut-off's entry, the period, the figure; such as {@code P3D-7SA20-K7M4QX}. The
 * same for ever, and short enough to be read aloud: digits and letters without I, L, O and U; the last one is made of all others, so that a slip of
 * the tongue leads nowhere rather than to another's rows.
 */
public final class Codes {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    /** Letters that say which figure: one in 33 million is another's. */
    private static final int FIGURE = 5;
    /** A prime, so that neither one wrong letter nor two that changed places go unnoticed, but for 0 and Z. */
    private static final int CHECK = 31;
    /** Periods have fewer days than this. */
    private static final int LENGTHS = 400;
    private static final int LONGEST = 40;

    private Codes() {}

    /**
     * Which bulletin a code is of.
     *
     * @param cutOff the number of the last entry that was known
     */
    public record Of(Edition edition, long cutOff, Days days) {

        /** With which all codes of the bulletin begin. */
        public String beginning() {
            long days = this.days.first().toEpochDay() * LENGTHS + this.days.length();
            return letter(edition) + number(cutOff) + "-" + number(days);
        }

        /**
         * The last part of the code of the figure with this key. @param attempt from 0; another one where two figures of a bulletin came to the same
         */
        String end(String key, int attempt) {
            byte[] hash = Bytes.sha256().digest((attempt + "\n" + key).getBytes(StandardCharsets.UTF_8));
            long bits = 0;
            for (int i = 0; i < 4; i++) bits = bits << 8 | hash[i] & 0xFF;
            StringBuilder end = new StringBuilder();
            for (int i = 0; i < FIGURE; i++) end.append(LETTERS.charAt((int) (bits >>> BITS * i & LETTERS.length() - 1)));
            return end.append(check(beginning() + end)).toString();
        }
    }

    /** A code as it was written or spoken. */
    public record Read(Of of, String end) {}

    /**
     * Reads one, in any case, with or without hyphens' company of blanks, in digits of any of the languages; empty where it is none, or a letter is
     * wrong.
     */
    public static Optional<Read> read(String text) {
        String code = tidy(text);
        String[] parts = code.split("-");
        if (code.length() > LONGEST || parts.length != 3 || parts[0].length() < 2 || parts[2].length() != FIGURE + 1) return Optional.empty();
        if (!isAll(parts[0] + parts[1] + parts[2]) || parts[2].charAt(FIGURE) != check(parts[0] + parts[1] + parts[2].substring(0, FIGURE)))
            return Optional.empty();
        Optional<Edition> edition = edition(parts[0].charAt(0));
        Optional<Long> cutOff = value(parts[0].substring(1)), days = value(parts[1]);
        if (edition.isEmpty() || cutOff.isEmpty() || days.isEmpty()) return Optional.empty();
        return days(days.get()).map(period -> new Read(new Of(edition.get(), cutOff.get(), period), parts[2]))
            .filter(read -> (read.of().beginning() + "-" + read.end()).equals(code));
    }

    private static Optional<Days> days(long packed) {
        int length = (int) (packed % LENGTHS);
        if (length < 1 || packed / LENGTHS > LocalDate.of(3000, 1, 1).toEpochDay()) return Optional.empty();
        LocalDate first = LocalDate.ofEpochDay(packed / LENGTHS);
        return Days.find(first, first.plusDays(length - 1L));
    }

    private static String tidy(String text) {
        return Digits.ascii(text.strip()).toUpperCase(Locale.ROOT).replaceAll("[\\s\u200E\u200F\u2066-\u2069]", "").replace('O', '0')
            .replace('I', '1').replace('L', '1')
            .replace('\u2011', '-').replace('\u2013', '-');
    }

    private static boolean isAll(String text) { return text.chars().allMatch(c -> LETTERS.indexOf(c) >= 0); }

    private static char check(String text) {
        int sum = 0, place = 0;
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) != '-') sum += ++place * LETTERS.indexOf(text.charAt(i));
        return LETTERS.charAt(sum % CHECK);
    }

    private static String number(long value) {
        StringBuilder letters = new StringBuilder();
        for (long rest = value; rest > 0 || letters.isEmpty(); rest >>>= BITS) letters.insert(0, LETTERS.charAt((int) (rest & LETTERS.length() - 1)));
        return letters.toString();
    }

    private static Optional<Long> value(String letters) {
        if (letters.isEmpty() || letters.length() > 11) return Optional.empty();
        long value = 0;
        for (int i = 0; i < letters.length(); i++) value = value << BITS | LETTERS.indexOf(letters.charAt(i));
        return Optional.of(value);
    }

    private static char letter(Edition edition) {
        return switch (edition) {
            case RESTRICTED -> 'R';
            case HUMANITARIAN -> 'H';
            case TASK_FORCE -> 'T';
            case PARTY -> 'A';
            case PUBLIC -> 'P';
        };
    }

    private static Optional<Edition> edition(char letter) {
        for (Edition edition : Edition.values()) if (letter(edition) == letter) return Optional.of(edition);
        return Optional.empty();
    }
}
