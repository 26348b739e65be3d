package org.hudna.incidents.matching;

import java.time.Instant;
import java.util.Locale;
import org.hudna.claims.ClaimId;
import org.hudna.words.Message;

/**
 * A person's word on two claims; kept apart from what the machine finds, and above it. Undone by another judgement.
 *
 * @param one the claim whose id comes first
 * @param other the claim whose id comes second; never the same
 * @param by the name-code of who judged
 */
public record Judgement(ClaimId one, ClaimId other, Verdict verdict, String by, Instant at) {

    public Judgement {
        if (one.equals(other)) throw new IllegalArgumentException("a claim is not judged against itself: " + one);
        if (by.isBlank()) throw new IllegalArgumentException("a judgement is somebody's");
        if (one.code().compareTo(other.code()) > 0) {
            ClaimId first = other;
            other = one;
            one = first;
        }
    }

    /** What a person may say of two claims. */
    public enum Verdict {
        /** Of one incident. */
        SAME,
        /** Of two. */
        DIFFERENT,
        /** Cannot be told; takes an earlier word back, and the machine's score counts again. */
        UNSURE;

        /** The word in files. */
        public String code() { return name().toLowerCase(Locale.ROOT); }

        /** What it is called. */
        public Message said() { return Message.of("match.judged-" + code()); }
    }
}
