package org.hudna.ledger.cli;

import java.util.ArrayList;
import java.util.List;
import org.hudna.ledger.words.Message;

/**
 * What a command has to say: the verdict first, then what it rests on, then what can be done next.
 *
 * @param facts in the order in which they are shown
 */
record Report(Outcome outcome, Message verdict, List<Fact> facts, List<Message> next) {
    Report {
        facts = List.copyOf(facts);
        next = List.copyOf(next);
    }

    static Report of(Outcome outcome, String id, Object... holes) {
        return new Report(outcome, Message.of(id, holes), List.of(), List.of());
    }

    /** The same, with one more fact below. */
    Report with(String label, Object value) {
        var more = new ArrayList<>(facts);
        more.add(new Fact(label, value));
        return new Report(outcome, verdict, more, next);
    }

    /** The same, with these facts below. */
    Report with(List<Fact> further) {
        var more = new ArrayList<>(facts);
        more.addAll(further);
        return new Report(outcome, verdict, more, next);
    }

    /** The same, with one more piece of advice. */
    Report then(String id, Object... holes) {
        var more = new ArrayList<>(next);
        more.add(Message.of(id, holes));
        return new Report(outcome, verdict, facts, more);
    }
}
