package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A suggestion while its fields are being gathered. */
final class Draft {

    private final Kind kind;
    private final Evidence within;
    private final List<Field> fields = new ArrayList<>();
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

    Draft(Kind kind, Evidence within) {
        this.kind = kind;
        this.within = within;
    }

    Draft because(Reason reason) {
        reasons.add(reason);
        return this;
    }

    /** One that stands already is not put twice. */
    Draft with(Field field) {
        if (!fields.contains(field)) fields.add(field);
        return this;
    }

    Draft with(List<Field> more) {
        more.forEach(this::with);
        return this;
    }

    Draft with(Slot slot, Voice voice) {
        if (voice.isUnderstood()) because(Reason.EARLIER_MENTION);
        return with(voice.fields(slot));
    }

    Draft when(List<TimeFound> times) {
        for (TimeFound time : times) with(new Field(Slot.WHEN, new Value.Time(time.happened()), time.evidence(), time.through()));
        if (times.stream().anyMatch(TimeFound::assumed)) because(Reason.YEAR_ASSUMED);
        return this;
    }

    /** Who says it, and through whom. */
    Draft saidBy(Optional<Speech> speech) {
        if (speech.isEmpty()) return this;
        with(Slot.SPEAKER, speech.get().speaker());
        for (Voice via : speech.get().via()) with(Slot.VIA, via);
        return this;
    }

    boolean has(Slot slot) { return fields.stream().anyMatch(field -> field.slot() == slot); }

    Evidence within() { return within; }

    Kind kind() { return kind; }

    Suggestion done() {
        List<Field> sorted = new ArrayList<>(fields);
        sorted.sort(Comparator.comparing(Field::evidence));
        return new Suggestion(kind, within, sorted, reasons);
    }
}
