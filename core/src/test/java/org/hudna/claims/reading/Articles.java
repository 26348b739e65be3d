package org.hudna.claims.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hudna.deeds.Deed;
import org.hudna.when.Span;
import org.hudna.where.Gazetteer;
import org.hudna.where.spotting.PlaceSpotter;

/** What the tests of reading share: a context, and short questions to a suggestion. Our articles are invented; their officials do not exist. */
final class Articles {

    static final LocalDate SATURDAY = LocalDate.of(2016, 2, 20);
    static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");
    private static final PlaceSpotter SPOTTER = PlaceSpotter.of(Gazetteer.own().over(Gazetteer.world()));
    static final Context CONTEXT = Context.of(SATURDAY, DAMASCUS, SPOTTER::spot);

    private Articles() {}

    static Read read(String text) { return Reading.read(text, CONTEXT); }

    /** The only suggestion of a kind. */
    static Suggestion one(String text, Kind kind) {
        List<Suggestion> found = read(text).all(kind);
        if (found.size() != 1) throw new AssertionError(found.size() + " of " + kind + " in: " + text + "\n" + read(text).suggestions());
        return found.getFirst();
    }

    /** The only suggestion of a kind in a text that was received on a day. */
    static Suggestion on(LocalDate received, String text, Kind kind) {
        List<Suggestion> found = Reading.read(text, CONTEXT.on(received, DAMASCUS)).all(kind);
        if (found.size() != 1) throw new AssertionError(found.size() + " of " + kind + " in: " + text);
        return found.getFirst();
    }

    static List<String> people(Suggestion event) {
        return event.all(Slot.PEOPLE).stream().map(field -> ((Value.Harmed) field.value()).people())
            .map(people -> people.code() + (people.among() ? " among" : "")).toList();
    }

    static List<Deed> deeds(Suggestion event) {
        return event.all(Slot.ACT).stream().map(field -> ((Value.Did) field.value()).act().deed()).distinct().toList();
    }

    static List<String> weapons(Suggestion event) {
        return event.all(Slot.WEAPON).stream().map(field -> ((Value.With) field.value()).weapon().code()).distinct().toList();
    }

    static List<String> targets(Suggestion event) {
        return event.all(Slot.TARGET).stream().map(field -> ((Value.Hit) field.value()).kind().code()).distinct().toList();
    }

    static List<Span> times(Suggestion event) {
        return event.all(Slot.WHEN).stream().map(field -> ((Value.Time) field.value()).happened().span()).toList();
    }

    /** The words that a slot rests on. */
    static List<String> evidence(String text, Suggestion suggestion, Slot slot) {
        return suggestion.all(slot).stream().map(field -> field.evidence().in(text)).toList();
    }

    /** From one clock time of the zone to another. */
    static Span span(String from, String to) { return new Span(instant(from), instant(to)); }

    private static java.time.Instant instant(String local) { return java.time.LocalDateTime.parse(local).atZone(DAMASCUS).toInstant(); }

    static Span day(String day) { return span(day + "T00:00", LocalDate.parse(day).plusDays(1) + "T00:00"); }
}
