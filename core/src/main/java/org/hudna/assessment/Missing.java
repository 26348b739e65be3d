package org.hudna.assessment;

import java.util.Locale;
import org.hudna.words.Message;

/** Something that could change the answer, once known or ruled upon; what could not change it is never listed. */
public record Missing(Test about, Kind kind, Message question) {

    /** Why an answer cannot be given. */
    public enum Kind {
        FACT_MISSING, SOURCES_CONFLICT, TEXT_UNAVAILABLE, INTERPRETATION_OPEN, RULING_PENDING;

        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }
}
