package org.hudna.where;

import java.util.List;
import java.util.Locale;
import org.hudna.words.Message;

/**
 * A place that a name may mean, and why.
 *
 * @param spelling the place's own spelling that was met
 * @param rank 1 for the best; those between which nothing decides share it
 * @param cost how far the spelling is from what was asked, 0 for the very same, about 1 for one wrong letter; hints are not in it
 * @param reasons why it is here and why it stands where it does; never empty
 */
public record Candidate(Place place, String spelling, int rank, double cost, List<Because> reasons) {

    public Candidate {
        reasons = List.copyOf(reasons);
        if (rank < 1 || reasons.isEmpty()) throw new IllegalArgumentException("a candidate has a rank and a reason");
    }

    public boolean is(Because reason) { return reasons.contains(reason); }

    /** Another place bears the same name. */
    public boolean isHomonym() { return is(Because.HOMONYM); }

    /** A reason for which a candidate is listed, or stands before or behind another. */
    public enum Because {
        /** The p-code was given. */
        CODE,
        /** Letter for letter, but for capitals. */
        EXACT,
        /** But for article, accents, harakat, forms of alef, hyphens, doubled letters. */
        MARKS_APART,
        /** Sounds alike: vowels, q and k, final h. */
        SAME_SOUND,
        /** Written in another script and sounds alike. */
        OTHER_SCRIPT,
        /** One consonant differs, is missing or is one too many. */
        ONE_LETTER,
        /** The name goes on: Kafraya, Kafraya Maar Tamsarin. */
        GOES_ON,
        /** It begins so, as far as was typed. */
        BEGINS_SO,
        /** Met by another spelling or a former name of it. */
        ALIAS,
        /** Other places bear this very name. */
        HOMONYM,
        /** Inside the hinted area. */
        WITHIN_HINT,
        OUTSIDE_HINT,
        /** Near the hinted point. */
        NEAR_HINT,
        FAR_FROM_HINT,
        /** Of the hinted kind. */
        KIND_HINT,
        /** The seat of an area. */
        SEAT,
        SETTLEMENT,
        /** An area, not a town. */
        AREA;

        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        public Message message() { return Message.of("place.because-" + code()); }
    }
}
