package org.hudna.app.web.desk.inbox;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hudna.claims.reading.Field;
import org.hudna.claims.reading.People;
import org.hudna.claims.reading.Slot;
import org.hudna.claims.reading.Suggestion;
import org.hudna.claims.reading.Value;
import org.hudna.when.Span;
import org.hudna.words.Lang;

/** A suggestion as the columns of CLAIMS.md, to be corrected by a person: only what people correct often. @param zone of the times */
record RowFilled(ZoneId zone, Lang lang, String publisher) {

    /** Columns that the form has, in its order. */
    static final List<String> COLUMNS = List.of("source", "via", "stance", "act", "from", "to", "place", "weapon", "actor", "called", "target", "killed", "injured", "missing", "words");

    Map<String, String> of(Suggestion one, String text) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("source", one.words(Slot.SPEAKER).stream().findFirst().orElse(publisher));
        row.put("via", one.words(Slot.SPEAKER).isEmpty() ? "" : one.words(Slot.VIA).isEmpty() ? publisher : one.words(Slot.VIA).getLast());
        row.put("stance", one.codes(Slot.STANCE).stream().findFirst().orElse("alleges"));
        row.put("act", codes(one, Slot.ACT, " | "));
        row.put("weapon", codes(one, Slot.WEAPON, " | "));
        row.put("called", one.words(Slot.ACCUSED).stream().findFirst().orElse(""));
        row.put("target", codes(one, Slot.TARGET, "; "));
        row.put("place", one.all(Slot.PLACE).stream().map(field -> field.evidence().in(text)).distinct().collect(Collectors.joining("; ")));
        row.put("killed", people(one, People.Fate.KILLED));
        row.put("injured", people(one, People.Fate.WOUNDED));
        row.put("missing", people(one, People.Fate.MISSING));
        row.put("words", one.within().in(text));
        one.all(Slot.WHEN).stream().map(Field::value).filter(Value.Time.class::isInstance).map(value -> ((Value.Time) value).happened().span())
            .min((a, b) -> Long.compare(seconds(a), seconds(b))).ifPresent(span -> when(span, row));
        return row;
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
                case Value.Code _, Value.Words _, Value.Time _, Value.At _, Value.Harmed _ -> "";
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
