package org.hudna.incidents.matching;

/**
 * How far apart two claims may be and still be compared, and how many at most.
 *
 * @param metres between the edges of both circles, inclusive
 * @param seconds between the ends of both spans, inclusive
 * @param near at most about so many others are compared by nearness with one claim; on a heavier day the time that is looked at is narrowed
 * @param rareWords how many of a claim's rarest words are looked up where its place is not known well, or the day is heavy
 * @param perWord at most so many others are compared for one of those words, or for one area code: the nearest in time
 */
public record Reach(double metres, long seconds, int near, int rareWords, int perWord) {

    /** 5 km and 24 hours, 512 near, 16 rare words, 32 for each. */
    public static final Reach USUAL = new Reach(5_000, 86_400, 512, 16, 32);

    /** A circle larger than this, in metres, is no position: its claims are found by area codes and words. */
    static final double LARGEST_ERROR_METRES = 25_000;
    /** A span longer than this, in seconds, counts as so much of its middle: seven days. */
    static final long LONGEST_SPAN_SECONDS = 7L * 86_400;

    public Reach {
        if (!(metres > 0) || seconds <= 0 || near < 1 || rareWords < 0 || perWord < 1) throw new IllegalArgumentException("a reach is positive");
    }
}
