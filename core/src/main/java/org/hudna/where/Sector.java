package org.hudna.where;

/**
 * Where something was, as one post tells it: from the post's circle, in these directions, at these distances.
 *
 * @param holds how likely it is that the sector holds what was observed, above 0 to 1 inclusive: the caller's own estimate of such posts, never ours
 */
public record Sector(Position post, Arc bearing, Band distance, double holds) {

    public Sector {
        if (!(holds > 0 && holds <= 1)) throw new IllegalArgumentException("a likelihood is above 0 and at most 1: " + holds);
    }

    /** A sector that is taken at its word. */
    public static Sector certain(Position post, Arc bearing, Band distance) { return new Sector(post, bearing, distance, 1); }
}
