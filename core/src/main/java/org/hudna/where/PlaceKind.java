package org.hudna.where;

import java.util.Locale;
import java.util.Optional;

/** What sort of place a gazetteer's row is; our own classes, coarser than those of any source. */
public enum PlaceKind {
    COUNTRY, REGION, DISTRICT, SUBDISTRICT, CITY, TOWN, VILLAGE, QUARTER, CAMP, SITE, NATURE, UNSAID;

    public String code() { return name().toLowerCase(Locale.ROOT); }

    /** The kind of that {@link #code()}. */
    public static Optional<PlaceKind> find(String code) {
        for (PlaceKind kind : values()) if (kind.code().equals(code)) return Optional.of(kind);
        return Optional.empty();
    }

    /** An area that holds places, rather than a place in it. */
    public boolean isArea() {
        return switch (this) {
            case COUNTRY, REGION, DISTRICT, SUBDISTRICT -> true;
            case CITY, TOWN, VILLAGE, QUARTER, CAMP, SITE, NATURE, UNSAID -> false;
        };
    }

    /** A place where people live together under a name of their own. */
    public boolean isSettlement() {
        return switch (this) {
            case CITY, TOWN, VILLAGE, CAMP -> true;
            case COUNTRY, REGION, DISTRICT, SUBDISTRICT, QUARTER, SITE, NATURE, UNSAID -> false;
        };
    }
}
