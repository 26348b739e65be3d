package org.hudna.app.exchange.telling;

import org.hudna.terms.Terms;
import org.hudna.words.Lang;

/** The voice of one report on one agreement, on the agreement's own clock. */
public final class Saying extends Voice {

    private final Terms terms;

    public Saying(Terms terms, Lang lang) {
        super(terms.zone(), lang);
        this.terms = terms;
    }

    public Terms terms() { return terms; }
}
