package org.hudna.terms;

import java.util.List;
import java.util.stream.Stream;
import org.hudna.where.PlaceId;

/** A free condition, rare: a tree of comparisons over what a claim says. What is not known stays unknown. */
public sealed interface Expr {

    record And(Expr left, Expr right) implements Expr {}

    record Or(Expr left, Expr right) implements Expr {}

    record Not(Expr of) implements Expr {}

    /** The named fact is one of these words (ids of actors, deeds, weapons, target kinds, places). */
    record Is(Name name, List<String> words) implements Expr { public Is { words = List.copyOf(words); } }

    /** A number against a number: {@code calibre} in millimetres; {@code count}, {@code killed}, {@code injured} as counted. */
    record Compare(Name name, Sign sign, int number) implements Expr {}

    /** The place lies within so many metres of a place of the agreement. */
    record Within(Name name, double metres, PlaceId of) implements Expr {}

    /** The time lies before or after a point. */
    record Timed(boolean before, Point point) implements Expr {}

    /** The time lies between two points: from the first, inclusive, until the second, exclusive. */
    record Throughout(Point from, Point until) implements Expr {}

    /** The comparisons that it is made of. */
    default Stream<Expr> leaves() {
        return switch (this) {
            case And(Expr left, Expr right) -> Stream.concat(left.leaves(), right.leaves());
            case Or(Expr left, Expr right) -> Stream.concat(left.leaves(), right.leaves());
            case Not(Expr of) -> of.leaves();
            case Is _, Compare _, Within _, Timed _, Throughout _ -> Stream.of(this);
        };
    }

    /** What a claim can say. */
    enum Name { ACTOR, ACT, WEAPON, CALIBRE, COUNT, TARGET, PLACE, FROM, HOLDER, FROM_HOLDER, TIME, KILLED, INJURED }

    /** How two numbers compare. */
    enum Sign { LESS, AT_MOST, AT_LEAST, MORE }
}
