package org.hudna.claims;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.words.Digits;

/**
 * A stretch of a day by the clock.
 *
 * @param from seconds after the midnight with which the first day begins; less than 0 is the evening before
 * @param to seconds after the midnight with which the last day begins, exclusive; more than 86,400 is the day after
 * @param overMidnight whether the stretch runs over midnight: between two days given it ends on the second
 * @param eitherNight whether it is a night, and a single day has two
 */
record Clock(int from, int to, boolean overMidnight, boolean eitherNight) {

    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;
    /** CLAIMS.md: {@code ~23:00} is half an hour less or more. */
    private static final int ABOUT = HOUR / 2;

    /** Parts of the day, from hour to hour: our own convention, where no source defines its own. */
    private static final WordList<Clock> PARTS = parts();
    private static final List<String> AFTER = List.of("after ", "since ", "from ", "بعد ", "منذ ", "من ", "после ", "с ");
    private static final List<String> BEFORE = List.of("before ", "until ", "till ", "to ", "قبل ", "حتى ", "до ");
    private static final List<String> NEAR = List.of("~", "about ", "around ", "approximately ", "حوالي ", "نحو ", "около ", "примерно ");

    /** The whole of the days. */
    static final Clock ALL_DAY = new Clock(0, DAY, false, false);

    /** Reads {@code 06:25}, {@code 06:25-11:30}, {@code after 13:30}, {@code before 09:00}, {@code ~23:00}, {@code morning}, in three languages. */
    static Cell<Clock> read(String cell) {
        String text = Digits.ascii(cell.strip()).toLowerCase(Locale.ROOT).replace('–', '-').replace('—', '-').replace('−', '-');
        Optional<Clock> part = PARTS.find(text);
        if (part.isPresent()) return Cell.says(part.get());
        Optional<Clock> clock = prefixed(text);
        if (clock.isPresent()) return Cell.says(clock.get());
        boolean word = text.chars().noneMatch(c -> c >= '0' && c <= '9');
        return word && PARTS.near(text).isPresent() ? PARTS.unknown(cell) : Cell.unread("claims.time-unknown", cell);
    }

    private static Optional<Clock> prefixed(String text) {
        Optional<String> rest = without(NEAR, text);
        if (rest.isPresent()) return range(rest.get(), ABOUT);
        rest = without(AFTER, text);
        if (rest.isPresent()) return one(rest.get()).map(from -> new Clock(from, DAY, false, false)).filter(clock -> clock.from < DAY);
        rest = without(BEFORE, text);
        if (rest.isPresent()) return one(rest.get()).filter(to -> to > 0).map(to -> new Clock(0, to, false, false));
        return range(text, 0);
    }

    private static Optional<String> without(List<String> words, String text) {
        for (String word : words) if (text.startsWith(word)) return Optional.of(text.substring(word.length()).strip());
        return Optional.empty();
    }

    private static Optional<Clock> range(String text, int slack) {
        int dash = text.indexOf('-');
        int from = second((dash < 0 ? text : text.substring(0, dash)).strip());
        int to = dash < 0 ? from : second(text.substring(dash + 1).strip());
        if (from < 0 || to < 0 || from == DAY) return Optional.empty();
        boolean overMidnight = to < from;
        int end = overMidnight ? to + DAY : to;
        boolean moment = end == from && slack == 0;
        return Optional.of(new Clock(from - slack, moment ? from + 1 : end + slack, overMidnight, false));
    }

    private static Optional<Integer> one(String text) {
        int second = second(text);
        return second < 0 ? Optional.empty() : Optional.of(second);
    }

    /** The second of the day that {@code 6:25}, {@code 06:25:10} or {@code 24:00} is; -1 where it is none. */
    static int second(String text) {
        int colon = text.indexOf(':');
        int last = text.lastIndexOf(':');
        if (colon < 1 || colon > 2) return -1;
        int hour = two(text, 0, colon);
        int minute = two(text, colon + 1, last > colon ? last : text.length());
        int second = last > colon ? two(text, last + 1, text.length()) : 0;
        if (hour < 0 || minute < 0 || second < 0 || minute > 59 || second > 59) return -1;
        int all = hour * HOUR + minute * 60 + second;
        boolean twoDigits = (last > colon ? last : text.length()) - colon == 3;
        return all <= DAY && twoDigits ? all : -1;
    }

    private static int two(String text, int start, int end) {
        if (end <= start || end - start > 2) return -1;
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') return -1;
            number = number * 10 + c - '0';
        }
        return number;
    }

    private static Clock hours(int from, int to) { return new Clock(from * HOUR, to * HOUR, to > 24, false); }

    private static WordList<Clock> parts() {
        WordList<Clock> parts = new WordList<>(WordList.Kind.OTHER);
        put(parts, hours(3, 7), "dawn", "at dawn", "early morning", "فجر", "فجرا", "عند الفجر", "рассвет", "на рассвете",
            "ранним утром");
        put(parts, hours(6, 12), "morning", "in the morning", "صباح", "صباحا", "في الصباح", "утро", "утром");
        put(parts, hours(11, 14), "noon", "midday", "ظهر", "ظهرا", "полдень", "в полдень");
        put(parts, hours(12, 18), "afternoon", "in the afternoon", "بعد الظهر", "عصر", "عصرا", "день", "днём",
            "после полудня");
        put(parts, hours(18, 24), "evening", "in the evening", "مساء", "في المساء", "вечер", "вечером");
        put(parts, new Clock(21 * HOUR, 30 * HOUR, true, true), "night", "at night", "overnight", "ليل", "ليلا", "ليلة", "في الليل",
            "ночь", "ночью");
        return parts;
    }

    private static void put(WordList<Clock> parts, Clock clock, String... words) { for (String word : words) parts.add(word, clock); }
}
