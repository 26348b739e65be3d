package org.hudna.claims.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hudna.claims.lexicon.Letters;
import org.hudna.claims.lexicon.Use;

/**
 * A time of day by the clock: "14:30", "2:30 pm", "الساعة الثانية ظهرا", "в 2 часа дня". An hour without minutes is meant to half an hour; one of
 * which it cannot be told whether it is before or after noon is not taken.
 *
 * @param last its last word
 * @param from the first minute from the day's midnight, inclusive
 * @param to the last, exclusive; both may lie beyond the day's end
 */
record ClockTime(int last, int from, int to) {

    private static final int HALF_DAY = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final int ROUGH = 30;

    /** Hours and minutes as they stand; {@code exact} where minutes are in digits. */
    private record Said(int last, int hour, int minute, boolean exact, boolean named, boolean twentyFour) {}

    /** @param part the part of the day that stands before it, as a lexicon writes it, or empty */
    static Optional<ClockTime> at(int at, List<Token> tokens, Cues cues, String part) {
        Optional<Said> said = said(at, tokens, cues);
        if (said.isEmpty()) return Optional.empty();
        int next = said.get().last() + 1;
        Optional<Cue> half = next < tokens.size() && tokens.get(next).goesOn() ? cues.at(Use.HALF, next) : Optional.empty();
        int last = half.map(Cue::last).orElse(said.get().last());
        String hours = half.map(Cue::value).orElse(part.replace(" alone", ""));
        boolean isNone = half.isEmpty() && !said.get().exact() && !said.get().named();
        if (isNone) return Optional.empty();
        OptionalInt hour = hours.isEmpty() || said.get().hour() > HALF_DAY ? plain(said.get()) : within(said.get().hour(), hours);
        return hour.isEmpty() ? Optional.empty() : Optional.of(of(last, hour.getAsInt() * MINUTES + said.get().minute(), said.get().exact()));
    }

    private static ClockTime of(int last, int minute, boolean exact) {
        return exact ? new ClockTime(last, minute, minute + 1) : new ClockTime(last, minute - ROUGH, minute + ROUGH);
    }

    private static OptionalInt plain(Said said) { return said.twentyFour() ? OptionalInt.of(said.hour()) : OptionalInt.empty(); }

    /** The hour of that number that lies in a part of the day. */
    private static OptionalInt within(int hour, String hours) {
        int dash = hours.indexOf('-', 1);
        int from = Integer.parseInt(hours.substring(0, dash));
        int to = Integer.parseInt(hours.substring(dash + 1));
        for (int each = hour % HALF_DAY - HALF_DAY; each <= HOURS + HALF_DAY; each += HALF_DAY)
            if (each >= from && each < to) return OptionalInt.of(each);
        return OptionalInt.empty();
    }

    private static Optional<Said> said(int at, List<Token> tokens, Cues cues) {
        Optional<Cue> before = cues.at(Use.CLOCK, at);
        int from = before.map(cue -> cue.last() + 1).orElse(at);
        if (from >= tokens.size() || before.isPresent() && !tokens.get(from).follows()) return Optional.empty();
        OptionalInt digits = digits(tokens.get(from));
        Optional<Cue> word = before.isPresent() ? cues.at(Use.HOUR, from) : Optional.empty();
        if (digits.isEmpty() && word.isEmpty()) return Optional.empty();
        int hour = digits.isPresent() ? digits.getAsInt() : Integer.parseInt(word.get().value());
        int last = digits.isPresent() ? from : word.get().last();
        if (hour >= HOURS) return Optional.empty();
        if (digits.isPresent() && last + 1 < tokens.size() && tokens.get(last + 1).gap().equals(":") && tokens.get(last + 1).word().length() == 2) {
            OptionalInt minute = digits(tokens.get(last + 1));
            boolean seconds = last + 2 < tokens.size() && tokens.get(last + 2).gap().equals(":");
            if (minute.isEmpty() || minute.getAsInt() >= MINUTES || seconds) return Optional.empty();
            boolean twentyFour = hour > HALF_DAY || tokens.get(from).word().length() == 2;
            return Optional.of(new Said(last + 1, hour, minute.getAsInt(), true, true, twentyFour));
        }
        return Optional.of(rough(at, last, hour, before.isPresent(), tokens, cues));
    }

    /** "в 14 часов", "الثانية والنصف"; without the "в" it may be how long it took. */
    private static Said rough(int at, int last, int hour, boolean named, List<Token> tokens, Cues cues) {
        int next = last + 1;
        Optional<Cue> minutes = next < tokens.size() && tokens.get(next).follows() ? cues.at(Use.MINUTES, next) : Optional.empty();
        int end = minutes.map(Cue::last).orElse(last);
        Optional<Cue> behind = end + 1 < tokens.size() && tokens.get(end + 1).goesOn() ? cues.at(Use.CLOCK, end + 1) : Optional.empty();
        boolean at14 = behind.isPresent() && at > 0 && List.of("в", "к", "около", "at").contains(tokens.get(at - 1).key());
        return new Said(behind.map(Cue::last).orElse(end), hour, minutes.map(cue -> Integer.parseInt(cue.value())).orElse(0), false, named || at14,
            hour > HALF_DAY);
    }

    private static OptionalInt digits(Token token) {
        String key = Letters.key(token.word());
        return token.isNumber() && key.length() <= 2 && key.chars().allMatch(c -> c >= '0' && c <= '9') ? OptionalInt.of(Integer.parseInt(key))
            : OptionalInt.empty();
    }
}
