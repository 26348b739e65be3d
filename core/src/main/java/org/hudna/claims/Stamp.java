package org.hudna.claims;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/** What stands in {@code from}, {@code to} or {@code learned}: whole days, or a moment. */
sealed interface Stamp {

    /** Our own bounds: a year outside them is a slip of the hand. */
    int EARLIEST_YEAR = 1900;
    int LATEST_YEAR = 2100;

    /** From the first day to the last, both whole: a date, a month, a year. */
    record Days(LocalDate first, LocalDate last) implements Stamp {}

    /** A time of a clock, with its own offset where one is written. */
    record Moment(LocalDateTime local, Optional<ZoneOffset> offset) implements Stamp {}

    /**
     * Reads {@code 2016}, {@code 2016-02}, {@code 2016-02-27}, {@code 2016-02-27T18:00}, {@code …:30}, {@code …Z}, {@code …+03:00}; a space may stand
     * for T.
     */
    static Cell<Stamp> read(String cell) {
        String text = Digits.ascii(cell.strip());
        Optional<Stamp> stamp = text.length() > 10 ? moment(text) : days(text);
        if (stamp.isEmpty()) return mistaken(cell, text);
        int year = switch (stamp.get()) {
            case Days days -> days.first().getYear();
            case Moment moment -> moment.local().getYear();
        };
        return year < EARLIEST_YEAR || year > LATEST_YEAR ? Cell.unread("claims.year-far", cell) : Cell.says(stamp.get());
    }

    private static Optional<Stamp> days(String text) {
        int year = number(text, 0, 4);
        if (year < 1) return Optional.empty();
        if (text.length() == 4) return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        int month = text.charAt(4) == '-' ? number(text, 5, 7) : -1;
        if (month < 1 || month > 12) return Optional.empty();
        YearMonth whole = YearMonth.of(year, month);
        if (text.length() == 7) return Optional.of(new Days(whole.atDay(1), whole.atEndOfMonth()));
        int day = text.length() == 10 && text.charAt(7) == '-' ? number(text, 8, 10) : -1;
        if (day < 1 || day > whole.lengthOfMonth()) return Optional.empty();
        return Optional.of(new Days(whole.atDay(day), whole.atDay(day)));
    }

    private static Optional<Stamp> moment(String text) {
        char between = text.charAt(10);
        if (between != 'T' && between != 't' && between != ' ') return Optional.empty();
        if (!(days(text.substring(0, 10)).orElse(null) instanceof Days(LocalDate day, LocalDate _))) return Optional.empty();
        int end = 11;
        while (end < text.length() && (text.charAt(end) >= '0' && text.charAt(end) <= '9' || text.charAt(end) == ':')) end++;
        int second = Clock.second(text.substring(11, end));
        String rest = withoutFraction(text.substring(end));
        Optional<ZoneOffset> offset = rest.isEmpty() ? Optional.empty() : Zones.offset(rest.strip());
        if (second < 0 || !rest.isEmpty() && offset.isEmpty()) return Optional.empty();
        return Optional.of(new Moment(day.atStartOfDay().plusSeconds(second), offset));
    }

    /** Times are kept to the second. */
    private static String withoutFraction(String rest) {
        if (!rest.startsWith(".")) return rest;
        int end = 1;
        while (end < rest.length() && rest.charAt(end) >= '0' && rest.charAt(end) <= '9') end++;
        return rest.substring(end);
    }

    /** Spreadsheets like to turn dates about; what was meant is offered where it can be only one thing. */
    private static Cell<Stamp> mistaken(String cell, String text) {
        String[] parts = text.split("[./-]", -1);
        if (parts.length != 3 || parts[2].length() != 4) return Cell.unread("claims.date-unknown", cell);
        int first = number(parts[0], 0, parts[0].length());
        int second = number(parts[1], 0, parts[1].length());
        boolean dayFirst = text.contains(".") || first > 12;
        boolean certain = dayFirst ? second >= 1 && second <= 12 : first >= 1 && second > 12;
        String meant = parts[2] + "-" + two(dayFirst ? second : first) + "-" + two(dayFirst ? first : second);
        if (!certain || days(meant).isEmpty()) return Cell.unread("claims.date-unknown", cell);
        return new Cell.Unread<>(Message.of("claims.date-near", "cell", Quoted.cell(cell), "near", meant));
    }

    private static String two(int number) { return (number < 10 ? "0" : "") + number; }

    /** The number that fills the text from {@code start} to {@code end} with ASCII digits; -1 where there is none. */
    private static int number(String text, int start, int end) {
        if (end > text.length() || start >= end || end - start > 4) return -1;
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }
}
