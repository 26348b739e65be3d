package org.hudna.where;

/** One side of a line. */
public sealed interface Flank {

    /** On the left of one who walks the line from its first position to its last. */
    record Left() implements Flank {}

    /** On the right of one who walks the line. */
    record Right() implements Flank {}

    /** The side on which the centre of {@code position} lies; it must not lie on the line or on its straight continuation. */
    record Towards(Position position) implements Flank {}
}
