package org.hudna.claims.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hudna.claims.lexicon.Letters;
import org.hudna.claims.lexicon.Use;
import org.hudna.when.Happened;
import org.hudna.when.Span;

/** Finds the times in a sentence: weekdays, days counted from the report's, dates with months of several calendars' names, parts of a day, ranges. */
final class Times {

    private final String text;
    private final List<Token> tokens;
    private final Cues cues;
    private final Days days;
    private final boolean planned;
    /** Times of day that no day stands beside, by their first word. */
    private final Map<Integer, ClockTime> clocks = new HashMap<>();

    private Times(String text, List<Token> tokens, Cues cues, Days days, boolean planned) {
        this.text = text;
        this.tokens = tokens;
        this.cues = cues;
        this.days = days;
        this.planned = planned;
    }

    static List<TimeFound> in(String text, List<Token> tokens, Cues cues, Days days, boolean planned) {
        Times times = new Times(text, tokens, cues, days, planned);
        List<TimeFound> found = new ArrayList<>(NumericDates.in(text, tokens, days));
        for (int at = 0; at < tokens.size(); at++) {
            int here = at;
            if (found.stream().anyMatch(each -> each.first() <= here && here <= each.last())) continue;
            Optional<TimeFound> time = times.at(at);
            if (time.isEmpty()) continue;
            found.add(time.get());
            at = time.get().last();
        }
        found.sort(java.util.Comparator.comparingInt(TimeFound::first));
        return times.onTheirDay(times.joined(found));
    }

    /**
     * "On Friday the town was shelled at 14:30": an hour without a day is that of the one day that the sentence tells, which it narrows; else of the
     * report's.
     */
    private List<TimeFound> onTheirDay(List<TimeFound> found) {
        List<TimeFound> hours = found.stream().filter(time -> clocks.containsKey(time.first())).toList();
        List<TimeFound> others = found.stream().filter(time -> !hours.contains(time)).toList();
        Optional<LocalDate> day = others.size() == 1 ? days.only(others.getFirst().happened().span()) : Optional.empty();
        if (hours.isEmpty() || others.isEmpty()) return found;
        if (day.isEmpty()) return others;
        return hours.stream().map(time -> new TimeFound(time.first(), time.last(), time.evidence(), days.span(day.get(), day.get(),
            clocks.get(time.first()).from(), clocks.get(time.first()).to()), Optional.of(others.getFirst().evidence()), others.getFirst()
            .assumed())).toList();
    }

    private Optional<TimeFound> at(int at) {
        Optional<TimeFound> ago = ago(at);
        if (ago.isPresent()) return ago;
        TimePieces gathered = new TimePieces(days, planned);
        int next = at;
        while (next < tokens.size() && (next == at || isNear(next))) {
            int last = piece(gathered, next);
            if (last < 0 && gathered.any() && isFiller(next) && next + 1 < tokens.size() && isNear(next + 1)) {
                last = piece(gathered, next + 1);
            }
            if (last < 0) break;
            gathered.last = last;
            next = last + 1;
        }
        if (!gathered.any()) return Optional.empty();
        boolean dayless = gathered.clock.isPresent() && gathered.relative.isEmpty() && gathered.weekday == 0 && gathered.month == 0;
        if (dayless) clocks.put(at, gathered.clock.get());
        return gathered.happened()
            .map(happened -> new TimeFound(at, gathered.last, evidence(at, gathered.last), happened, Optional.empty(), gathered.isYearAssumed()));
    }

    private Evidence evidence(int first, int last) {
        int skip = tokens.get(first).isArabic() ? joinedLetters(first) : 0;
        return new Evidence(tokens.get(first).from() + skip, tokens.get(last).to());
    }

    private int joinedLetters(int at) {
        for (Use use : List.of(Use.PART, Use.DAY, Use.WEEKDAY, Use.WEEKEND)) {
            Optional<Cue> cue = cues.at(use, at);
            if (cue.isPresent() && cue.get().form().joins() && !cue.get().form().before().endsWith("ال")) return cue.get().form().skip();
        }
        return 0;
    }

    private boolean isNear(int at) {
        return tokens.get(at).goesOn() || tokens.get(at).gap().strip().equals(",") || tokens.get(at).gap().strip().equals(":");
    }

    private boolean isFiller(int at) {
        String key = tokens.get(at).key();
        return List.of("в", "في", "on", "the", "of", "at", "from", "من", "ال", "الموافق", "in").contains(key);
    }

    /** Takes what stands at a word into the expression; the index of its last word, or -1. */
    private int piece(TimePieces into, int at) {
        int date = date(into, at);
        if (date >= 0) return date;
        Optional<ClockTime> clock = into.clock.isPresent() ? Optional.empty() : ClockTime.at(at, tokens, cues, into.part);
        if (clock.isPresent()) {
            into.clock = clock;
            return clock.get().last();
        }
        Optional<Cue> day = cues.at(Use.DAY, at);
        Optional<Cue> weekday = cues.at(Use.WEEKDAY, at);
        Optional<Cue> part = cues.at(Use.PART, at);
        if (day.isPresent() && into.relative.isEmpty()) into.relative = OptionalInt.of(Integer.parseInt(day.get().value()));
        else if (weekday.isPresent() && into.weekday == 0 && isName(weekday.get().last())) into.weekday = Integer.parseInt(weekday.get().value());
        else if (part.isPresent() && into.part.isEmpty()) into.part = part.get().value();
        else if (cues.isAt(at, Use.WEEKEND) && !into.any()) into.weekend = true;
        else if (cues.isAt(at, Use.NEXT) && (into.weekday > 0 || next(at, Use.WEEKDAY))) into.side = Days.Side.NEXT;
        else if (cues.isAt(at, Use.LAST) && (into.weekday > 0 || next(at, Use.WEEKDAY))) into.side = Days.Side.LAST;
        else return -1;
        Cue taken = List.of(Use.DAY, Use.WEEKDAY, Use.PART, Use.WEEKEND, Use.NEXT, Use.LAST).stream().flatMap(use -> cues.at(use, at).stream())
            .max(java.util.Comparator.comparingInt(Cue::last)).orElseThrow();
        return taken.last();
    }

    /** In Arabic the names of days are also numbers and offices without their article. */
    private boolean isName(int at) { return !tokens.get(at).isArabic() || tokens.get(at).key().contains("ال"); }

    private boolean next(int at, Use use) { return at + 1 < tokens.size() && tokens.get(at + 1).goesOn() && cues.isAt(at + 1, use); }

    private int date(TimePieces into, int at) {
        OptionalInt number = number(at);
        if (into.month > 0) return into.year == 0 ? year(into, at) : -1;
        if (number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= 31) {
            int next = at + 1;
            if (next < tokens.size() && (cues.isAt(next, Use.OF_DATE) || tokens.get(next).key().matches("th|st|nd|rd|го|-го"))) next++;
            int last = month(into, next);
            if (last < 0) return range(into, at, number.getAsInt());
            into.days(number.getAsInt(), number.getAsInt());
            return last;
        }
        if (!cues.isAt(at, Use.MONTH) || !isMonth(at)) return -1;
        int last = month(into, at);
        OptionalInt day = last + 1 < tokens.size() && tokens.get(last + 1).follows() ? number(last + 1) : OptionalInt.empty();
        if (day.isEmpty() || day.getAsInt() < 1 || day.getAsInt() > 31) return last;
        into.days(day.getAsInt(), day.getAsInt());
        return last + 1;
    }

    /** "22-27 May", "من 22 إلى 27 مايو". */
    private int range(TimePieces into, int at, int from) {
        int next = at + 1;
        if (next < tokens.size() && cues.isAt(next, Use.UP_TO)) next++;
        else if (next >= tokens.size() || !tokens.get(next).after("-–—")) return -1;
        OptionalInt to = next < tokens.size() ? number(next) : OptionalInt.empty();
        if (to.isEmpty() || to.getAsInt() <= from || to.getAsInt() > 31) return -1;
        int month = next + 1 < tokens.size() && cues.isAt(next + 1, Use.OF_DATE) ? next + 2 : next + 1;
        int last = month(into, month);
        if (last >= 0) into.days(from, to.getAsInt());
        return last;
    }

    private int month(TimePieces into, int at) {
        Optional<Cue> month = at < tokens.size() && tokens.get(at).goesOn() ? cues.at(Use.MONTH, at) : Optional.empty();
        if (month.isEmpty() || !month.get().form().before().isEmpty()) return -1;
        into.month = Integer.parseInt(month.get().value());
        int last = month.get().last();
        boolean twice = last + 1 < tokens.size() && tokens.get(last + 1).gap().contains("/") && cues.isAt(last + 1, Use.MONTH);
        return twice ? cues.at(Use.MONTH, last + 1).orElseThrow().last() : last;
    }

    /** Some names of months are words like others: May, mar, آب; a small letter or no day beside it makes it one of those. */
    private boolean isMonth(int at) {
        Token token = tokens.get(at);
        if (at > 0 && token.goesOn() && (tokens.get(at - 1).isNumber() || tokens.get(at - 1).key().equals("z"))) return false;
        if (token.isArabic()) return token.key().length() > 3;
        return token.isCapital() && (!token.key().equals("may") || at + 1 < tokens.size() && tokens.get(at + 1).isNumber())
            && token.word().length() > 2
            || Character.UnicodeScript.of(token.word().charAt(0)) == Character.UnicodeScript.CYRILLIC && !token.key().equals("мае")
            && token.key().length() > 3;
    }

    private int year(TimePieces into, int at) {
        int from = cues.isAt(at, Use.YEAR) && at + 1 < tokens.size() ? at + 1 : at;
        OptionalInt year = number(from);
        if (year.isEmpty() || year.getAsInt() < 1900 || year.getAsInt() > 2200) return -1;
        into.year = year.getAsInt();
        boolean word = from + 1 < tokens.size() && tokens.get(from + 1).follows() && cues.isAt(from + 1, Use.YEAR) && !tokens.get(from).isArabic();
        return word ? from + 1 : from;
    }

    private OptionalInt number(int at) {
        String key = Letters.key(tokens.get(at).word());
        return tokens.get(at).isNumber() && key.length() <= 4 && key.chars().allMatch(c -> c >= '0' && c <= '9')
            ? OptionalInt.of(Integer.parseInt(key))
            : OptionalInt.empty();
    }

    /** "Two days ago", "قبل ثلاثة أيام", "منذ يومين". */
    private Optional<TimeFound> ago(int at) {
        boolean before = cues.isAt(at, Use.AGO, Use.SINCE) && tokens.get(at).isArabic();
        int from = before ? at + 1 : at;
        if (from >= tokens.size()) return Optional.empty();
        Optional<Numbers.Found> number = new Numbers(text, tokens, cues).at(from);
        int unit = number.map(found -> found.last() + 1).orElse(from);
        Optional<Cue> named = unit < tokens.size() ? cues.at(Use.UNIT, unit) : Optional.empty();
        boolean dual = named.isPresent() && tokens.get(unit).key().endsWith("ين") && number.isEmpty();
        if (named.isEmpty() || number.isEmpty() && !dual) return Optional.empty();
        int last = before ? unit : unit + 1;
        if (!before && (last >= tokens.size() || !cues.isAt(last, Use.AGO))) return Optional.empty();
        int much = dual ? 2 : number.orElseThrow().count().min();
        if (named.get().value().equals("hours") || much > 10_000) return Optional.empty();
        LocalDate day = days.report().minusDays(named.get().value().equals("weeks") ? 7L * much : much);
        return Optional.of(new TimeFound(at, last, new Evidence(tokens.get(at).from(), tokens.get(last).to()),
            days.span(day, day, 0, TimePieces.DAY)));
    }

    /** "From Saturday to Monday". */
    private List<TimeFound> joined(List<TimeFound> found) {
        List<TimeFound> out = new ArrayList<>();
        for (TimeFound time : found) {
            Optional<TimeFound> range = out.isEmpty() ? Optional.empty() : range(out.getLast(), time);
            range.ifPresent(_ -> out.removeLast());
            out.add(range.orElse(time));
        }
        return out;
    }

    /**
     * An end without a year comes after its beginning, a beginning without one before an end that has it; whatever lies behind or ahead of the
     * report.
     */
    private Optional<TimeFound> range(TimeFound first, TimeFound second) {
        if (second.first() != first.last() + 2 || !cues.isAt(first.last() + 1, Use.UP_TO)) return Optional.empty();
        Span from = first.happened().span(), to = second.happened().span();
        if (first.assumed() && !second.assumed()) from = days.lastBefore(from, to.to());
        else if (second.assumed()) to = days.firstAfter(to, from.from());
        if (!from.from().isBefore(to.to())) return Optional.empty();
        return Optional.of(new TimeFound(first.first(), second.last(), first.evidence().and(second.evidence()),
            new Happened(new Span(from.from(), to.to()), Happened.Extent.ONCE),
            Optional.empty(), first.assumed() && second.assumed()));
    }
}
