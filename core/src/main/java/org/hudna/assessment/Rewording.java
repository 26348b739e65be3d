package org.hudna.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hudna.terms.Clause;
import org.hudna.terms.Condition;
import org.hudna.terms.Definition;
import org.hudna.terms.Lifting;
import org.hudna.terms.Procedure;
import org.hudna.terms.Slots;
import org.hudna.terms.Terms.Rules;
import org.hudna.words.Words;

/**
 * Which clauses read otherwise in two versions of an agreement: by their own words, by an exception that lifts them, or by a permission that goes
 * before them. A clause that reads the same comes out the same, whatever stands beside it. What they are called, and where in the files they stand,
 * is no difference.
 */
final class Rewording {

    private static final Words NO_NAME = new Words("-", "-", "-");

    private final Rules before;
    private final Rules after;

    Rewording(Rules before, Rules after) {
        this.before = nameless(before);
        this.after = nameless(after);
    }

    /** A clause with all that a verdict under it is made of. */
    private record Whole(Clause clause, List<Lifting> exceptions, List<Whole> permissions) {

        /** Whether only the list of weapons tells it from another. */
        boolean isSameButForWeapons(Whole other) {
            return exceptions.equals(other.exceptions) && permissions.equals(other.permissions) && names(clause) && names(other.clause)
                && unarmed(clause).equals(unarmed(other.clause));
        }

        private static boolean names(Clause clause) { return !clause.slots().withClass() && !clause.slots().with().isEmpty(); }

        private static Clause unarmed(Clause it) {
            Slots all = it.slots();
            return new Clause(it.id(), it.instrument(), it.title(), it.cite(), it.anchor(), it.norm(),
                new Slots(all.who(), all.deeds(), List.of(), all.withClass(), all.to(), all.at(), all.from(),
                all.amount(), all.notice(), all.facts(), all.open(), all.where()), it.answerable(), it.during(), it.unless(), it.onlyIf(),
                it.before(), it.unavailable(), it.line());
        }
    }

    /**
     * Empty where it cannot be told from the clauses: conditions or words that are explained for all of them differ, or the order in which they are
     * read.
     */
    Optional<List<Touched.Reworded>> clauses() {
        if (!before.conditions().equals(after.conditions()) || !before.definitions().equals(after.definitions())
            || !before.procedures().equals(after.procedures())
            || !before.references().equals(after.references())) return Optional.empty();
        Map<String, Whole> old = wholes(before), now = wholes(after);
        if (!shared(old, now).equals(shared(now, old))) return Optional.empty();
        Set<String> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        List<Touched.Reworded> reworded = new ArrayList<>();
        for (String id : all) reworded(Optional.ofNullable(old.get(id)), Optional.ofNullable(now.get(id))).ifPresent(reworded::add);
        return Optional.of(reworded);
    }

    private static Optional<Touched.Reworded> reworded(Optional<Whole> old, Optional<Whole> now) {
        if (old.equals(now)) return Optional.empty();
        boolean isOfWeaponsAlone = old.isPresent() && now.isPresent() && old.get().isSameButForWeapons(now.get());
        return Optional.of(new Touched.Reworded(Stream.concat(old.stream(), now.stream()).map(Whole::clause).toList(), isOfWeaponsAlone));
    }

    private static List<String> shared(Map<String, Whole> of, Map<String, Whole> with) {
        return of.keySet().stream().filter(with::containsKey).toList();
    }

    private static Map<String, Whole> wholes(Rules rules) {
        Map<String, Whole> all = new LinkedHashMap<>();
        for (Clause clause : rules.clauses()) all.put(clause.id(), whole(rules, clause));
        return all;
    }

    private static Whole whole(Rules rules, Clause clause) {
        List<Whole> permissions = rules.permissionsBefore(clause).stream().map(one -> new Whole(one, List.of(), List.of())).toList();
        return new Whole(clause, exceptions(rules, clause), permissions);
    }

    /** In the order of the file: those that lift it, and those that an exception among them is lifted by. */
    private static List<Lifting> exceptions(Rules rules, Clause clause) {
        Set<String> ids = new LinkedHashSet<>();
        rules.exceptionsTo(clause).forEach(one -> ids.add(one.id()));
        for (boolean more = true; more; ) {
            more = false;
            for (Lifting one : rules.exceptions()) if (ids.contains(one.id())) more |= ids.addAll(one.unless());
        }
        return rules.exceptions().stream().filter(one -> ids.contains(one.id())).toList();
    }

    private static Rules nameless(Rules rules) {
        return new Rules(
            rules.clauses().stream()
            .map(it -> new Clause(it.id(), it.instrument(), NO_NAME, "", "", it.norm(), it.slots(), it.answerable(), it.during(), it.unless(),
            it.onlyIf(),
                it.before(), it.unavailable(), 0)).toList(),
            rules.exceptions().stream()
            .map(it -> new Lifting(it.id(), NO_NAME, "", it.lifts(), it.keeps(), it.raisedByClaim(), it.when(), it.during(), it.unless(),
                it.unavailable(), 0)).toList(),
            rules.conditions().stream()
            .map(it -> new Condition(it.id(), NO_NAME, it.kind(), it.between(), it.fact(), it.streak(), it.open(), 0)).toList(),
            rules.definitions().stream().map(it -> new Definition(it.id(), it.means(), 0)).toList(),
            rules.procedures().stream().map(it -> new Procedure(it.id(), NO_NAME, "", it.on(), it.steps(), it.unavailable(), 0)).toList(),
            rules.references());
    }
}
