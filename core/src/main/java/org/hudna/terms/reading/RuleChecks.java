package org.hudna.terms.reading;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.terms.Clause;
import org.hudna.terms.During;
import org.hudna.terms.Instrument;
import org.hudna.terms.Lifting;
import org.hudna.terms.Moment;
import org.hudna.terms.Point;
import org.hudna.terms.Slots;
import org.hudna.terms.Status;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** Rules that can never speak, or that say two things at once. */
final class RuleChecks {

    private static final String FILE = "clauses.yaml";

    private final Reading reading;
    private final Terms terms;

    RuleChecks(Reading reading, Terms terms) {
        this.reading = reading;
        this.terms = terms;
    }

    void run() {
        List<Clause> clauses = terms.rules().clauses();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (neverInForce(clause)) reading.refuse(FILE, clause.line(), Message.of("refusal.never-in-force", "clause", clause.id()));
            clauses.subList(0, i).stream().filter(other -> conflict(other, clause)).findFirst()
                .ifPresent(other -> reading.refuse(FILE, clause.line(), Message.of("refusal.conflict", "clause", other.id(), "other", clause.id())));
            if (clause.slots().withClass() && noTable(clause.slots()))
                reading.refuse(FILE, clause.line(), Message.of("refusal.no-table", "clause", clause.id()));
        }
        exceptions();
    }

    private void exceptions() {
        Map<String, List<String>> unless = new HashMap<>();
        for (Lifting one : terms.rules().exceptions()) unless.putIfAbsent(one.id(), one.unless());
        Set<String> circular = Loops.in(unless);
        Set<String> named = new HashSet<>();
        for (Clause clause : terms.rules().clauses()) named.addAll(clause.unless());
        for (Lifting one : terms.rules().exceptions()) one.unless().stream().filter(id -> !id.equals(one.id())).forEach(named::add);
        for (Lifting one : terms.rules().exceptions()) {
            if (circular.contains(one.id())) reading.refuse(FILE, one.line(), Message.of("refusal.circle", "id", one.id()));
            boolean lifts = one.lifts().stream().anyMatch(id -> !one.keeps().contains(id)); // a clause that is not there was refused by its name
            if (!lifts && !named.contains(one.id())) reading.refuse(FILE, one.line(), Message.of("refusal.lifts-nothing", "exception", one.id()));
        }
    }

    private boolean noTable(Slots slots) {
        return slots.at().stream().map(terms.places()::get).filter(java.util.Objects::nonNull).map(TermPlace::weapons).allMatch(List::isEmpty);
    }

    private boolean neverInForce(Clause clause) {
        if (!(clause.during() instanceof During.Between(var from, var until))) return false;
        Instant begin = from.flatMap(this::instant).orElse(Instant.MIN);
        Instant end = until.flatMap(this::instant).orElse(Instant.MAX);
        if (!begin.isBefore(end)) return true;
        return terms.life().instruments().stream().filter(i -> i.id().equals(clause.instrument())).findFirst()
            .map(i -> !end.isAfter(i.effect().getFirst().at()) || !begin.isBefore(lastEnd(i))).orElse(false);
    }

    private Instant lastEnd(Instrument instrument) {
        Instant end = instrument.until().orElse(Instant.MAX);
        for (Status entry : terms.life().status())
            if (entry.what() == Status.What.EXTENDED && (entry.of().isEmpty() || entry.of().contains(instrument.id()))) {
                Instant longer = entry.until().orElse(Instant.MAX);
                if (longer.isAfter(end)) end = longer;
            }
        return end;
    }

    private Optional<Instant> instant(Point point) {
        return switch (point) {
            case Point.Fixed(Instant at) -> Optional.of(at);
            case Point.Relative relative -> terms.life().moments().get(relative.moment()) instanceof Moment.Came(Instant at, var _)
                ? Optional.of(relative.after(at, terms.zone())) : Optional.empty();
        };
    }

    /**
     * The same deed forbidden and demanded (or permitted) of the same people, towards the same, at the same place, and nothing that says which goes
     * first.
     */
    private static boolean conflict(Clause one, Clause other) {
        boolean opposed = forbids(one) && allows(other) || allows(one) && forbids(other);
        if (!opposed || one.before().contains(other.id()) || other.before().contains(one.id())) return false;
        Slots a = one.slots();
        Slots b = other.slots();
        return !Collections.disjoint(a.deeds(), b.deeds()) && !Collections.disjoint(a.who(), b.who()) && meet(a.to(), b.to()) && meet(a.at(), b.at())
            && meet(a.with(), b.with())
            && a.open().isEmpty() && b.open().isEmpty() && one.onlyIf().isEmpty() && other.onlyIf().isEmpty();
    }

    private static boolean forbids(Clause clause) { return clause.norm() == Clause.Norm.MUST_NOT || clause.norm() == Clause.Norm.ENSURE; }

    private static boolean allows(Clause clause) { return clause.norm() == Clause.Norm.MAY || clause.norm() == Clause.Norm.MUST; }

    /** An empty slot does not restrict, so it meets everything. */
    private static boolean meet(List<?> one, List<?> other) { return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other); }
}
