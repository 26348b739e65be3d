package org.hudna.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hudna.terms.Actor;
import org.hudna.terms.ActorSet;
import org.hudna.terms.Clause;
import org.hudna.terms.Expr;
import org.hudna.terms.Lifting;
import org.hudna.terms.Settings;
import org.hudna.terms.Slots;
import org.hudna.terms.Terms;
import org.hudna.when.Period;
import org.hudna.who.ActorId;

/**
 * Who belongs to another set in two versions of an agreement, and when: by rows that only one of them has, each for the time for which no row of the
 * other says the same. Sets and actors that only one of them knows are rows like these.
 *
 * <p>It is told by whom a claim names, as the one who did it or to whom it was done. Where somebody is asked about whom no claim need name, who holds
 * a place or who answers for others, it may be anybody's.
 */
final class Regrouping {

    private final Terms before;
    private final Terms after;
    private final Groups groups;

    /** Of two versions that do not differ in their settings. */
    Regrouping(Terms before, Terms after) {
        this.before = before;
        this.after = after;
        this.groups = new Groups(before, after);
    }

    /** Who is listed in which set, and as what. */
    private record Row(ActorId set, ActorId who, boolean isMember) {}

    /** Empty where it may be anybody's. */
    Optional<List<Touched.Regrouped>> all() {
        Optional<List<Touched.Regrouped>> all = actors();
        if (all.isEmpty() || !isListedAlike()) return Optional.empty();
        List<Touched.Regrouped> regrouped = new ArrayList<>(all.get());
        for (ActorId set : both(before.sets().keySet(), after.sets().keySet()))
            if (!before.sets().containsKey(set) || !after.sets().containsKey(set)) regrouped.add(always(set));
        Map<Row, List<Period>> old = rows(before), now = rows(after);
        for (Row row : both(old.keySet(), now.keySet())) {
            List<Period> otherwise = Otherwise.between(old.getOrDefault(row, List.of()), now.getOrDefault(row, List.of()));
            if (!otherwise.isEmpty()) regrouped.add(new Touched.Regrouped(otherwise, row.who(), groups));
        }
        return regrouped.stream().anyMatch(this::isAskedOfOthers) ? Optional.empty() : Optional.of(regrouped);
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        Set<T> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private Touched.Regrouped always(ActorId who) { return new Touched.Regrouped(List.of(Period.ALWAYS), who, groups); }

    /** Those that only one version knows; empty where one that both know is another in them. */
    private Optional<List<Touched.Regrouped>> actors() {
        Map<ActorId, Actor> old = before.actors(), now = after.actors();
        List<Touched.Regrouped> some = new ArrayList<>();
        for (ActorId id : both(old.keySet(), now.keySet())) {
            if (old.containsKey(id) && now.containsKey(id)) {
                if (!old.get(id).equals(now.get(id))) return Optional.empty();
            } else some.add(always(id));
        }
        return Optional.of(some);
    }

    /** Whether sets that both know are as open in both, and the sets within them are gone through in the same order. */
    private boolean isListedAlike() {
        for (ActorSet old : before.sets().values()) {
            ActorSet now = after.sets().get(old.id());
            if (now != null && (old.open() != now.open() || !shared(old, now).equals(shared(now, old)))) return false;
        }
        return true;
    }

    private List<ActorId> shared(ActorSet of, ActorSet with) {
        return of.members().stream().map(ActorSet.Member::who).filter(groups::isSet).distinct()
            .filter(one -> with.members().stream().anyMatch(other -> other.who().equals(one))).toList();
    }

    private static Map<Row, List<Period>> rows(Terms terms) {
        Map<Row, List<Period>> rows = new LinkedHashMap<>();
        for (ActorSet set : terms.sets().values()) {
            for (ActorSet.Member one : set.members()) add(rows, new Row(set.id(), one.who(), true), one.period());
            for (ActorSet.Member one : set.notMembers()) add(rows, new Row(set.id(), one.who(), false), one.period());
        }
        return rows;
    }

    private static void add(Map<Row, List<Period>> rows, Row row, Period period) {
        if (!period.isEmpty()) rows.computeIfAbsent(row, _ -> new ArrayList<>()).add(period);
    }

    private boolean isAskedOfOthers(Touched.Regrouped row) {
        Settings settings = after.settings();
        return settings.attribution().compareTo(Settings.Attribution.CONTROL) >= 0 || settings.unnamedTarget() == Settings.UnnamedTarget.HOLDER
            || isHolderAsked()
            || clauses().map(Clause::answerable).flatMap(List::stream).anyMatch(row::mayBeAbout);
    }

    private Stream<Clause> clauses() { return Stream.of(before, after).flatMap(terms -> terms.rules().clauses().stream()); }

    private boolean isHolderAsked() {
        Stream<Slots> exceptions = Stream.of(before, after).flatMap(terms -> terms.rules().exceptions().stream()).map(Lifting::when);
        return Stream.concat(clauses().map(Clause::slots), exceptions).flatMap(slots -> slots.where().stream()).flatMap(Expr::leaves)
            .anyMatch(one -> one instanceof Expr.Is(Expr.Name name, var _) && (name == Expr.Name.HOLDER || name == Expr.Name.FROM_HOLDER));
    }
}
