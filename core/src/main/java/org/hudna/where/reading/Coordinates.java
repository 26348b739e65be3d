package org.hudna.where.reading;

import java.util.List;
import java.util.Optional;
import org.hudna.where.Position;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/**
 * Coordinates as people write them, WGS 84: decimal degrees, degrees and minutes, degrees, minutes and seconds, with letters of three languages,
 * Arabic-Indic digits or decimal commas; MGRS and UTM. The error is the least that the figures admit: half of their last place, and for a grid square
 * half its diagonal.
 */
public sealed interface Coordinates {

    /** One position. */
    record Read(Position position, Notation notation) implements Coordinates {}

    /** Two numbers of which either may be the latitude, and nothing says which; most people write the latitude first. */
    record EitherWay(Position latitudeFirst, Position longitudeFirst) implements Coordinates {}

    /** None that we can read, and why. */
    record Unread(Message why) implements Coordinates {}

    /** How they were written. */
    enum Notation { DEGREES, MINUTES, SECONDS, MGRS, UTM }

    /** Every position that the text may mean, the likelier first; empty where it is none. */
    default List<Position> positions() {
        return switch (this) {
            case Read read -> List.of(read.position());
            case EitherWay either -> List.of(either.latitudeFirst(), either.longitudeFirst());
            case Unread _ -> List.of();
        };
    }

    /** Reads the whole of {@code text}; words that are no part of a coordinate make it unread. */
    static Coordinates read(String text) {
        String plain = Digits.ascii(text).strip();
        Optional<Coordinates> grid = GridReference.read(plain);
        return grid.isPresent() ? grid.get() : Degrees.read(plain);
    }
}
