package org.hudna.app.web.desk.inbox;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.app.store.KeptClaim.Counting;
import org.hudna.bulletin.ShownClaim;
import org.hudna.claims.Said.Stance;
import org.hudna.incidents.matching.Judgement.Verdict;
import org.hudna.intake.text.Scripts;
import org.hudna.when.Span;
import org.hudna.where.PCode;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/** What reports and claims say, in the reader's words. */
public final class Said {

    private Said() {}

    public static Message stance(Stance stance) { return Message.of("stance." + code(stance)); }

    public static Message counting(Counting counting) { return Message.of("inbox.counting-" + code(counting)); }

    public static Message verdict(Verdict verdict) { return Message.of("inbox.verdict-" + code(verdict)); }

    private static String code(Enum<?> one) { return one.name().toLowerCase(Locale.ROOT); }

    public static Message claims(int n) { return Message.of("inbox.claims-n", "n", n); }

    /** How many more than are shown. */
    public static Message more(int n) { return Message.of("inbox.claims-more", "n", n); }

    /** @param number as it is shown, from 1 */
    public static Message suggestion(int number) { return Message.of("inbox.suggestion-n", "n", number); }

    /** By which earlier words it is understood. */
    public static Message through(String words) { return Message.of("reading.understood-by", "words", words.replace('\n', ' ')); }

    /** A moment, whole days, or from when to when. */
    public static Message span(Span span, ZoneId zone) {
        if (Duration.between(span.from(), span.to()).compareTo(Duration.ofMinutes(1)) <= 0)
            return Message.of("inbox.moment", "at", span.from().atZone(zone));
        ZonedDateTime from = span.from().atZone(zone), to = span.to().atZone(zone);
        if (from.toLocalTime().equals(LocalTime.MIDNIGHT) && to.toLocalTime().equals(LocalTime.MIDNIGHT))
            return from.plusDays(1).equals(to) ? Message.of("inbox.day", "at", from) : Message.of("inbox.days", "from", from, "to", to.minusDays(1));
        return Message.of("inbox.between", "from", from, "to", to);
    }

    /** The language of somebody's words, by their letters. */
    public static Optional<Lang> lang(String words) { return Scripts.lang(words); }

    /** The source's own words for the places, or their codes; each once. */
    public static List<String> places(ShownClaim claim) {
        return claim.at().stream().flatMap(List::stream).map(place -> place.said().filter(it -> !it.isBlank())
            .orElseGet(() -> place.codes().orElse(List.of()).stream().map(PCode::code).findFirst().orElse(""))).filter(it -> !it.isEmpty())
            .distinct().toList();
    }
}
