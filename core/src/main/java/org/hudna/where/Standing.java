package org.hudna.where;

/**
 * How much of a place it is: lists are ordered by it, nothing is chosen by it.
 *
 * @param seat 0 where it is not known to be the seat of an area; else the level of that area: 1 a governorate or the country, 2 a district, 3 a
 *     sub-district
 * @param people inhabitants as the source has them; 0 where it says none
 */
public record Standing(PlaceKind kind, int seat, long people) {

    public static final Standing UNKNOWN = new Standing(PlaceKind.UNSAID, 0, 0);

    public Standing {
        if (seat < 0 || seat > 3) throw new IllegalArgumentException("a seat is 0 to 3: " + seat);
        if (people < 0) throw new IllegalArgumentException("people are 0 or more: " + people);
    }

    public static Standing of(PlaceKind kind) { return new Standing(kind, 0, 0); }

    /** 0 to 4 for the seat and the kind, and a fraction for the people: greater comes first in a list. */
    double weight() {
        double size = people == 0 ? 0 : Math.min(0.99, Math.log10(people + 1.0) / 8);
        int level = seat > 0 ? 4 - seat : switch (kind) {
            case COUNTRY -> 4;
            case REGION, CITY -> 2;
            case DISTRICT, TOWN -> 1;
            case SUBDISTRICT, VILLAGE, QUARTER, CAMP, SITE, NATURE, UNSAID -> 0;
        };
        return level + size;
    }

    /** Of two accounts of one place, what each knows. */
    Standing or(Standing other) {
        return new Standing(kind == PlaceKind.UNSAID ? other.kind : kind, seat == 0 ? other.seat : seat, people == 0 ? other.people : people);
    }
}
