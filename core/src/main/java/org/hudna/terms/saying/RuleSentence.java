package org.hudna.terms.saying;

import java.util.ArrayList;
import java.util.List;
import org.hudna.terms.Clause;
import org.hudna.terms.Condition;
import org.hudna.terms.Definition;
import org.hudna.terms.Lifting;
import org.hudna.terms.Procedure;
import org.hudna.terms.Reference;
import org.hudna.terms.Slots;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** What stands beside the clauses of a file, each as one sentence: exceptions, conditions, definitions, procedures, other law. */
public final class RuleSentence {

    private RuleSentence() {}

    /** What an exception lifts, and what it covers. */
    public static Message of(Terms terms, Lifting exception) {
        Names names = new Names(terms);
        Slots when = exception.when();
        List<String> lifts = lifted(terms, exception);
        Message said = Message.of("sentences.exception", "title", exception.title(),
            "lifts", lifts.isEmpty() ? List.of() : List.of(Message.of("sentences.lifts", "clauses", names.rules(lifts))),
            "keeps", exception.keeps().isEmpty() ? List.of() : List.of(Message.of("sentences.keeps", "clauses", names.rules(exception.keeps()))),
            "by", when.who().isEmpty() ? List.of() : List.of(Message.of("sentences.by", "who", names.actors(when.who()))),
            "deeds", when.deeds().isEmpty() ? List.of() : List.of(Message.of("sentences.of-kind", "deeds", Names.deeds(when.deeds()))),
            "slots", new SlotSentences(terms).of(when, exception.during(), SlotSentences.Role.EXCEPTS,
                new SlotSentences.Links(List.of(), exception.unless(), List.of())),
            "raised", exception.raisedByClaim() ? List.of(Message.of("sentences.raised")) : List.of());
        return exception.unavailable().map(because -> Message.of("sentences.unavailable-part", "sentence", said, "because", because)).orElse(said);
    }

    /** What it says itself, the clauses that name it, and the exceptions that it takes back. */
    private static List<String> lifted(Terms terms, Lifting exception) {
        List<String> all = new ArrayList<>(exception.lifts());
        for (Clause clause : terms.rules().clauses()) if (clause.unless().contains(exception.id()) && !all.contains(clause.id())) all.add(clause.id());
        for (Lifting other : terms.rules().exceptions()) if (other.unless().contains(exception.id())) all.add(other.id());
        return all;
    }

    /** How clauses hang together, and what answers it. */
    public static Message of(Terms terms, Condition condition) {
        Names names = new Names(terms);
        return Message.of("sentences.condition", "title", condition.title(), "kind", kind(condition.kind()),
            "between", condition.between().isEmpty() ? List.of() : List.of(Message.of("sentences.between", "clauses", names.rules(condition.between()))),
            "streak", condition.streak().map(t -> List.of(Message.of("sentences.for-how-long", "time", t))).orElse(List.of()),
            "fact", condition.fact().isEmpty() ? List.of() : List.of(Message.of("sentences.fact", "fact", condition.fact())),
            "open", condition.open().map(o -> List.of(Message.of("sentences.open", "question", o.question(), "judge", new SlotSentences(terms).judge(o)))).orElse(List.of()));
    }

    private static Message kind(Condition.Kind kind) {
        return Message.of(switch (kind) {
            case RECIPROCAL -> "sentences.reciprocal";
            case SIMULTANEOUS -> "sentences.simultaneous";
            case MIRRORED -> "sentences.mirrored";
            case STREAK -> "sentences.streak";
            case PRECEDENT -> "sentences.precedent";
            case CONTINUING -> "sentences.continuing";
        });
    }

    /** What a word means in this agreement. */
    public static Message of(Definition definition) { return Message.of("sentences.definition", "id", definition.id(), "means", definition.means()); }

    /** The steps of a procedure, who takes them, and in what time. */
    public static Message of(Terms terms, Procedure procedure) {
        Names names = new Names(terms);
        List<Message> steps = new ArrayList<>();
        for (Procedure.Step step : procedure.steps()) steps.add(step(terms, names, procedure, step, steps.size() + 1));
        Message said = Message.of("sentences.procedure", "title", procedure.title(),
            "on", procedure.on().isEmpty() ? List.of() : List.of(Message.of("sentences.on", "clauses", names.rules(procedure.on()))), "steps", steps);
        if (procedure.unavailable().isEmpty()) return said;
        return steps.isEmpty() ? Message.of("sentences.unavailable", "title", procedure.title(), "because", procedure.unavailable().get())
            : Message.of("sentences.unavailable-part", "sentence", said, "because", procedure.unavailable().get());
    }

    private static Message step(Terms terms, Names names, Procedure procedure, Procedure.Step step, int number) {
        return Message.of("sentences.step", "n", number, "what", step.what(),
            "by", step.by().isEmpty() ? List.of() : List.of(Message.of("sentences.step-by", "by", names.parties(step.by()))),
            "to", step.to().isEmpty() ? List.of() : List.of(Message.of("sentences.step-to", "to", names.parties(step.to()))),
            "within", step.within().map(w -> Message.of("sentences.step-within", "time", Times.span(w.amount(), w.unit()), "of", since(procedure, step.of())))
                .orElseGet(() -> Message.of("sentences.step-after", "of", since(procedure, step.of()))),
            "late", step.late().map(o -> List.of(Message.of("sentences.step-late", "question", o.question(), "judge", new SlotSentences(terms).judge(o)))).orElse(List.of()));
    }

    private static Message since(Procedure procedure, String of) {
        if (of.equals("event")) return Message.of("sentences.event");
        if (of.equals("learned")) return Message.of("sentences.learned");
        Object step = procedure.steps().stream().filter(s -> s.id().equals(of)).findFirst().<Object>map(Procedure.Step::what).orElse(of);
        return Message.of("sentences.of-step", "step", step);
    }

    /** Other law that clauses touch. */
    public static Message of(Terms terms, Reference reference) {
        return Message.of("sentences.reference", "to", reference.to(), "clauses",
            reference.tags().isEmpty() ? List.of() : List.of(Message.of("sentences.noted-on", "clauses", new Names(terms).rules(reference.tags()))));
    }
}
