package org.hudna.where;

/** Where a circle lies against a zone: wholly inside, wholly outside, or across an edge, so that we cannot tell. */
public enum Side {
    INSIDE, OUTSIDE, STRADDLES;

    /** In both zones. */
    public Side and(Side other) {
        if (this == OUTSIDE || other == OUTSIDE) return OUTSIDE;
        return this == INSIDE && other == INSIDE ? INSIDE : STRADDLES;
    }

    /** In either zone. */
    public Side or(Side other) {
        if (this == INSIDE || other == INSIDE) return INSIDE;
        return this == OUTSIDE && other == OUTSIDE ? OUTSIDE : STRADDLES;
    }

    /** In what the zone leaves over. */
    public Side not() {
        return switch (this) {
            case INSIDE -> OUTSIDE;
            case OUTSIDE -> INSIDE;
            case STRADDLES -> STRADDLES;
        };
    }

    /** Not farther than {@code limit} metres, for a distance known to {@code error} metres; exactly at the limit is inside. */
    static Side within(double limit, double metres, double error) {
        if (metres + error <= limit) return INSIDE;
        return metres - error > limit ? OUTSIDE : STRADDLES;
    }
}
