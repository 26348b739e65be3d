package org.hudna.terms.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hudna.terms.Actor;
import org.hudna.terms.ActorSet;
import org.hudna.terms.Binding;
import org.hudna.terms.Clause;
import org.hudna.terms.Condition;
import org.hudna.terms.Instrument;
import org.hudna.terms.Lifting;
import org.hudna.terms.Settings;
import org.hudna.terms.Status;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** What holds between the files of an agreement: every name leads somewhere, everybody has a standing, no rule is idle or at odds with another. */
final class Checks {

    private static final String CLAUSES = "clauses.yaml";
    private static final String AGREEMENT = "agreement.yaml";
    private static final String ANYONE = "anyone";

    private final Reading reading;
    private final Terms terms;
    private final Anchors anchors;
    private final ActorsFile actorsFile;
    private final PlacesFile placesFile;
    private final Set<String> actorIds = new LinkedHashSet<>();

    Checks(Reading reading, Terms terms, Anchors anchors, ActorsFile actorsFile, PlacesFile placesFile) {
        this.reading = reading;
        this.terms = terms;
        this.anchors = anchors;
        this.actorsFile = actorsFile;
        this.placesFile = placesFile;
        terms.actors().keySet().forEach(id -> actorIds.add(id.code()));
        terms.sets().keySet().forEach(id -> actorIds.add(id.code()));
        actorIds.add(ANYONE);
    }

    void run() {
        agreement();
        actors();
        places();
        clauses();
        exceptions();
        new RuleChecks(reading, terms).run();
    }

    /** The same id twice: the second would never be met. */
    void twice(List<Actor> actors, List<ActorSet> sets, List<TermPlace> places) {
        Set<String> seen = new HashSet<>();
        for (Actor actor : actors) if (!seen.add(actor.id().code())) actorsFile.at(actor.id()).refuse(twice(actor.id().code()));
        for (ActorSet set : sets) if (!seen.add(set.id().code())) actorsFile.at(set.id()).refuse(twice(set.id().code()));
        Set<String> seenPlaces = new HashSet<>();
        for (TermPlace place : places) if (!seenPlaces.add(place.id().code())) placesFile.at(place.id()).refuse(twice(place.id().code()));
        Set<String> rules = new HashSet<>();
        for (Clause clause : terms.rules().clauses()) if (!rules.add(clause.id())) reading.refuse(CLAUSES, clause.line(), twice(clause.id()));
        for (Lifting lifting : terms.rules().exceptions()) if (!rules.add(lifting.id())) reading.refuse(CLAUSES, lifting.line(), twice(lifting.id()));
        for (Condition condition : terms.rules().conditions()) if (!rules.add(condition.id())) reading.refuse(CLAUSES, condition.line(), twice(condition.id()));
    }

    private static Message twice(String id) { return Message.of("refusal.id-twice", "id", id); }

    private void agreement() {
        List<String> instruments = terms.life().instruments().stream().map(Instrument::id).toList();
        for (Instrument one : terms.life().instruments())
            for (Instrument.Effect effect : one.acts()) known(AGREEMENT, 0, effect.instrument(), "instrument", instruments);
        for (Status entry : terms.life().status()) {
            entry.of().forEach(of -> known(AGREEMENT, 0, of, "instrument", instruments));
            if (entry.what() == Status.What.EXTENDED && entry.until().isEmpty() && entry.open().isEmpty()) reading.refuse(AGREEMENT, 0, Message.of("refusal.extended-until"));
        }
        Settings settings = terms.settings();
        settings.answerable().forEach(row -> Stream.of(row.who(), row.forWhom()).forEach(id -> actor(AGREEMENT, 0, id)));
        Stream.concat(settings.mayAttribute().stream(), settings.rulingsBind().stream()).forEach(id -> actor(AGREEMENT, 0, id));
        terms.life().rulings().forEach(r -> known(AGREEMENT, 0, r.on(), "rule", rules()));
    }

    private List<String> rules() {
        return Stream.of(terms.rules().clauses().stream().map(Clause::id), terms.rules().exceptions().stream().map(Lifting::id),
            terms.rules().conditions().stream().map(Condition::id)).flatMap(s -> s).toList();
    }

    private void actors() {
        for (Actor actor : terms.actors().values()) {
            Part part = actorsFile.at(actor.id());
            actor.partOf().ifPresent(whole -> actor(part.file(), part.line(), whole));
            if (circular(actor.id())) part.refuse(Message.of("refusal.circle", "id", actor.id().code()));
            else if (terms.bindings().stream().noneMatch(row -> reaches(row.who(), actor.id(), new HashSet<>()))) part.refuse(Message.of("refusal.no-binding", "actor", actor.name()));
        }
        for (ActorSet set : terms.sets().values()) {
            Part part = actorsFile.at(set.id());
            Stream.concat(set.members().stream(), set.notMembers().stream()).forEach(row -> actor(part.file(), part.line(), row.who()));
            if (contains(set.id(), set.id(), new HashSet<>())) part.refuse(Message.of("refusal.circle", "id", set.id().code()));
        }
        for (Binding row : terms.bindings()) actor("actors.yaml", actorsFile.root().find("binding").map(Part::line).orElse(0), row.who());
        terms.control().forEach(row -> row.holder().ifPresent(holder -> actor("control.csv", 0, holder)));
    }

    private boolean circular(ActorId id) {
        Set<ActorId> seen = new HashSet<>();
        Optional<ActorId> at = Optional.of(id);
        while (at.isPresent()) {
            if (!seen.add(at.get())) return true;
            at = Optional.ofNullable(terms.actors().get(at.get())).flatMap(Actor::partOf);
        }
        return false;
    }

    /** Whether a binding row about {@code row} says something of the actor, at any time: itself, what it is part of, or a set that lists either. */
    private boolean reaches(ActorId row, ActorId actor, Set<ActorId> seen) {
        if (row.code().equals(ANYONE) || row.equals(actor)) return true;
        if (!seen.add(row)) return false;
        Optional<ActorId> whole = Optional.ofNullable(terms.actors().get(actor)).flatMap(Actor::partOf);
        if (whole.isPresent() && !circular(actor) && reaches(row, whole.get(), new HashSet<>())) return true;
        ActorSet set = terms.sets().get(row);
        return set != null && set.members().stream().anyMatch(m -> reaches(m.who(), actor, seen));
    }

    private boolean contains(ActorId set, ActorId wanted, Set<ActorId> seen) {
        ActorSet found = terms.sets().get(set);
        if (found == null || !seen.add(set)) return false;
        return found.members().stream().anyMatch(m -> m.who().equals(wanted) || contains(m.who(), wanted, seen));
    }

    private void places() {
        for (TermPlace place : terms.places().values()) {
            Part part = placesFile.at(place.id());
            switch (place.make()) {
                case TermPlace.Near near -> {
                    near.of().forEach(row -> {
                        drawn(part, row.line());
                        row.who().forEach(who -> actor(part.file(), part.line(), who));
                    });
                    near.towards().ifPresent(to -> place(part, to));
                }
                case TermPlace.Corridor corridor -> {
                    drawn(part, corridor.of());
                    corridor.minus().forEach(hole -> place(part, hole));
                }
                case TermPlace.Strip strip -> drawn(part, strip.inside());
                case TermPlace.Held held -> actor(part.file(), part.line(), held.by());
                case TermPlace.Unavailable _, TermPlace.Drawn _, TermPlace.OfClass _ -> { }
            }
        }
    }

    private void drawn(Part part, PlaceId id) {
        if (!place(part, id)) return;
        TermPlace.Make make = terms.places().get(id).make();
        if (!(make instanceof TermPlace.Drawn) && !(make instanceof TermPlace.Unavailable)) part.refuse(Message.of("refusal.built-on-built", "place", id.code()));
    }

    private boolean place(Part part, PlaceId id) {
        if (terms.places().containsKey(id)) return true;
        part.unknownWord(id.code(), "place", placeIds());
        return false;
    }

    private List<String> placeIds() { return terms.places().keySet().stream().map(PlaceId::code).toList(); }

    private void clauses() {
        List<String> instruments = terms.life().instruments().stream().map(Instrument::id).toList();
        for (Clause clause : terms.rules().clauses()) {
            known(CLAUSES, clause.line(), clause.instrument(), "instrument", instruments);
            new SlotChecks(reading, terms, actorIds, clause.line()).check(clause.slots());
            new SlotChecks(reading, terms, actorIds, clause.line()).during(clause.during());
            clause.answerable().forEach(id -> actor(CLAUSES, clause.line(), id));
            clause.unless().forEach(id -> known(CLAUSES, clause.line(), id, "exception", exceptionIds()));
            clause.onlyIf().forEach(id -> known(CLAUSES, clause.line(), id, "condition", terms.rules().conditions().stream().map(Condition::id).toList()));
            clause.before().forEach(id -> known(CLAUSES, clause.line(), id, "clause", clauseIds()));
            if (!anchors.has(clause.anchor())) reading.refuse(CLAUSES, clause.line(), Message.of("refusal.no-anchor", "anchor", clause.anchor()));
        }
        terms.rules().conditions().forEach(c -> c.between().forEach(id -> known(CLAUSES, c.line(), id, "clause", clauseIds())));
        terms.rules().procedures().forEach(p -> p.on().forEach(id -> known(CLAUSES, p.line(), id, "clause", clauseIds())));
        terms.rules().references().forEach(r -> r.tags().forEach(id -> known(CLAUSES, r.line(), id, "clause", clauseIds())));
    }

    private void exceptions() {
        for (Lifting one : terms.rules().exceptions()) {
            new SlotChecks(reading, terms, actorIds, one.line()).check(one.when());
            new SlotChecks(reading, terms, actorIds, one.line()).during(one.during());
            Stream.concat(one.lifts().stream(), one.keeps().stream()).forEach(id -> known(CLAUSES, one.line(), id, "clause", clauseIds()));
            one.unless().forEach(id -> known(CLAUSES, one.line(), id, "exception", exceptionIds()));
            boolean used = terms.rules().clauses().stream().anyMatch(c -> c.unless().contains(one.id()) || one.lifts().contains(c.id()) && !one.keeps().contains(c.id()))
                || terms.rules().exceptions().stream().anyMatch(e -> e != one && e.unless().contains(one.id()));
            if (!used) reading.refuse(CLAUSES, one.line(), Message.of("refusal.lifts-nothing", "exception", one.id()));
        }
    }

    private List<String> clauseIds() { return terms.rules().clauses().stream().map(Clause::id).toList(); }

    private List<String> exceptionIds() { return terms.rules().exceptions().stream().map(Lifting::id).toList(); }

    private void actor(String file, int line, ActorId id) { known(file, line, id.code(), "actor", actorIds); }

    private void known(String file, int line, String id, String list, Collection<String> all) {
        if (!all.contains(id)) reading.unknownWord(file, line, id, list, all);
    }
}
