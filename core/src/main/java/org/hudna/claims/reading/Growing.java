package org.hudna.claims.reading;

import java.util.List;
import java.util.Optional;
import org.hudna.claims.lexicon.Use;
import org.hudna.claims.reading.Actor.Sort;

/** An actor while its words are being gathered. */
final class Growing {

    final Cue anchor;
    int first;
    int last;
    boolean named;
    private Optional<Evidence> name = Optional.empty();
    private Optional<Evidence> body = Optional.empty();
    private Optional<Evidence> countryWords = Optional.empty();
    private String bodyCode = "";
    private String country = "";

    Growing(Cue anchor) {
        this.anchor = anchor;
        this.first = anchor.first();
        this.last = anchor.last();
    }

    /** The first country is the one he comes from; another is where he is accredited. */
    void country(Cue cue) {
        if (country.isEmpty()) {
            country = cue.value();
            countryWords = Optional.of(cue.evidence());
        }
        last = Math.max(last, cue.last());
    }

    void body(Cue cue) {
        if (body.isEmpty()) {
            body = Optional.of(cue.evidence());
            bodyCode = cue.code();
        }
        last = Math.max(last, cue.last());
    }

    void name(Names.Name found) {
        name = Optional.of(found.evidence());
        named = true;
        last = found.last();
    }

    boolean takesName() { return (anchor.use() == Use.ROLE || anchor.use() == Use.COUNTERPART) && !named; }

    Actor done(List<Token> tokens) {
        int from = first == anchor.first() ? anchor.evidence().from() : tokens.get(first).from();
        boolean to = anchor.form().isTo();
        return new Actor(first, last, new Evidence(from, tokens.get(last).to()), sort(), anchor.code(), name, body, bodyCode, country,
            countryWords, to);
    }

    private Sort sort() {
        if (anchor.use() == Use.ROLE) return Sort.PERSON;
        if (anchor.use() == Use.COUNTERPART) return Sort.COUNTERPART;
        if (anchor.use() == Use.DOCUMENT) return Sort.PAPER;
        if (anchor.use() == Use.ANONYMOUS) return Sort.UNNAMED;
        if (anchor.use() == Use.BOTH) return Sort.BOTH;
        if (anchor.use() == Use.PRONOUN) return Sort.PRONOUN;
        return anchor.use() == Use.SAME ? Sort.SAME : Sort.BODY;
    }
}
