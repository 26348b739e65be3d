package org.hudna.where;

/** A single place, itself a circle. */
public record Spot(Position position) implements Shape {

    @Override public double accuracyMetres() { return position.errorMetres(); }

    @Override public double metresFrom(Position from) { return position.metresTo(from); }
}
