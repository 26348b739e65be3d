package org.hudna.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hudna.terms.Clause;
import org.hudna.terms.During;
import org.hudna.terms.Lifting;
import org.hudna.terms.Slots;
import org.hudna.truth.Truth;
import org.hudna.words.Message;

/**
 * One clause put to one world: the tests in their order, up to the first no.
 *
 * <p>A no settles the matter whatever is not known before it; so what is missing is reported only where no test says no.
 */
final class ClauseRun {

    /** What came of it. */
    record Result(Verdict verdict, List<Missing> missing, List<Step> steps) {}

    private final Rulebook book;
    private final Prepared prepared;
    private final Clause clause;
    private final World world;
    private final List<Step> steps = new ArrayList<>(12);
    private final List<Missing> missing = new ArrayList<>(4);
    private Verdict settled;

    /** A clause with the exceptions that lift it, in order, and the permissions that go before it. */
    record Prepared(Clause clause, List<Lifting> exceptions, List<Prepared> permissions, Timeline force) {}

    ClauseRun(Rulebook book, Prepared prepared, World world) {
        this.book = book;
        this.prepared = prepared;
        this.clause = prepared.clause();
        this.world = world;
    }

    Result run() {
        Answer act = act();
        if (act.isNo()) return new Result(OTHER_ACT, List.of(), List.of(new Step(Test.ACT, act.truth(), act.why())));
        reach();
        if (settled == null) standard();
        if (settled == null) exceptions();
        if (settled == null) conclude();
        // a permission that does not reach an act says nothing of it
        if (clause.norm() == Clause.Norm.MAY && settled instanceof Verdict.NoBreach) settled = NOT_SHOWN;
        return new Result(settled, settled instanceof Verdict.Undetermined || settled == NOT_SHOWN ? List.copyOf(missing)
            : List.of(), List.copyOf(steps));
    }

    private static final Verdict NOT_SHOWN = new Verdict.NotCovered(Verdict.Reason.PERMISSION_NOT_SHOWN);
    static final Verdict OTHER_ACT = new Verdict.NotCovered(Verdict.Reason.ACT);

    /** Does the clause reach the act at all: time, actor, act, place. */
    private void reach() {
        put(Test.IN_FORCE, () -> prepared.force().at(world.when(), STRADDLES), new Verdict.NotCovered(Verdict.Reason.TIME));
        if (!(clause.during() instanceof During.Always))
            put(Test.IN_FORCE, () -> book.windows.during(clause.during(), world.when()), new Verdict.NotCovered(Verdict.Reason.TIME));
        bound();
        put(Test.ADDRESSED, () -> book.actors.among(Test.ADDRESSED, world.actor(), world, clause.slots().who()),
            new Verdict.NotCovered(Verdict.Reason.ANOTHER_ADDRESSEE));
        put(Test.ACT, this::act, OTHER_ACT);
        if (!clause.slots().at().isEmpty())
            put(Test.PLACE, () -> book.places.at(clause.slots().at(), world.at(), world), new Verdict.NotCovered(Verdict.Reason.PLACE));
        if (!clause.slots().from().isEmpty())
            put(Test.ORIGIN, () -> book.places.from(clause.slots().from(), world), new Verdict.NotCovered(Verdict.Reason.PLACE));
    }

    private static final Answer STRADDLES = Answer.unknown(Message.of("trace.in-force.straddles"), Windows.straddles());

    private Answer act() {
        return switch (clause.norm()) {
            case MUST_NOT, MAY, ENSURE -> ActTests.done(clause.slots().deeds(), world.act());
            case MUST, AIM -> duty();
        };
    }

    /** A duty is left undone, or done by too little. */
    private Answer duty() {
        Answer undone = ActTests.leftUndone(clause.slots().deeds(), world.act());
        return undone.isNo() && clause.slots().amount().isPresent() ? ActTests.done(clause.slots().deeds(), world.act()) : undone;
    }

    private void bound() {
        if (settled != null) return;
        if (clause.norm() == Clause.Norm.ENSURE) {
            put(Test.BOUND, () -> Answer.any(clause.answerable().stream().map(a -> book.actors.bound(a, world.when())).toList()),
                new Verdict.NotCovered(Verdict.Reason.NEITHER));
            return;
        }
        Answer answer = world.bound(book.actors);
        boolean excluded = answer.isNo() && world.actor().flatMap(a -> book.actors.standing(a, world.when()).is())
            .map(is -> is == org.hudna.terms.Binding.Is.EXCLUDED).orElse(false);
        put(Test.BOUND, () -> answer, new Verdict.NotCovered(excluded ? Verdict.Reason.EXCLUDED : Verdict.Reason.NEITHER));
        if (world.actor().isPresent()) book.attribution.byMechanism(world.claim()).ifPresent(why -> steps.add(new Step(Test.BOUND, Truth.TRUE, why)));
    }

    /** Is what it asks met: weapon, target, amount, notice, conditions, open terms. */
    private void standard() {
        Slots slots = clause.slots();
        if (clause.unavailable().isPresent()) put(Test.TEXT, this::unavailable, new Verdict.NoBreach(Test.TEXT));
        if (clause.during() instanceof During.DueBy(var due))
            put(Test.DUE, () -> book.windows.due(due, world.when()), new Verdict.NoBreach(Test.DUE));
        slots(slots);
        slots.amount().ifPresent(quota -> put(Test.QUANTITY, () -> amount(quota), new Verdict.NoBreach(Test.QUANTITY)));
        slots.notice().ifPresent(to -> put(Test.NOTICE, () -> book.standards.withoutNotice(to, world), new Verdict.NoBreach(Test.NOTICE)));
        for (String fact : slots.facts()) put(Test.CONDITION, () -> book.standards.condition(fact, world), new Verdict.NoBreach(Test.CONDITION));
        for (String condition : clause.onlyIf())
            put(Test.CONDITION, () -> book.standards.condition(condition, world), new Verdict.NoBreach(Test.CONDITION));
        slots.open().ifPresent(open -> put(Test.OPEN, () -> book.opens.answer(Test.OPEN, clause.id(), open, world.claim().event()),
            new Verdict.NoBreach(Test.OPEN)));
    }

    private void slots(Slots slots) {
        var weapons = slots.withClass() ? book.places.weaponsOf(slots.at()) : slots.with();
        if (!weapons.isEmpty()) put(Test.WEAPON, () -> ActTests.with(weapons, world), new Verdict.NoBreach(Test.WEAPON));
        if (!slots.to().isEmpty()) put(Test.TARGET, () -> book.targets.test(slots.to(), world), new Verdict.NoBreach(Test.TARGET));
        slots.where().ifPresent(where -> put(Test.FREE, () -> new Free(book, world).test(where), new Verdict.NoBreach(Test.FREE)));
    }

    /** For a duty the quota is what has to be reached; for a prohibition it is what must not be. */
    private Answer amount(Slots.Quota quota) {
        if (clause.norm() == Clause.Norm.MUST && !ActTests.leftUndone(clause.slots().deeds(), world.act()).isNo())
            return Answer.yes(Message.of("trace.quantity.nothing"));
        Answer met = book.standards.quota(quota, world);
        return clause.norm() == Clause.Norm.MUST ? new Answer(met.truth().not(), met.why(), met.missing()) : met;
    }

    private Answer unavailable() {
        return Answer.unknown(Message.of("trace.text.unavailable", "because", clause.unavailable().orElseThrow()),
            new Missing(Test.TEXT, Missing.Kind.TEXT_UNAVAILABLE, Message.of("missing.text", "because", clause.unavailable().orElseThrow())));
    }

    private void exceptions() {
        if (clause.norm() == Clause.Norm.MAY || clause.norm() == Clause.Norm.AIM) return;
        for (Lifting exception : prepared.exceptions()) {
            Answer answer = new ExceptionRun(book, world, clause.id()).test(exception);
            steps.add(new Step(Test.EXCEPTION, answer.truth(), Message.of("trace.exception", "title", exception.title(), "why", answer.why())));
            if (answer.isYes()) {
                settled = new Verdict.Allowed(exception.id());
                return;
            }
            miss(answer.missing());
        }
        for (Prepared permission : prepared.permissions()) permitted(permission);
    }

    /** A permission that goes before this clause works like an exception to it. */
    private void permitted(Prepared permission) {
        if (settled != null) return;
        Result result = new ClauseRun(book, permission, world).run();
        if (result.verdict() instanceof Verdict.Allowed allowed) {
            steps.add(new Step(Test.EXCEPTION, Truth.TRUE, Message.of("trace.permitted", "title", permission.clause().title())));
            settled = allowed;
        }
        if (result.verdict() == NOT_SHOWN) miss(result.missing());
    }

    private void conclude() {
        boolean open = !missing.isEmpty();
        settled = switch (clause.norm()) {
            case MUST_NOT, MUST, ENSURE -> open ? new Verdict.Undetermined() : new Verdict.WouldBreach();
            case MAY -> open ? NOT_SHOWN : new Verdict.Allowed(clause.id());
            case AIM -> new Verdict.NoBreach(Test.OPEN);
        };
    }

    private void put(Test test, Supplier<Answer> question, Verdict ifNo) {
        if (settled != null) return;
        Answer answer = question.get();
        steps.add(new Step(test, answer.truth(), answer.why()));
        if (answer.isNo()) settled = ifNo;
        else if (answer.truth() == Truth.UNKNOWN) miss(answer.missing());
    }

    private void miss(List<Missing> more) { for (Missing one : more) if (!missing.contains(one)) missing.add(one); }
}
