package org.hudna.claims.reading;

import java.util.List;
import java.util.Optional;
import org.hudna.claims.lexicon.Letters;
import org.hudna.claims.lexicon.Use;
import org.hudna.deeds.Count;

/** Numbers in digits and words, with "at least", "about" and ranges. */
final class Numbers {

    private static final long MOST = 100_000_000;

    /** A number as it stands; {@code first} is that of the words that limit it. */
    record Found(int first, int last, Count count, boolean digits) {}

    private record Plain(int last, long value, boolean open) {}

    private final String text;
    private final List<Token> tokens;
    private final Cues cues;

    Numbers(String text, List<Token> tokens, Cues cues) {
        this.text = text;
        this.tokens = tokens;
        this.cues = cues;
    }

    /** The number that begins at a word, its limits included. */
    Optional<Found> at(int at) {
        int from = at;
        Use limit = Use.NUMBER;
        for (Use use : List.of(Use.AT_LEAST, Use.MORE_THAN, Use.AT_MOST, Use.ABOUT)) {
            Optional<Cue> cue = cues.at(use, at);
            if (cue.isEmpty() || cue.get().last() + 1 <= from) continue;
            from = cue.get().last() + 1;
            limit = use;
        }
        if (from >= tokens.size() || from > at && !tokens.get(from).goesOn()) return Optional.empty();
        Optional<Plain> number = plain(from);
        if (number.isEmpty()) return Optional.empty();
        Optional<Plain> to = rangeEnd(number.get());
        int last = to.map(Plain::last).orElse(number.get().last());
        if (limit == Use.NUMBER && last + 1 < tokens.size() && cues.isAt(last + 1, Use.AT_LEAST)) {
            limit = Use.AT_LEAST;
            last = cues.at(Use.AT_LEAST, last + 1).orElseThrow().last();
        }
        return Optional.of(new Found(at, last, count(number.get(), to, limit), tokens.get(from).isNumber()));
    }

    private Optional<Plain> rangeEnd(Plain number) {
        int next = number.last() + 1;
        if (next >= tokens.size() || number.open()) return Optional.empty();
        if (tokens.get(next).isNumber() && tokens.get(next).gap().strip().matches("[-–—]"))
            return plain(next).filter(to -> to.value() > number.value());
        if (!cues.isAt(next, Use.UP_TO) || next + 1 >= tokens.size() || !tokens.get(next + 1).follows()) return Optional.empty();
        return plain(next + 1).filter(to -> to.value() > number.value());
    }

    private static Count count(Plain number, Optional<Plain> to, Use limit) {
        int min = (int) number.value();
        if (to.isPresent()) return new Count(min, (int) to.get().value());
        if (number.open() || limit == Use.AT_LEAST) return new Count(min, Count.NO_LIMIT);
        if (limit == Use.MORE_THAN) return new Count(min + 1, Count.NO_LIMIT);
        if (limit == Use.AT_MOST) return new Count(0, min);
        return limit == Use.ABOUT ? Count.find("~" + min).orElse(Count.exactly(min)) : Count.exactly(min);
    }

    private Optional<Plain> plain(int at) {
        if (tokens.get(at).isNumber()) return digits(at);
        long value = 0;
        int last = at - 1;
        boolean open = false;
        for (int next = at; next < tokens.size() && (next == at || tokens.get(next).goesOn()); next = last + 1) {
            Optional<Cue> number = cues.at(Use.NUMBER, next);
            Optional<Cue> times = cues.at(Use.TIMES, next);
            if (times.isPresent()) value = Math.max(1, value) * Long.parseLong(times.get().value());
            else if (number.isEmpty() || open) break;
            else {
                open = number.get().value().endsWith("+");
                long more = Long.parseLong(number.get().value().replace("+", ""));
                if (last >= at && !goOn(value, more, number.get())) break;
                value += more;
            }
            last = times.or(() -> number).orElseThrow().last();
            if (value > MOST) return Optional.empty();
        }
        return last < at ? Optional.empty() : Optional.of(new Plain(last, value, open));
    }

    /** Twenty five; خمسة وعشرون; مئة وخمسون; two hundred ten. */
    private static boolean goOn(long value, long more, Cue number) {
        boolean arabic = number.form().joins() && (value < 10 && more >= 20 && more < 100 || value >= 100 && more < 100);
        return arabic || value >= 20 && value % 10 == 0 && value < 100 && more < 10 && number.form().before().isEmpty() || value >= 100
            && value % 100 == 0 && more < 100;
    }

    private Optional<Plain> digits(int at) {
        String key = Letters.key(tokens.get(at).word()).replaceAll("[^0-9]", "");
        if (key.isEmpty() || key.length() > 8) return Optional.empty();
        boolean thousand = at + 1 < tokens.size() && tokens.get(at + 1).goesOn() && cues.isAt(at + 1, Use.TIMES);
        long value = Long.parseLong(key);
        if (!thousand) return Optional.of(new Plain(at, value, false));
        long times = value * Long.parseLong(cues.at(Use.TIMES, at + 1).orElseThrow().value());
        return times > MOST ? Optional.empty() : Optional.of(new Plain(at + 1, times, false));
    }

    String text() { return text; }
}
