package org.hudna.where.reading;

import java.util.List;
import org.hudna.where.Place;
import org.hudna.where.Position;

/**
 * One place that a relative description may mean.
 *
 * @param circle what surely holds it, if this reading is right
 * @param restsOn the places that the names were taken for, in the order of the names
 */
public record Whereabouts(Position circle, Relation relation, List<Place> restsOn) {
    public Whereabouts { restsOn = List.copyOf(restsOn); }
}
