package org.hudna.terms;

import java.util.Locale;
import java.util.Optional;
import org.hudna.words.Words;

/** How an agreement goes on after its term: the words of the text, and the question that they leave. */
public record Renewal(String every, How how, String notice, Optional<Open> open) {

    /** By silence, by consent, or of itself. */
    public enum How { TACIT, BY_CONSENT, AUTOMATIC;
        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); } }
}
