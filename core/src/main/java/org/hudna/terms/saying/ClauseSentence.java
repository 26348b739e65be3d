package org.hudna.terms.saying;

import java.util.ArrayList;
import java.util.List;
import org.hudna.terms.Clause;
import org.hudna.terms.Lifting;
import org.hudna.terms.Slots;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** A clause as one sentence. */
public final class ClauseSentence {

    private ClauseSentence() {}

    /** What the clause forbids, demands, permits, has somebody ensure or aims at; or that its text could not be had, and why. */
    public static Message of(Terms terms, Clause clause) {
        if (clause.unavailable().isEmpty()) return norm(terms, clause);
        if (clause.slots().deeds().isEmpty()) return Message.of("sentences.unavailable", "title", clause.title(), "because", clause.unavailable().get());
        return Message.of("sentences.unavailable-part", "sentence", norm(terms, clause), "because", clause.unavailable().get());
    }

    private static Message norm(Terms terms, Clause clause) {
        Names names = new Names(terms);
        Slots slots = clause.slots();
        List<Object> who = slots.who().isEmpty() ? List.of(Message.of("sentences.everyone-bound")) : names.actors(slots.who());
        List<Object> deeds = Names.deeds(slots.deeds());
        Message rest = new SlotSentences(terms).of(slots, clause.during(), role(clause),
            new SlotSentences.Links(clause.onlyIf(), exceptions(terms, clause), clause.before()));
        return switch (clause.norm()) {
            case MUST_NOT -> Message.of("sentences.must-not", "who", who, "deeds", deeds, "slots", rest);
            case MUST -> Message.of("sentences.must", "who", who, "deeds", deeds, "slots", rest);
            case MAY -> Message.of("sentences.may", "who", who, "deeds", deeds, "slots", rest);
            case ENSURE -> Message.of("sentences.ensure", "answering", names.actors(clause.answerable()), "who", who, "deeds", deeds, "slots", rest);
            case AIM -> Message.of("sentences.aim", "who", who, "deeds", deeds, "slots", rest);
        };
    }

    /** "Against" is said of what does harm; a duty or a permission to let in, to protect or to report concerns somebody. */
    private static SlotSentences.Role role(Clause clause) {
        return switch (clause.norm()) {
            case MUST_NOT, ENSURE -> SlotSentences.Role.FORBIDS;
            case MUST, AIM -> SlotSentences.Role.DEMANDS;
            case MAY -> clause.slots().deeds().stream().allMatch(d -> d.contraries().isEmpty()) ? SlotSentences.Role.FORBIDS : SlotSentences.Role.DEMANDS;
        };
    }

    /** The exceptions that it names, and those that say of themselves that they lift it. */
    private static List<String> exceptions(Terms terms, Clause clause) {
        List<String> all = new ArrayList<>(clause.unless());
        for (Lifting one : terms.rules().exceptions())
            if (one.lifts().contains(clause.id()) && !one.keeps().contains(clause.id()) && !all.contains(one.id())) all.add(one.id());
        return all;
    }
}
