package org.hudna.terms.saying;

import java.util.List;
import java.util.Map;
import org.hudna.terms.Condition;
import org.hudna.terms.Definition;
import org.hudna.terms.Procedure;
import org.hudna.terms.Reference;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** Conditions, procedures, definitions and references as sentences. */
final class RuleSentence {

    private RuleSentence() {}

    static Message of(Terms terms, Condition condition) {
        return new Message("sentences.condition-" + condition.kind().code(),
            Map.of("title", condition.title(), "between", SaidNames.rules(terms, condition.between()),
            "streak", condition.streak().<List<?>>map(List::of).orElse(List.of()), "hasstreak", condition.streak().isPresent()));
    }

    static Message of(Terms terms, Procedure procedure) {
        List<Object> steps = procedure.steps().stream().<Object>map(step -> step(terms, step)).toList();
        return Message.of("sentences.procedure", "title", procedure.title(), "steps", steps, "on", SaidNames.rules(terms, procedure.on()));
    }

    private static Message step(Terms terms, Procedure.Step step) {
        List<Object> by = step.by().stream().map(who -> SaidNames.written(terms, who)).toList();
        if (step.within().isEmpty()) return Message.of("sentences.step", "what", step.what(), "by", by, "hasby", !by.isEmpty());
        return Message.of("sentences.step-within", "what", step.what(), "by", by, "hasby", !by.isEmpty(), "time",
            SaidTimes.time(step.within().get().amount(), step.within().get().unit()), "of", step.of());
    }

    static Message of(Definition definition) { return Message.of("sentences.define", "word", definition.id(), "means", definition.means()); }

    static Message of(Terms terms, Reference reference) {
        return Message.of("sentences.reference", "to", reference.to(), "clauses", SaidNames.rules(terms, reference.tags()));
    }
}
