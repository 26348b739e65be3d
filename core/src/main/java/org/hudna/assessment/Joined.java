package org.hudna.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hudna.terms.Clause;
import org.hudna.truth.Truth;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** One clause over all worlds of one claim, joined into one answer: certain only where all of them agree. */
final class Joined {

    private final Rulebook book;
    private final ClauseRun.Prepared prepared;
    private final Worlds worlds;
    private final List<ClauseRun.Result> results = new ArrayList<>();

    Joined(Rulebook book, ClauseRun.Prepared prepared, Worlds worlds) {
        this.book = book;
        this.prepared = prepared;
        this.worlds = worlds;
        for (World world : worlds.all()) results.add(new ClauseRun(book, prepared, world).run());
    }

    Finding finding() {
        Verdict verdict = results.size() == 1 ? results.getFirst().verdict() : verdict();
        List<Missing> missing = results.size() == 1 && verdict instanceof Verdict.Undetermined ? results.getFirst().missing() : missing(verdict);
        World first = worlds.all().getFirst();
        return new Finding(prepared.clause().id(), breach(verdict), verdict, responsible(verdict), missing, telling(verdict).steps(),
            List.of(first.claim().id()));
    }

    private List<Missing> missing(Verdict verdict) {
        if (!(verdict instanceof Verdict.Undetermined)) return List.of();
        Set<Missing> missing = new LinkedHashSet<>();
        decisive(missing);
        for (ClauseRun.Result result : results) missing.addAll(result.missing());
        return List.copyOf(missing);
    }

    private Verdict verdict() {
        boolean breach = false;
        boolean open = false;
        Verdict kept = null;
        for (ClauseRun.Result result : results) {
            breach |= result.verdict() instanceof Verdict.WouldBreach;
            open |= result.verdict() instanceof Verdict.Undetermined;
            if (!(result.verdict() instanceof Verdict.WouldBreach) && !(result.verdict() instanceof Verdict.Undetermined))
                kept = nearer(kept, result.verdict());
        }
        if (open || breach && kept != null) return new Verdict.Undetermined();
        return breach ? new Verdict.WouldBreach() : kept;
    }

    /** No world breaches: the one that came nearest to it speaks for all. */
    private static Verdict nearer(Verdict one, Verdict other) {
        if (one == null || Outcome.of(other).compareTo(Outcome.of(one)) < 0) return other;
        return one;
    }

    private ClauseRun.Result telling(Verdict verdict) {
        for (ClauseRun.Result result : results) if (result.verdict().getClass() == verdict.getClass()) return result;
        return results.getFirst();
    }

    private static Truth breach(Verdict verdict) {
        return switch (verdict) {
            case Verdict.WouldBreach _ -> Truth.TRUE;
            case Verdict.Undetermined _ -> Truth.UNKNOWN;
            case Verdict.Allowed _, Verdict.NotCovered _, Verdict.NoBreach _ -> Truth.FALSE;
        };
    }

    /** Which choice between candidates changes the answer: two worlds that differ in it alone come out differently. */
    private void decisive(Set<Missing> missing) {
        for (int i = 0; i < results.size(); i++)
            for (int j = i + 1; j < results.size(); j++) {
                if (breach(results.get(i).verdict()) == breach(results.get(j).verdict())) continue;
                worlds.onlyDifference(i, j).ifPresent(test ->
                    missing.add(new Missing(test, Missing.Kind.FACT_MISSING, Message.of("missing.which-" + test.code()))));
            }
    }

    /** Those who, in some world that may breach, did it; for a clause that makes others answer, those as well. */
    private Responsible responsible(Verdict verdict) {
        if (!(verdict instanceof Verdict.WouldBreach) && !(verdict instanceof Verdict.Undetermined)) return Responsible.UNKNOWN;
        Set<ActorId> candidates = new LinkedHashSet<>();
        for (int i = 0; i < results.size(); i++)
            if (breach(results.get(i).verdict()) != Truth.FALSE) worlds.all().get(i).actor().ifPresent(candidates::add);
        Clause clause = prepared.clause();
        Set<ActorId> answering = new LinkedHashSet<>(clause.answerable());
        World first = worlds.all().getFirst();
        for (var rule : book.terms().settings().answerable())
            if (!candidates.isEmpty() && candidates.stream().allMatch(c -> book.actors.belongs(c, rule.forWhom(), first.when()) == Truth.TRUE))
                answering.add(rule.who());
        List<ActorId> named = List.copyOf(candidates);
        List<ActorId> sides = named.isEmpty() ? List.of() : book.actors.sidesOf(named, clause.slots().who(), first.when());
        return new Responsible(named, List.copyOf(answering), sides);
    }
}
