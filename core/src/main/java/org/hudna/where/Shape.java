package org.hudna.where;

/** What a map shows: an area, a line or a spot. A shape alone claims nothing; a {@link Zone} says what counts as being in it. */
public sealed interface Shape permits Area, Line, Spot {

    /** How far the drawing may be from what it depicts, in metres, 0 or more; it is added to the error of every circle held against it. */
    double accuracyMetres();

    /** Metres from the circle's centre to the nearest point of the shape, 0 on or in it; no error is taken into account. */
    double metresFrom(Position position);
}
