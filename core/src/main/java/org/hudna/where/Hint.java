package org.hudna.where;

import java.util.Optional;
import java.util.Set;

/**
 * What is known of a place besides its name: it ranks candidates, each then says so, and never removes one.
 *
 * @param within areas that probably hold it; empty where nothing is known
 * @param near a circle that it is probably in or near
 * @param kinds what sort of place it probably is; empty where nothing is known
 */
public record Hint(Set<PCode> within, Optional<Position> near, Set<PlaceKind> kinds) {

    public static final Hint NONE = new Hint(Set.of(), Optional.empty(), Set.of());

    public Hint {
        within = Set.copyOf(within);
        kinds = Set.copyOf(kinds);
    }

    public static Hint within(PCode... areas) { return new Hint(Set.of(areas), Optional.empty(), Set.of()); }

    public static Hint near(Position position) { return new Hint(Set.of(), Optional.of(position), Set.of()); }

    public boolean isEmpty() { return within.isEmpty() && near.isEmpty() && kinds.isEmpty(); }
}
