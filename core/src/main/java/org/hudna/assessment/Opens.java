package org.hudna.assessment;

import java.time.Instant;
import java.util.Optional;
import org.hudna.claims.EventId;
import org.hudna.terms.Open;
import org.hudna.terms.Ruling;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** Questions that only a named person or body can settle, and the answers that they have given. */
final class Opens {

    private final Terms terms;
    private final Instant asOf;

    Opens(Terms terms, Instant asOf) {
        this.terms = terms;
        this.asOf = asOf;
    }

    /** The answer to the open question of the clause, exception or condition {@code on}: a ruling's, where one was known; else not known. */
    Answer answer(Test test, String on, Open open, EventId event) {
        Optional<Ruling> ruling = terms.life().rulings().stream()
            .filter(r -> r.on().equals(on) && r.known().at(asOf) && binds(r) && r.incident().map(event.code()::equals).orElse(true))
            .reduce((_, later) -> later);
        if (ruling.isEmpty()) return Answer.unknown(Message.of("trace.open.unsettled", "question", open.question()), missing(test, open));
        Message why = Message.of(ruling.get().answer() ? "trace.open.ruled-yes" : "trace.open.ruled-no", "question", open.question(),
            "by", Sayings.parties(terms, ruling.get().by()));
        return ruling.get().answer() ? Answer.yes(why) : Answer.no(why);
    }

    /** Where the text says whose rulings bind, nobody else's settles anything. */
    private boolean binds(Ruling ruling) {
        return terms.settings().rulingsBind().isEmpty() || terms.settings().rulingsBind().stream()
            .anyMatch(body -> ruling.by().contains(body.code()));
    }

    static Missing missing(Test test, Open open) {
        Missing.Kind kind = open.judgedBy().isEmpty() ? Missing.Kind.INTERPRETATION_OPEN : Missing.Kind.RULING_PENDING;
        return new Missing(test, kind, Message.of("missing.open", "question", open.question()));
    }
}
