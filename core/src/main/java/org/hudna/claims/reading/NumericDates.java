package org.hudna.claims.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.words.Digits;

/** Dates in figures, the day before the month; and military date-time groups: {@code 271430Z MAY 24}. */
final class NumericDates {

    private static final int DAY = 24 * 60;
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2}))?(?!\\d)");
    private static final Pattern POINTS = Pattern.compile("(?<![\\d./])(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?!\\d)");
    private static final Pattern DTG =
        Pattern.compile("(?<![\\dA-Za-z])(\\d{2})(\\d{2})(\\d{2})([ZC])\\s?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\s?(\\d{2})(?!\\d)");
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    private NumericDates() {}

    static List<TimeFound> in(String text, List<Token> tokens, Days days) {
        if (tokens.isEmpty()) return List.of();
        int from = tokens.getFirst().from();
        String plain = Digits.ascii(text.substring(from, tokens.getLast().to()));
        List<TimeFound> found = new ArrayList<>();
        Matcher iso = ISO.matcher(plain);
        while (iso.find()) add(iso, from, tokens, date(iso, 3, 2, 1).map(day -> day(days, day, iso)), found);
        Matcher points = POINTS.matcher(plain);
        while (points.find()) add(points, from, tokens, date(points, 1, 2, 3).map(day -> days.span(day, day, 0, DAY)), found);
        Matcher group = DTG.matcher(plain.toUpperCase(Locale.ROOT).length() == plain.length() ? plain.toUpperCase(Locale.ROOT) : plain);
        while (group.find()) add(group, from, tokens, group(group, days), found);
        return found;
    }

    private static Optional<LocalDate> date(Matcher match, int day, int month, int year) {
        return Days.made(Integer.parseInt(match.group(day)), Integer.parseInt(match.group(month)), Integer.parseInt(match.group(year)));
    }

    private static Happened day(Days days, LocalDate day, Matcher iso) {
        if (iso.group(4) == null) return days.span(day, day, 0, DAY);
        int minute = 60 * Integer.parseInt(iso.group(4)) + Integer.parseInt(iso.group(5));
        return days.span(day, day, minute, minute + 1);
    }

    private static Optional<Happened> group(Matcher match, Days days) {
        int minute = 60 * Integer.parseInt(match.group(2)) + Integer.parseInt(match.group(3));
        Optional<LocalDate> day = Days.made(Integer.parseInt(match.group(1)), MONTHS.indexOf(match.group(5)) / 3 + 1,
            2000 + Integer.parseInt(match.group(6)));
        if (minute >= DAY) return Optional.empty();
        Days zone = match.group(4).equals("Z") ? new Days(days.report(), java.time.ZoneOffset.UTC) : days;
        return day.map(it -> new Happened(new Span(zone.span(it, it, minute, minute + 1).span().from(), zone.span(it, it, minute, minute + 1).span()
            .to()), Happened.Extent.ONCE));
    }

    private static void add(Matcher match, int offset, List<Token> tokens, Optional<Happened> happened, List<TimeFound> found) {
        Evidence evidence = new Evidence(offset + match.start(), offset + match.end());
        if (happened.isEmpty() || found.stream().anyMatch(each -> each.evidence().meets(evidence))) return;
        int first = -1;
        int last = -1;
        for (int at = 0; at < tokens.size(); at++) {
            if (!evidence.has(new Evidence(tokens.get(at).from(), tokens.get(at).to()))) continue;
            if (first < 0) first = at;
            last = at;
        }
        if (first >= 0) found.add(new TimeFound(first, last, evidence, happened.get()));
    }
}
