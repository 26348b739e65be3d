package org.hudna.ledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.words.Message;

/**
 * What a command has to say: the verdict first, then what it rests on, then what can be done next.
 *
 * @param facts in the order in which they are shown
 * @param product bytes that were asked for and go to standard output; the words then go to standard error
 */
record Report(Outcome outcome, Message verdict, List<Fact> facts, List<Message> next, Optional<byte[]> product) {
    Report {
        facts = List.copyOf(facts);
        next = List.copyOf(next);
    }

    static Report of(Outcome outcome, String id, Object... holes) {
        return new Report(outcome, Message.of(id, holes), List.of(), List.of(), Optional.empty());
    }

    /** The same, with one more fact below. */
    Report with(String label, Object value) {
        return with(List.of(new Fact(label, value)));
    }

    /** The same, with these facts below. */
    Report with(List<Fact> further) {
        return new Report(outcome, verdict, plus(facts, further), next, product);
    }

    /** The same, with one more piece of advice. */
    Report then(String id, Object... holes) {
        return new Report(outcome, verdict, facts, plus(next, List.of(Message.of(id, holes))), product);
    }

    /** The same, with bytes to hand out. */
    Report handing(byte[] bytes) {
        return new Report(outcome, verdict, facts, next, Optional.of(bytes));
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
