package org.hudna.terms;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;
import org.hudna.words.Words;

/**
 * An agreement as code: everything that its folder says, checked, with dates and sources.
 *
 * @param version the SHA-256 of the folder's files, lower-case hex, by which a finding names the terms that it rests on
 */
public record Terms(String id, String version, Words name, ZoneId zone, Life life, Map<ActorId, Actor> actors, Map<ActorId, ActorSet> sets,
                    List<Binding> bindings, Map<PlaceId, TermPlace> places, List<Control> control, Rules rules, Settings settings) {

    public Terms {
        bindings = List.copyOf(bindings);
        control = List.copyOf(control);
    }

    /** How the agreement lives: its instruments, its clocks, what was measured, found and ruled. */
    public record Life(List<Instrument> instruments, List<Status> status, Map<String, Moment> moments, List<Measure> measures, List<FoundFact> facts,
                       List<Ruling> rulings, Optional<Renewal> renewal, List<Annex> annexes) {}

    /** What the agreement says, in the order of its file. */
    public record Rules(List<Clause> clauses, List<Lifting> exceptions, List<Condition> conditions, List<Definition> definitions,
                        List<Procedure> procedures, List<Reference> references) {

        /** Those that lift a clause, and those that it names itself, in the order of the file. */
        public List<Lifting> exceptionsTo(Clause clause) {
            return exceptions.stream().filter(one -> one.lifts().contains(clause.id()) || clause.unless().contains(one.id())).toList();
        }

        /** Permissions that go before a clause, in the order of the file. */
        public List<Clause> permissionsBefore(Clause clause) {
            return clauses.stream().filter(one -> one.norm() == Clause.Norm.MAY && one.before().contains(clause.id())).toList();
        }
    }

    public Optional<Clause> clause(String id) { return rules.clauses.stream().filter(c -> c.id().equals(id)).findFirst(); }

    /** The name of an actor or set in three languages; its id where the agreement does not know it. */
    public Words nameOf(ActorId id) {
        Actor actor = actors.get(id);
        if (actor != null) return actor.name();
        ActorSet set = sets.get(id);
        return set != null ? set.name() : same(id.code());
    }

    public Words nameOf(PlaceId id) {
        TermPlace place = places.get(id);
        return place != null ? place.name() : same(id.code());
    }

    private static Words same(String text) { return new Words(text, text, text); }

    /** Values by their ids, in order; the first where an id stands twice (which the checks refuse). */
    public static <K, V> Map<K, V> byId(List<V> values, Function<V, K> id) {
        Map<K, V> map = new LinkedHashMap<>();
        for (V value : values) map.putIfAbsent(id.apply(value), value);
        return java.util.Collections.unmodifiableMap(map);
    }
}
