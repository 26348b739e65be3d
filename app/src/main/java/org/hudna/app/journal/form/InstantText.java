package org.hudna.app.journal.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Times as {@link Instant#toString} writes them, and no other way; the usual ones, of which a record has millions, without a formatter. */
final class InstantText {

    private static final String USUAL = "0000-00-00T00:00:00Z";
    private static final int SECONDS = USUAL.length() - 1;

    private InstantText() {}

    static Instant read(String text) {
        try {
            return isUsual(text) ? usual(text) : any(text);
        } catch (DateTimeException _) {
            throw new Unreadable("not a time: " + text);
        }
    }

    private static Instant any(String text) {
        Instant read = Instant.parse(text);
        if (!read.toString().equals(text)) throw new Unreadable("a time that is written otherwise: " + text);
        return read;
    }

    /** Four digits of a year, and three, six or nine of a fraction, of which the last three are not all noughts. */
    private static boolean isUsual(String text) {
        if (!hasForm(text, 0, USUAL.substring(0, SECONDS)) || text.charAt(text.length() - 1) != 'Z') return false;
        int fraction = text.length() - USUAL.length();
        if (fraction == 0) return true;
        return (fraction == 4 || fraction == 7 || fraction == 10) && hasForm(text, SECONDS, ".000000000".substring(0, fraction))
            && number(text, text.length() - 4, 3) > 0;
    }

    private static boolean hasForm(String text, int from, String form) {
        if (text.length() < from + form.length() + 1) return false;
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(from + i);
            if (form.charAt(i) == '0' ? c < '0' || c > '9' : c != form.charAt(i)) return false;
        }
        return true;
    }

    private static Instant usual(String text) {
        int hour = number(text, 11, 2), minute = number(text, 14, 2), second = number(text, 17, 2);
        if (hour > 23 || minute > 59 || second > 59) return any(text);
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2)).toEpochDay();
        int digits = Math.max(0, text.length() - USUAL.length() - 1);
        int nanos = digits == 0 ? 0 : number(text, SECONDS + 1, digits) * (digits == 9 ? 1 : digits == 6 ? 1_000 : 1_000_000);
        return Instant.ofEpochSecond(day * 86_400 + hour * 3_600L + minute * 60L + second, nanos);
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) number = number * 10 + text.charAt(i) - '0';
        return number;
    }
}
