package org.hudna.assessment;

import java.util.List;
import java.util.Optional;
import org.hudna.terms.During;
import org.hudna.terms.Lifting;
import org.hudna.terms.Slots;
import org.hudna.terms.Terms;
import org.hudna.truth.Truth;
import org.hudna.words.Message;

/** Whether an exception holds in one world, with the exceptions to it. */
final class ExceptionRun {

    /** Deeper nesting than anybody writes; the checks refuse circles. */
    private static final int DEEPEST = 20;

    private final Rulebook book;
    private final World world;
    private final String clause;

    ExceptionRun(Rulebook book, World world, String clause) {
        this.book = book;
        this.world = world;
        this.clause = clause;
    }

    Answer test(Lifting exception) { return test(exception, 0); }

    private Answer test(Lifting exception, int depth) {
        if (exception.keeps().contains(clause)) return Answer.no(Message.of("trace.exception.keeps"));
        if (exception.raisedByClaim() && !world.claim().raises().contains(exception.id())) return NOT_RAISED;
        Answer own = all(conditions(exception));
        if (own.isNo() || depth > DEEPEST) return own;
        for (String id : exception.unless()) {
            Optional<Lifting> counter = find(id);
            if (counter.isEmpty()) continue;
            Answer back = test(counter.get(), depth + 1);
            if (back.isYes()) return Answer.no(Message.of("trace.exception.countered", "title", counter.get().title()));
            if (back.truth() == Truth.UNKNOWN) own = both(own, back);
        }
        return own;
    }

    private static final Answer NOT_RAISED = Answer.no(Message.of("trace.exception.not-raised"));
    private static final Answer NOTHING_ASKED = Answer.yes(Message.of("trace.exception.holds"));

    private List<Answer> conditions(Lifting exception) {
        Slots when = exception.when();
        List<Answer> all = new java.util.ArrayList<>();
        exception.unavailable().ifPresent(because -> all.add(Answer.unknown(Message.of("trace.text.unavailable", "because", because),
            new Missing(Test.EXCEPTION, Missing.Kind.TEXT_UNAVAILABLE, Message.of("missing.text", "because", because)))));
        if (!(exception.during() instanceof During.Always)) all.add(book.windows.during(exception.during(), world.when()));
        if (!when.who().isEmpty()) all.add(book.actors.among(Test.EXCEPTION, world.actor(), world, when.who()));
        if (!when.deeds().isEmpty()) all.add(ActTests.done(when.deeds(), world.act()));
        if (!when.with().isEmpty()) all.add(ActTests.with(when.with(), world));
        if (!when.to().isEmpty()) all.add(book.targets.test(when.to(), world));
        if (!when.at().isEmpty()) all.add(book.places.at(when.at(), world.at(), world));
        if (!when.from().isEmpty()) all.add(book.places.from(when.from(), world));
        when.amount().ifPresent(quota -> all.add(book.standards.quota(quota, world)));
        when.notice().ifPresent(to -> all.add(book.standards.withNotice(to, world)));
        when.where().ifPresent(where -> all.add(new Free(book, world).test(where)));
        for (String fact : when.facts()) all.add(book.standards.condition(fact, world));
        when.open().ifPresent(open -> all.add(book.opens.answer(Test.EXCEPTION, exception.id(), open, world.claim().event())));
        return all;
    }

    private static Answer all(List<Answer> answers) {
        Answer sum = NOTHING_ASKED;
        for (Answer answer : answers) {
            if (answer.isNo()) return answer;
            sum = sum == NOTHING_ASKED ? answer : both(sum, answer);
        }
        return sum;
    }

    /** Neither is a no. */
    private static Answer both(Answer one, Answer other) {
        if (one.isYes()) return other;
        if (other.isYes()) return one;
        List<Missing> missing = new java.util.ArrayList<>(one.missing());
        other.missing().stream().filter(m -> !missing.contains(m)).forEach(missing::add);
        return Answer.unknown(one.why(), List.copyOf(missing));
    }

    private Optional<Lifting> find(String id) {
        Terms terms = book.terms();
        return terms.rules().exceptions().stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
