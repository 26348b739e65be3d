package org.hudna.terms.saying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hudna.arms.Weapon;
import org.hudna.terms.Clause;
import org.hudna.terms.During;
import org.hudna.terms.Lifting;
import org.hudna.terms.Slots;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** A clause or an exception as one sentence, with every slot that restricts it and none that does not. */
public final class ClauseSentence {

    private final Terms terms;
    private final Map<String, Object> holes = new LinkedHashMap<>();

    private ClauseSentence(Terms terms) { this.terms = terms; }

    /** The clause, with what lifts it and on what it depends. */
    public static Message of(Terms terms, Clause clause) {
        ClauseSentence sentence = new ClauseSentence(terms);
        sentence.slots(clause.slots());
        sentence.put("answering", SaidNames.actors(terms, clause.answerable()));
        sentence.put("during", window(terms, clause.during()));
        sentence.put("unless", terms.rules().exceptions().stream()
            .filter(e -> !e.keeps().contains(clause.id())
            && (clause.unless().contains(e.id()) || e.lifts().contains(clause.id()))).<Object>map(Lifting::title).toList());
        sentence.put("onlyif", SaidNames.rules(terms, clause.onlyIf()));
        sentence.put("because", clause.unavailable().<List<?>>map(List::of).orElse(List.of()));
        return new Message("sentences." + clause.norm().code(), sentence.holes);
    }

    /** The exception, with what it lifts and keeps. */
    public static Message of(Terms terms, Lifting exception) {
        ClauseSentence sentence = new ClauseSentence(terms);
        sentence.slots(exception.when());
        sentence.put("title", List.of(exception.title()));
        sentence.put("during", window(terms, exception.during()));
        sentence.put("lifts", SaidNames.rules(terms, exception.lifts()));
        sentence.put("keeps", SaidNames.rules(terms, exception.keeps()));
        sentence.put("unless", SaidNames.rules(terms, exception.unless()));
        sentence.put("facts", SaidNames.rules(terms, exception.when().facts()));
        sentence.put("because", exception.unavailable().<List<?>>map(List::of).orElse(List.of()));
        sentence.holes.put("raised", exception.raisedByClaim());
        return new Message("sentences.exception", sentence.holes);
    }

    private void slots(Slots slots) {
        put("who", SaidNames.actors(terms, slots.who()));
        put("do", slots.deeds().stream().<Object>map(deed -> Message.of("deed." + deed.code())).toList());
        put("with", slots.withClass() ? List.of(Message.of("sentences.weapons-of-the-table")) : slots.with()
            .stream().<Object>map(Weapon::said).toList());
        put("to", slots.to().stream().<Object>map(to -> SaidNames.to(terms, to)).toList());
        put("at", slots.at().stream().<Object>map(terms::nameOf).toList());
        put("from", slots.from().stream().<Object>map(terms::nameOf).toList());
        put("amount", slots.amount().<List<?>>map(quota -> List.of(SaidNames.quota(quota))).orElse(List.of()));
        put("notice", slots.notice().<List<?>>map(to -> List.of(SaidNames.written(terms, to))).orElse(List.of()));
        put("where", slots.where().<List<?>>map(where -> List.of(new ExprSentence(terms).of(where))).orElse(List.of()));
        put("open", slots.open().<List<?>>map(open -> List.of(open.question())).orElse(List.of()));
    }

    private static List<?> window(Terms terms, During during) {
        return during instanceof During.Always ? List.of() : List.of(SaidTimes.of(terms, during));
    }

    /** A slot, and under {@code has-…} whether anything stands in it, for the text to choose by. */
    private void put(String name, List<?> values) {
        holes.put(name, values);
        holes.put("has" + name, !values.isEmpty());
    }
}
