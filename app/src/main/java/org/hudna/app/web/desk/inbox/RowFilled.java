package org.hudna.app.web.desk.inbox;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hudna.claims.reading.Field;
import org.hudna.claims.reading.People;
import org.hudna.claims.reading.Slot;
import org.hudna.claims.reading.Suggestion;
import org.hudna.claims.reading.Value;
import org.hudna.when.Span;
import org.hudna.where.Candidate;
import org.hudna.where.Position;
import org.hudna.words.Lang;

/** A suggestion as the columns of CLAIMS.md, to be corrected by a person: only what people correct often. @param zone of the times */
record RowFilled(ZoneId zone, Lang lang, String publisher) {

    /** Columns that the form has, in its order. */
    static final List<String> COLUMNS = List.of("source", "via", "stance", "act", "from", "to", "place", "lat", "lon", "error", "weapon", "actor",
        "called", "target", "killed", "injured", "missing", "words");

    /** Letters by which a name in a sentence may be longer than in a list: cases, an article. */
    private static final int MOST_OF_CASE = 3;

    Map<String, String> of(Suggestion one, String text) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("source", one.words(Slot.SPEAKER).stream().findFirst().orElse(publisher));
        row.put("via", one.words(Slot.SPEAKER).isEmpty() ? "" : one.words(Slot.VIA).isEmpty() ? publisher : one.words(Slot.VIA).getLast());
        row.put("stance", one.codes(Slot.STANCE).stream().findFirst().orElse("alleges"));
        row.put("act", codes(one, Slot.ACT, " | "));
        row.put("weapon", codes(one, Slot.WEAPON, " | "));
        row.put("called", one.words(Slot.ACCUSED).stream().findFirst().orElse(""));
        row.put("target", codes(one, Slot.TARGET, "; "));
        row.put("place", one.all(Slot.PLACE).stream().map(field -> place(field, text)).distinct().collect(Collectors.joining("; ")));
        circle(one).ifPresent(at -> {
            row.put("lat", String.format(Locale.ROOT, "%.5f", at.lat()));
            row.put("lon", String.format(Locale.ROOT, "%.5f", at.lon()));
            row.put("error", Math.round(Math.ceil(at.errorMetres())) + " m");
        });
        row.put("killed", people(one, People.Fate.KILLED));
        row.put("injured", people(one, People.Fate.WOUNDED));
        row.put("missing", people(one, People.Fate.MISSING));
        row.put("words", one.within().in(text));
        one.all(Slot.WHEN).stream().map(Field::value).filter(Value.Time.class::isInstance).map(value -> ((Value.Time) value).happened().span())
            .min((a, b) -> Long.compare(seconds(a), seconds(b))).ifPresent(span -> when(span, row));
        return row;
    }

    /** By its name alone where the words say more of the one place that they name: a gazetteer knows "Homs", not "Homs, north of Hama". */
    private static String place(Field field, String text) {
        String words = field.evidence().in(text);
        List<Candidate> named = switch (field.value()) {
            case Value.At(var all) -> all.stream().filter(it -> it.rank() == 1).toList();
            case Value.Around(var _, var all) -> all;
            case Value.Words _, Value.Code _, Value.Did _, Value.With _, Value.Hit _, Value.Time _, Value.Harmed _ -> List.of();
        };
        return named.size() == 1 && words.length() > named.getFirst().spelling().length() + MOST_OF_CASE ? named.getFirst().spelling() : words;
    }

    /** Where figures or another place tell one circle; of two that may be meant a person chooses. */
    private static Optional<Position> circle(Suggestion one) {
        List<Field> places = one.all(Slot.PLACE);
        return places.size() == 1 && places.getFirst().value() instanceof Value.Around(List<Position> circles, var _) && circles.size() == 1
            ? Optional.of(circles.getFirst()) : Optional.empty();
    }

    private static long seconds(Span span) { return span.to().getEpochSecond() - span.from().getEpochSecond(); }

    /** Whole days as days; anything else by the minute. */
    private void when(Span span, Map<String, String> row) {
        ZonedDateTime from = span.from().atZone(zone), to = span.to().atZone(zone);
        boolean days = from.toLocalTime().equals(LocalTime.MIDNIGHT) && to.toLocalTime().equals(LocalTime.MIDNIGHT) && span.to().isAfter(span.from());
        row.put("from", days ? from.toLocalDate().toString() : minute(span.from()));
        row.put("to", days ? to.toLocalDate().minusDays(1).toString() : minute(span.to()));
    }

    private String minute(Instant instant) { return instant.atZone(zone).toLocalDateTime().withSecond(0).withNano(0).toString(); }

    private static String codes(Suggestion one, Slot slot, String between) {
        List<String> codes = new ArrayList<>();
        for (Field field : one.all(slot)) {
            String code = switch (field.value()) {
                case Value.Did(var act) -> act.code();
                case Value.With(var weapon) -> weapon.code();
                case Value.Hit(var kind) -> kind.code();
                case Value.Code _, Value.Words _, Value.Time _, Value.At _, Value.Around _, Value.Harmed _ -> "";
            };
            if (!code.isEmpty() && !codes.contains(code)) codes.add(code);
        }
        return String.join(between, codes);
    }

    /** The number of all; who they were, where the words say so, stands behind it. */
    private static String people(Suggestion one, People.Fate fate) {
        List<People> all = new ArrayList<>();
        for (Field field : one.all(Slot.PEOPLE)) if (field.value() instanceof Value.Harmed(People people) && people.fate() == fate) all.add(people);
        return all.stream().filter(it -> !it.among()).findFirst().or(() -> all.stream().findFirst()).map(it -> it.number().code()).orElse("");
    }
}
