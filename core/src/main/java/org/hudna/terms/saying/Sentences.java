package org.hudna.terms.saying;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** An agreement as sentences, in the order of its files: what a legal officer reads through and approves. */
public final class Sentences {

    private Sentences() {}

    /** What a sentence is about. */
    public enum Kind { INSTRUMENT, STATUS, PLACE, CLAUSE, EXCEPTION, CONDITION, DEFINITION, PROCEDURE, REFERENCE }

    /**
     * One of them.
     *
     * @param id   the id in the file; for an entry of the status log its number, {@code status.1} onwards
     * @param cite the citation of the authentic text; empty where the file gives none
     */
    public record Said(String id, Kind kind, String cite, Message sentence) {}

    private record AtLine(int line, Said said) {}

    /** Every instrument and its life, every place, then every entry of the clauses as they follow one another. */
    public static List<Said> all(Terms terms) {
        List<Said> all = new ArrayList<>();
        terms.life().instruments().forEach(i -> all.add(new Said(i.id(), Kind.INSTRUMENT, i.cite(), LifeSentence.of(terms, i))));
        for (int i = 0; i < terms.life().status().size(); i++)
            all.add(new Said("status." + (i + 1), Kind.STATUS, terms.life().status().get(i).known().source(), LifeSentence.of(terms, terms.life().status().get(i))));
        terms.places().values().forEach(p -> all.add(new Said(p.id().code(), Kind.PLACE, "", PlaceSentence.of(terms, p))));
        rules(terms).stream().sorted(Comparator.comparingInt(AtLine::line)).forEach(r -> all.add(r.said()));
        return List.copyOf(all);
    }

    private static List<AtLine> rules(Terms terms) {
        List<AtLine> rules = new ArrayList<>();
        Terms.Rules all = terms.rules();
        all.clauses().forEach(c -> rules.add(new AtLine(c.line(), new Said(c.id(), Kind.CLAUSE, c.cite(), ClauseSentence.of(terms, c)))));
        all.exceptions().forEach(e -> rules.add(new AtLine(e.line(), new Said(e.id(), Kind.EXCEPTION, e.cite(), RuleSentence.of(terms, e)))));
        all.conditions().forEach(c -> rules.add(new AtLine(c.line(), new Said(c.id(), Kind.CONDITION, "", RuleSentence.of(terms, c)))));
        all.definitions().forEach(d -> rules.add(new AtLine(d.line(), new Said(d.id(), Kind.DEFINITION, "", RuleSentence.of(d)))));
        all.procedures().forEach(p -> rules.add(new AtLine(p.line(), new Said(p.id(), Kind.PROCEDURE, p.cite(), RuleSentence.of(terms, p)))));
        all.references().forEach(r -> rules.add(new AtLine(r.line(), new Said(r.id(), Kind.REFERENCE, "", RuleSentence.of(terms, r)))));
        return rules;
    }
}
