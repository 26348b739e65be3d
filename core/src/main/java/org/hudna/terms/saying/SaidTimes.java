package org.hudna.terms.saying;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.hudna.terms.During;
import org.hudna.terms.Moment;
import org.hudna.terms.Point;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** Windows and points in time, in the agreement's zone. */
final class SaidTimes {

    private SaidTimes() {}

    static Message of(Terms terms, During during) {
        return switch (during) {
            case During.Always _ -> Message.of("sentences.always");
            case During.DueBy(Point due) -> Message.of("sentences.due-by", "at", of(terms, due));
            case During.Daily(var from, var until) -> Message.of("sentences.daily", "from", from.toString(), "until", until.toString());
            case During.Between(var from, var until) -> {
                if (until.isEmpty()) yield from.map(p -> Message.of("sentences.from-on", "at", of(terms, p))).orElse(Message.of("sentences.always"));
                yield from.map(p -> Message.of("sentences.between", "from", of(terms, p), "until", of(terms, until.get())))
                    .orElse(Message.of("sentences.up-to", "at", of(terms, until.get())));
            }
        };
    }

    static Message of(Terms terms, Point point) {
        return switch (point) {
            case Point.Fixed(var at) -> Message.of("sentences.at", "at", at.atZone(terms.zone()));
            case Point.Relative(String moment, long amount, ChronoUnit unit) -> {
                if (amount == 0) yield known(terms, point, Message.of("sentences.moment", "moment", moment));
                yield known(terms, point, Message.of(amount > 0 ? "sentences.after-moment" : "sentences.before-moment", "moment", moment,
                    "time", time(Math.abs(amount), unit)));
            }
        };
    }

    /** With the instant that it comes to, or why none is known: an id alone cannot be approved. */
    private static Message known(Terms terms, Point point, Message said) {
        if (!(point instanceof Point.Relative relative)) return said;
        Moment moment = terms.life().moments().get(relative.moment());
        if (moment == null) return said;
        return switch (moment) {
            case Moment.Came(var at, var _) -> Message.of("sentences.point-known", "point", said, "at", relative.after(at, terms.zone())
                .atZone(terms.zone()));
            case Moment.NotKnown(var because) -> Message.of("sentences.point-unknown", "point", said, "because", because);
        };
    }

    static Message time(long amount, ChronoUnit unit) {
        return new Message("sentences." + unit.name().toLowerCase(Locale.ROOT), java.util.Map.of("n", amount));
    }
}
