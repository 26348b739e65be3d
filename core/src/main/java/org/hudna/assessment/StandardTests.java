package org.hudna.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.claims.Notice;
import org.hudna.deeds.Amount;
import org.hudna.deeds.Count;
import org.hudna.terms.Condition;
import org.hudna.terms.FoundFact;
import org.hudna.terms.Slots;
import org.hudna.terms.Terms;
import org.hudna.truth.Truth;
import org.hudna.when.Span;
import org.hudna.words.Message;

/** What a clause asks beyond who, what and where: amounts, notice, facts, conditions. */
final class StandardTests {

    private final Rulebook book;
    private final Terms terms;
    private final Map<String, Condition> conditions;

    StandardTests(Rulebook book) {
        this.book = book;
        this.terms = book.terms();
        this.conditions = Terms.byId(terms.rules().conditions(), Condition::id);
    }

    /** Whether the measured amount is on the side of the limit that is named. */
    Answer quota(Slots.Quota quota, World world) {
        Optional<Amount> said = world.claim().amount().filter(quota.amount()::comparable);
        if (said.isEmpty()) return Answer.unknown(Message.of("trace.quantity.unsaid", "what", quota.amount().what()),
            new Missing(Test.QUANTITY, Missing.Kind.FACT_MISSING, Message.of("missing.quantity", "what", quota.amount().what())));
        return switch (holds(quota.limit(), said.get().count(), quota.amount().count().min())) {
            case TRUE -> Answer.yes(Message.of("trace.quantity.yes", "said", said.get().count().code(), "what", quota.amount().what()));
            case FALSE -> Answer.no(Message.of("trace.quantity.no", "said", said.get().count().code(), "what", quota.amount().what()));
            case UNKNOWN -> Answer.unknown(Message.of("trace.quantity.straddles", "said", said.get().count().code(), "what", quota.amount().what()),
                new Missing(Test.QUANTITY, Missing.Kind.FACT_MISSING, Message.of("missing.quantity", "what", quota.amount().what())));
        };
    }

    private static Truth holds(Slots.Limit limit, Count said, int bound) {
        return switch (limit) {
            case AT_LEAST -> said.min() >= bound ? Truth.TRUE : said.max() < bound ? Truth.FALSE : Truth.UNKNOWN;
            case LESS_THAN -> holds(Slots.Limit.AT_LEAST, said, bound).not();
            case MORE_THAN -> said.min() > bound ? Truth.TRUE : said.max() <= bound ? Truth.FALSE : Truth.UNKNOWN;
            case AT_MOST -> holds(Slots.Limit.MORE_THAN, said, bound).not();
        };
    }

    /** Whether it was done without the notice that the text asks for. Silence about notice is not notice. */
    Answer withoutNotice(String to, World world) {
        return switch (world.claim().notice()) {
            case Notice.Given(var given) when given.contains(to) ->
                Answer.no(Message.of("trace.notice.given", "to", Sayings.parties(terms, List.of(to))));
            case Notice.Given _, Notice.None _,
                Notice.Unsaid _ -> Answer.yes(Message.of("trace.notice.none", "to", Sayings.parties(terms, List.of(to))));
        };
    }

    /** Whether notice was given, for an exception that asks for it: here silence leaves it open. */
    Answer withNotice(String to, World world) {
        return switch (world.claim().notice()) {
            case Notice.Given(var given) when given.contains(to) ->
                Answer.yes(Message.of("trace.notice.given", "to", Sayings.parties(terms, List.of(to))));
            case Notice.Given _, Notice.None _ -> Answer.no(Message.of("trace.notice.none", "to", Sayings.parties(terms, List.of(to))));
            case Notice.Unsaid _ -> Answer.unknown(Message.of("trace.notice.unsaid", "to", Sayings.parties(terms, List.of(to))),
                new Missing(Test.NOTICE, Missing.Kind.FACT_MISSING, Message.of("missing.notice", "to", Sayings.parties(terms, List.of(to)))));
        };
    }

    /** Whether a condition holds: as the claim states it, else as somebody found it, else open. */
    Answer condition(String id, World world) {
        Condition condition = conditions.get(id);
        if (condition == null) return fact(id, Optional.empty(), world);
        Answer found = fact(condition.fact().isEmpty() ? id : condition.fact(), Optional.of(condition), world);
        if (found.truth() != Truth.UNKNOWN || condition.open().isEmpty()) return found;
        return book.opens.answer(Test.CONDITION, id, condition.open().get(), world.claim().event());
    }

    private Answer fact(String id, Optional<Condition> condition, World world) {
        Object name = condition.<Object>map(Condition::title).orElse(id);
        Truth said = world.claim().facts().get(id);
        if (said == Truth.TRUE) return Answer.yes(Message.of("trace.condition.said-yes", "condition", name));
        if (said == Truth.FALSE) return Answer.no(Message.of("trace.condition.said-no", "condition", name));
        List<FoundFact> found = new ArrayList<>();
        for (FoundFact one : terms.life().facts())
            if (one.id().equals(id) && one.known().at(book.asOf()) && world.when().in(one.period()) == Span.Part.ALL) found.add(one);
        if (!found.isEmpty()) {
            FoundFact last = found.getLast();
            Message why = Message.of(last.holds() ? "trace.condition.found-yes" : "trace.condition.found-no", "condition", name,
                "by", Sayings.parties(terms, last.by()));
            return last.holds() ? Answer.yes(why) : Answer.no(why);
        }
        return Answer.unknown(Message.of("trace.condition.unknown", "condition", name),
            new Missing(Test.CONDITION, Missing.Kind.FACT_MISSING, Message.of("missing.condition", "condition", name)));
    }
}
