package org.hudna.app.exchange.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hudna.terms.Instrument;
import org.hudna.terms.Status;
import org.hudna.terms.Terms;
import org.hudna.when.Period;

/**
 * When an instrument was in force, as it was known at an instant, for drawing it. The same rule as the assessment's, which a test holds against it.
 */
public record InstrumentLife(Instrument instrument, List<Stretch> stretches) {

    /** What an instrument is for a time. */
    public enum State { NOT_IN_FORCE, CONTESTED, IN_FORCE }

    /** A period and what the instrument is in it. */
    public record Stretch(Period period, State state) {}

    public InstrumentLife { stretches = List.copyOf(stretches); }

    public static InstrumentLife of(Instrument instrument, Terms terms, Instant asOf) {
        Instant first = instrument.effect().getFirst().at();
        Instant last = instrument.effect().getLast().at();
        Drawing line = new Drawing();
        line.put(Period.since(last), State.IN_FORCE);
        if (first.isBefore(last)) line.put(new Period(first, last), State.CONTESTED);
        instrument.until().ifPresent(end -> line.lower(Period.since(end), State.NOT_IN_FORCE));
        terms.life().status().stream()
            .filter(e -> e.known().at(asOf) && (e.of().isEmpty() || e.of().contains(instrument.id())))
            .sorted(Comparator.comparing(Status::at)).forEach(entry -> line.after(instrument, entry));
        for (Instrument other : terms.life().instruments())
            for (Instrument.Effect effect : other.acts()) if (effect.instrument().equals(instrument.id())) line.after(other, effect.verb());
        return new InstrumentLife(instrument, line.stretches);
    }

    /** The state at an instant. */
    public State at(Instant instant) {
        return stretches.stream().filter(s -> s.period().has(instant)).map(Stretch::state).findFirst().orElse(State.NOT_IN_FORCE);
    }

    /** Stretches that follow each other without a gap, being drawn over. */
    private static final class Drawing {
        private List<Stretch> stretches = List.of(new Stretch(Period.ALWAYS, State.NOT_IN_FORCE));

        void after(Instrument instrument, Status entry) {
            Period from = new Period(entry.at(), entry.until().orElse(Instant.MAX));
            State open = State.CONTESTED;
            boolean contested = entry.open().isPresent();
            switch (entry.what()) {
                case DRAFTED, AGREED, ANNOUNCED, AWAITING_ANNOUNCEMENT, IN_FORCE -> { }
                case ENDED -> lower(Period.since(entry.at()), contested ? open : State.NOT_IN_FORCE);
                case SUSPENDED -> lower(from, contested ? open : State.NOT_IN_FORCE);
                case RESUMED -> put(from, contested ? open : State.IN_FORCE);
                case EXTENDED -> extend(instrument, entry, contested ? open : State.IN_FORCE);
            }
        }

        private void extend(Instrument instrument, Status entry, State state) {
            Instant end = instrument.until().orElse(entry.at());
            Instant newEnd = entry.until().orElse(Instant.MAX);
            put(new Period(end.isAfter(entry.at()) ? end : entry.at(), newEnd), state);
            put(Period.since(newEnd), State.NOT_IN_FORCE);
        }

        void after(Instrument other, Instrument.Verb verb) {
            Period life = new Period(other.effect().getLast().at(), other.until().orElse(Instant.MAX));
            switch (verb) {
                case REPLACES -> lower(Period.since(life.from()), State.NOT_IN_FORCE);
                case SUSPENDS -> lower(life, State.NOT_IN_FORCE);
                case EXTENDS -> put(life, State.IN_FORCE);
                case ADDS_TO, INTERPRETS -> { }
            }
        }

        void put(Period period, State state) { draw(period, state, false); }

        /** Only where it was in force. */
        void lower(Period period, State state) { draw(period, state, true); }

        private void draw(Period period, State state, boolean onlyInForce) {
            List<Stretch> next = new ArrayList<>();
            for (Stretch old : stretches) {
                add(next, old.period().and(new Period(Instant.MIN, period.from())), old.state());
                add(next, old.period().and(period), onlyInForce && old.state() != State.IN_FORCE ? old.state() : state);
                add(next, old.period().and(Period.since(period.until())), old.state());
            }
            stretches = List.copyOf(next);
        }

        private static void add(List<Stretch> to, Period period, State state) {
            if (!period.isEmpty()) to.add(new Stretch(period, state));
        }
    }
}
