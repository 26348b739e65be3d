package org.hudna.assessment;

import java.util.List;
import org.hudna.terms.Terms;
import org.hudna.where.Area;
import org.hudna.where.Line;
import org.hudna.where.Position;
import org.hudna.where.Shape;
import org.hudna.where.Spot;

/** Whose verdicts may come out otherwise when terms change: never too few, as few as can be told without looking at them. */
public sealed interface Touched {

    /** Anybody's. */
    record All() implements Touched {}

    /** Only of claims that lie, with all their places, near one of these or nobody knows where; of none where the list is empty. */
    record Near(List<Reach> reaches) implements Touched {
        public Near { reaches = List.copyOf(reaches); }

        /** Whether a claim is touched whose places all lie in {@code circle}. */
        public boolean meets(Position circle) { return reaches.stream().anyMatch(reach -> reach.meets(circle)); }
    }

    /** A drawing, and from how far away something rests on it, in metres. */
    record Reach(Shape of, double metres) {

        /** A metre more than the tests of places allow: an edge that both round differently. */
        private static final double SLACK = 1;
        /** An edge that is straight on a map can lie a little farther out than both its ends do. */
        private static final double BENT = 1.05;

        /** A circle that holds all from which it can be met, whatever the circle that meets it is besides. */
        public Position circle() {
            List<Position> corners = corners();
            var lat = corners.stream().mapToDouble(Position::lat).summaryStatistics();
            var lon = corners.stream().mapToDouble(Position::lon).summaryStatistics();
            Position middle = Position.at((lat.getMin() + lat.getMax()) / 2, (lon.getMin() + lon.getMax()) / 2);
            double farthest = corners.stream().mapToDouble(middle::metresTo).max().orElseThrow();
            return middle.within(farthest * BENT + metres + of.accuracyMetres() + SLACK);
        }

        private List<Position> corners() {
            return switch (of) {
                case Area area -> area.polygons().stream().flatMap(List::stream).flatMap(List::stream).map(Reach::corner).toList();
                case Line line -> line.polylines().stream().flatMap(List::stream).map(Reach::corner).toList();
                case Spot spot -> List.of(spot.position());
            };
        }

        private static Position corner(double[] lonLat) { return Position.at(lonLat[1], lonLat[0]); }

        boolean meets(Position circle) { return of.metresFrom(circle) <= metres + of.accuracyMetres() + circle.errorMetres() + SLACK; }
    }

    /** What lies between two versions of an agreement, all that either says of the past being known. */
    static Touched between(Terms before, Terms after) { return new Redrawn(before, after).touched(); }
}
