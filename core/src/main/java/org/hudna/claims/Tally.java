package org.hudna.claims;

import java.util.Locale;
import org.hudna.deeds.Count;

/** A number with how it was said and what was counted as one. */
public record Tally(Count number, Precision precision, CountingRule rule) {

    /** How a source puts a number: exactly, about, at least, or between two. */
    public enum Precision {
        EXACT, ABOUT, AT_LEAST, BETWEEN;

        /** The word in files. */
        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }

    /** How {@code written}, which {@link Count#find} reads as {@code number}, puts it. */
    static Precision precision(String written, Count number) {
        if (written.strip().startsWith("~")) return Precision.ABOUT;
        if (number.max() == Count.NO_LIMIT) return Precision.AT_LEAST;
        return number.min() == number.max() ? Precision.EXACT : Precision.BETWEEN;
    }
}
