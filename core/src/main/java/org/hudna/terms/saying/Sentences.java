package org.hudna.terms.saying;

import java.util.ArrayList;
import java.util.List;
import org.hudna.terms.Clause;
import org.hudna.terms.Condition;
import org.hudna.terms.Definition;
import org.hudna.terms.During;
import org.hudna.terms.Instrument;
import org.hudna.terms.Lifting;
import org.hudna.terms.Procedure;
import org.hudna.terms.Reference;
import org.hudna.terms.Status;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** Everything that an agreement says, rule by rule. */
public final class Sentences {

    private Sentences() {}

    /**
     * One rule as a sentence.
     *
     * @param cite where it stands in the authentic text; empty where the file gives none
     */
    public record Said(String id, String cite, Message sentence) {}

    /**
     * Instruments and their life, places, clauses, exceptions, conditions, procedures, definitions and references, each kind in the order of its
     * file.
     */
    public static List<Said> all(Terms terms) {
        List<Said> all = new ArrayList<>();
        for (Instrument one : terms.life().instruments()) all.add(new Said(one.id(), one.cite(), of(terms, one)));
        for (Status one : terms.life().status()) all.add(new Said(one.what().code(), "", of(terms, one)));
        for (TermPlace one : terms.places().values()) all.add(new Said(one.id().code(), "", of(terms, one)));
        for (Clause one : terms.rules().clauses()) all.add(new Said(one.id(), one.cite(), ClauseSentence.of(terms, one)));
        for (Lifting one : terms.rules().exceptions()) all.add(new Said(one.id(), one.cite(), ClauseSentence.of(terms, one)));
        all.addAll(others(terms));
        return List.copyOf(all);
    }

    /** Conditions, procedures, definitions and references, each kind in the order of its file. */
    public static List<Said> others(Terms terms) {
        List<Said> all = new ArrayList<>();
        for (Condition one : terms.rules().conditions()) all.add(new Said(one.id(), "", RuleSentence.of(terms, one)));
        for (Procedure one : terms.rules().procedures()) all.add(new Said(one.id(), one.cite(), RuleSentence.of(terms, one)));
        for (Definition one : terms.rules().definitions()) all.add(new Said(one.id(), "", RuleSentence.of(one)));
        for (Reference one : terms.rules().references()) all.add(new Said(one.id(), "", RuleSentence.of(terms, one)));
        return List.copyOf(all);
    }

    /** When an instrument takes effect, and until when. */
    public static Message of(Terms terms, Instrument instrument) { return LifeSentence.of(terms, instrument); }

    /** What became of an instrument. */
    public static Message of(Terms terms, Status entry) { return LifeSentence.of(terms, entry); }

    /** How a place is made. */
    public static Message of(Terms terms, TermPlace place) { return PlaceSentence.of(terms, place); }

    /** When a clause speaks. */
    public static Message of(Terms terms, During during) { return SaidTimes.of(terms, during); }

    /** An actor by name where the agreement knows it, else as written. */
    public static Object named(Terms terms, String written) { return SaidNames.written(terms, written); }
}
