package org.hudna.who;

import java.util.Locale;
import java.util.Optional;

/**
 * An Admiralty grade: how reliable the source, how credible the word, two independent axes.
 *
 * @param reliability A (completely) to E (unreliable), F cannot be judged
 * @param credibility 1 (confirmed) to 5 (improbable), 6 cannot be judged
 */
public record Grade(char reliability, int credibility) {

    public Grade {
        if (reliability < 'A' || reliability > 'F') throw new IllegalArgumentException("reliability is A to F: '" + reliability + "'");
        if (credibility < 1 || credibility > 6) throw new IllegalArgumentException("credibility is 1 to 6: " + credibility);
    }

    /** Reads {@code B2} or {@code b2}; empty where it is no grade. */
    public static Optional<Grade> find(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return code.matches("[A-F][1-6]") ? Optional.of(new Grade(code.charAt(0), code.charAt(1) - '0')) : Optional.empty();
    }

    @Override public String toString() { return "" + reliability + credibility; }
}
