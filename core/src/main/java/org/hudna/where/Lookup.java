package org.hudna.where;

import java.util.List;

/** What a gazetteer answers when asked for a name: nothing is guessed between two. */
public sealed interface Lookup {

    /**
     * One place bears the name.
     *
     * @param exact whether it is spelled so, apart from accents, articles and the like; else only the sound agrees, and whoever asked should say so
     */
    record Found(Place place, boolean exact) implements Lookup {}

    /** Several do, or sound like it; in the order of their codes. */
    record Ambiguous(List<Place> places) implements Lookup {
        public Ambiguous { places = List.copyOf(places); }
    }

    /** None does; those that sound most like it, the nearest first; may be empty. */
    record Unknown(List<Place> nearest) implements Lookup {
        public Unknown { nearest = List.copyOf(nearest); }
    }
}
