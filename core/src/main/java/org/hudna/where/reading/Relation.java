package org.hudna.where.reading;

import java.util.List;
import java.util.Optional;

/** How a text tells a place by other places; names are as written. */
public sealed interface Relation {

    /** Names of the places it rests on. */
    List<String> names();

    /** @param leastMetres 0 or more @param mostMetres at least {@code leastMetres} @param bearing empty where only the distance is said */
    record Away(double leastMetres, double mostMetres, Optional<Bearing> bearing, String from) implements Relation {
        @Override public List<String> names() { return List.of(from); }
    }

    /** In a direction, no distance said: "north of Hama". */
    record Toward(Bearing bearing, String from) implements Relation {
        @Override public List<String> names() { return List.of(from); }
    }

    /** @param road whether on the way from one to the other */
    record Between(String one, String other, boolean road) implements Relation {
        @Override public List<String> names() { return List.of(one, other); }
    }

    record Near(String name) implements Relation {
        @Override public List<String> names() { return List.of(name); }
    }

    /** At the edge of a town: {@code side} where it is said which. */
    record Outskirts(String name, Optional<Bearing> side) implements Relation {
        @Override public List<String> names() { return List.of(name); }
    }

    /** The country round a town, such as ريف حماة الشمالي. */
    record Countryside(String name, Optional<Bearing> side) implements Relation {
        @Override public List<String> names() { return List.of(name); }
    }

    /**
     * A direction of the compass.
     *
     * @param degrees clockwise from north, 0 inclusive to 360 exclusive
     * @param halfWidth what the word leaves open to either side, degrees
     */
    record Bearing(double degrees, double halfWidth) {}
}
