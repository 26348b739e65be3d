package org.hudna.claims.reading;

import java.util.List;
import org.hudna.where.spotting.Mention;

/**
 * A place that a text tells by figures or by another place.
 *
 * @param words all that say it: "5 km north of Homs", "Taldou (34.87 N, 36.53 E)"
 * @param value where that is: circles, or of a named place those bearers that lie there
 * @param takes names that are part of it, and say nothing of their own any more
 */
record PlaceFound(Evidence words, Value value, List<Mention> takes) {
    PlaceFound { takes = List.copyOf(takes); }
}
