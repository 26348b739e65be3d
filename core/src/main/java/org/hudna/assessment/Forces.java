package org.hudna.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.terms.Instrument;
import org.hudna.terms.Open;
import org.hudna.terms.Status;
import org.hudna.terms.Terms;
import org.hudna.when.Period;
import org.hudna.words.Message;

/** When each instrument was in force, as it was known at an instant: from its dates, the status log and what later instruments did to it. */
final class Forces {

    private final Terms terms;
    private final Instant asOf;
    private final ZoneId zone;
    private final Map<String, Timeline> byInstrument = new HashMap<>();

    Forces(Terms terms, Instant asOf) {
        this.terms = terms;
        this.asOf = asOf;
        this.zone = terms.zone();
        for (Instrument instrument : terms.life().instruments()) byInstrument.put(instrument.id(), timeline(instrument));
    }

    Timeline of(String instrument) { return byInstrument.get(instrument); }

    private Timeline timeline(Instrument instrument) {
        Instant first = instrument.effect().getFirst().at();
        Instant last = instrument.effect().getLast().at();
        Answer inForce = Answer.yes(Message.of("trace.in-force.yes", "instrument", instrument.name(), "from", first.atZone(zone)));
        Timeline line = Timeline.always(Answer.no(Message.of("trace.in-force.before", "instrument", instrument.name(), "from", first.atZone(zone))))
            .with(Period.since(last), inForce);
        if (first.isBefore(last)) line = line.with(new Period(first, last), readingsDiffer(instrument));
        if (instrument.until().isPresent()) line = line.whereYes(Period.since(instrument.until().get()), ended(instrument, instrument.until().get()));
        for (Status entry : log(instrument)) line = after(line, instrument, entry, inForce);
        for (Instrument other : terms.life().instruments())
            for (Instrument.Effect effect : other.acts())
                if (effect.instrument().equals(instrument.id())) line = after(line, instrument, other, effect.verb(), inForce);
        return line;
    }

    private List<Status> log(Instrument instrument) {
        return terms.life().status().stream()
            .filter(e -> e.known().at(asOf) && (e.of().isEmpty() || e.of().contains(instrument.id())))
            .sorted(Comparator.comparing(Status::at)).toList();
    }

    private Timeline after(Timeline line, Instrument instrument, Status entry, Answer inForce) {
        Period from = new Period(entry.at(), entry.until().orElse(Instant.MAX));
        return switch (entry.what()) {
            case DRAFTED, AGREED, ANNOUNCED, AWAITING_ANNOUNCEMENT, IN_FORCE -> line;
            case ENDED -> line.whereYes(Period.since(entry.at()), entry.open().map(o -> contested(instrument, entry, o))
                .orElse(ended(instrument, entry.at())));
            case SUSPENDED -> line.whereYes(from, entry.open().map(o -> contested(instrument, entry, o)).orElse(suspended(instrument, entry.at())));
            case RESUMED -> line.with(from, entry.open().map(o -> contested(instrument, entry, o)).orElse(inForce));
            case EXTENDED -> extended(line, instrument, entry, entry.open().map(o -> contested(instrument, entry, o)).orElse(inForce));
        };
    }

    /** An extension runs from the end of the term before it; past its own end the instrument has ended. */
    private Timeline extended(Timeline line, Instrument instrument, Status entry, Answer answer) {
        Instant end = instrument.until().orElse(entry.at());
        Instant newEnd = entry.until().orElse(Instant.MAX);
        Instant begin = end.isAfter(entry.at()) ? end : entry.at();
        Timeline longer = line.with(new Period(begin, newEnd), answer);
        return newEnd.equals(Instant.MAX) ? longer : longer.with(Period.since(newEnd), ended(instrument, newEnd));
    }

    private Timeline after(Timeline line, Instrument instrument, Instrument other, Instrument.Verb verb, Answer inForce) {
        Period life = new Period(other.effect().getLast().at(), other.until().orElse(Instant.MAX));
        return switch (verb) {
            case REPLACES -> line.whereYes(Period.since(life.from()), ended(instrument, life.from()));
            case SUSPENDS -> line.whereYes(life, suspended(instrument, life.from()));
            case EXTENDS -> line.with(life, inForce);
            case ADDS_TO, INTERPRETS -> line;
        };
    }

    private Answer readingsDiffer(Instrument instrument) {
        List<Object> readings = instrument.effect()
            .stream().<Object>map(r -> Message.of("trace.in-force.reading", "at", r.at().atZone(zone), "source", r.source())).toList();
        Message why = Message.of("trace.in-force.readings", "instrument", instrument.name(), "readings", readings);
        return Answer.unknown(why,
            new Missing(Test.IN_FORCE, Missing.Kind.SOURCES_CONFLICT, Message.of("missing.in-force.readings", "instrument", instrument.name())));
    }

    private Answer contested(Instrument instrument, Status entry, Open open) {
        Message why = Message.of("trace.in-force.contested", "instrument", instrument.name(), "at", entry.at().atZone(zone),
            "by", Sayings.parties(terms, entry.by()),
            "what", Message.of("status." + entry.what().code()));
        return Answer.unknown(why, Opens.missing(Test.IN_FORCE, open));
    }

    private Answer ended(Instrument instrument, Instant at) {
        return Answer.no(Message.of("trace.in-force.after", "instrument", instrument.name(), "at", at.atZone(zone)));
    }

    private Answer suspended(Instrument instrument, Instant at) {
        return Answer.no(Message.of("trace.in-force.suspended", "instrument", instrument.name(), "at", at.atZone(zone)));
    }
}
