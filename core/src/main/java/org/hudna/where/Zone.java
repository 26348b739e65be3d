package org.hudna.where;

import java.util.List;
import java.util.Optional;

/**
 * Where a clause holds: shapes and distances put together, with one question.
 *
 * <p>Distances are in metres, 0 or more. The error of the circle and the accuracy of the drawing are added up; whatever they leave open straddles.
 */
public sealed interface Zone {

    /** Where the circle lies against this zone. */
    Side side(Position position);

    /** In an area. */
    record Within(Area area) implements Zone {
        @Override public Side side(Position position) { return area.side(position); }
    }

    /**
     * At most so far from a shape: on both flanks of a line, in an area or round it, round a spot.
     *
     * <p>{@link Area#edge} gives the band along an area's edge, on both sides of it.
     */
    record Near(Shape of, double metres) implements Zone {
        public Near { metres = distance(metres); }

        @Override public Side side(Position position) {
            double error = position.errorMetres() + of.accuracyMetres();
            double away = switch (of) {
                case Area area -> area.signedMetres(position, metres + error);
                case Line line -> line.metresFrom(position, metres + error);
                case Spot spot -> spot.metresFrom(position);
            };
            return Side.within(metres, away, error);
        }
    }

    /**
     * At most so far from a line and on one flank of it; the line itself belongs to it.
     *
     * <p>At a free end the flanks part along the line's straight continuation. A position at a bend belongs to the flank that the nearest point shows
     * it.
     */
    record Beside(Line line, double metres, Flank flank) implements Zone {
        public Beside {
            metres = distance(metres);
            if (flank instanceof Flank.Towards(Position towards)) flank = onLeft(line, towards) ? new Flank.Left() : new Flank.Right();
        }

        /** On the side where a place's middle or first corner lies; empty where the shape is no line or that point shows no side of it. */
        public static Optional<Beside> towards(Shape of, double metres, Shape place) {
            if (!(of instanceof Line line)) return Optional.empty();
            Position there = switch (place) {
                case Spot spot -> spot.position();
                case Line other -> first(other.polylines().getFirst());
                case Area area -> first(area.polygons().getFirst().getFirst());
            };
            boolean shown = line.metresFrom(there) > 0 && line.flank(there).sign() != 0;
            return shown ? Optional.of(new Beside(line, metres, new Flank.Towards(there))) : Optional.empty();
        }

        private static Position first(List<double[]> positions) { return Position.at(positions.getFirst()[1], positions.getFirst()[0]); }

        /** All of it as an area to be drawn, as {@link Line#broadened} draws both sides; its distance is more than 0. */
        public Area drawn() { return Broadened.of(this); }

        private static boolean onLeft(Line line, Position towards) {
            double sign = line.flank(towards).sign();
            if (sign == 0) throw new IllegalArgumentException("a position on the line shows no side of it: " + towards.lat() + " " + towards.lon());
            return sign > 0;
        }

        @Override public Side side(Position position) {
            double error = position.errorMetres() + line.accuracyMetres();
            double away = line.metresFrom(position, metres + error);
            Side near = Side.within(metres, away, error);
            return near == Side.OUTSIDE ? near : near.and(across(line.flank(position), error));
        }

        boolean isOnFlank(Position position) { return isOnFlank(line.flank(position)); }

        private boolean isOnFlank(Chains.Flanked flanked) {
            return switch (flank) {
                case Flank.Left _ -> flanked.sign() > 0;
                case Flank.Right _ -> flanked.sign() < 0;
                case Flank.Towards _ -> throw new IllegalStateException("settled when it was made");
            };
        }

        private Side across(Chains.Flanked flanked, double error) {
            boolean same = isOnFlank(flanked);
            if (flanked.sign() == 0) return flanked.metres() == 0 && error == 0 ? Side.INSIDE : Side.STRADDLES;
            if (same) return flanked.metres() >= error ? Side.INSIDE : Side.STRADDLES;
            return flanked.metres() > error ? Side.OUTSIDE : Side.STRADDLES;
        }
    }

    /** A band of a width along a line, half of it on each flank, without the areas in {@code minus}, whose edges it leaves to them. */
    record Corridor(Line line, double widthMetres, List<Area> minus) implements Zone {
        public Corridor {
            widthMetres = distance(widthMetres);
            minus = List.copyOf(minus);
        }

        @Override public Side side(Position position) {
            Side side = new Near(line, widthMetres / 2).side(position);
            for (Area hole : minus) if (side != Side.OUTSIDE) side = side.and(hole.side(position).not());
            return side;
        }
    }

    /**
     * Inside an area, along its edge, to a depth that the text leaves between two figures: up to {@code minMetres}, inclusive, is inside, beyond
     * {@code maxMetres} outside, and between them nobody can tell.
     */
    record Strip(Area area, double minMetres, double maxMetres) implements Zone {
        public Strip {
            if (distance(minMetres) > distance(maxMetres))
                throw new IllegalArgumentException("a depth runs from less to more: " + minMetres + " .. " + maxMetres);
        }

        @Override public Side side(Position position) {
            double error = position.errorMetres() + area.accuracyMetres();
            Side in = area.side(position);
            if (in == Side.OUTSIDE) return in;
            double depth = area.edge().metresFrom(position, maxMetres + error);
            if (depth - error > maxMetres) return in == Side.INSIDE ? Side.OUTSIDE : Side.STRADDLES;
            return depth + error <= minMetres ? in : Side.STRADDLES;
        }
    }

    /** In every one of some zones. */
    record AllOf(List<Zone> zones) implements Zone {
        public AllOf { zones = atLeastOne(zones); }

        @Override public Side side(Position position) {
            Side side = Side.INSIDE;
            for (Zone zone : zones) if (side != Side.OUTSIDE) side = side.and(zone.side(position));
            return side;
        }
    }

    /** In one or more of some zones. A circle across an edge that two of them share straddles: for neighbouring areas use {@link Area#union}. */
    record AnyOf(List<Zone> zones) implements Zone {
        public AnyOf { zones = atLeastOne(zones); }

        @Override public Side side(Position position) {
            Side side = Side.OUTSIDE;
            for (Zone zone : zones) if (side != Side.INSIDE) side = side.or(zone.side(position));
            return side;
        }
    }

    /** In a zone and not in another, whose edge it leaves to the other. */
    record Minus(Zone zone, Zone without) implements Zone {
        @Override public Side side(Position position) {
            Side side = zone.side(position);
            return side == Side.OUTSIDE ? side : side.and(without.side(position).not());
        }
    }

    private static double distance(double metres) {
        if (!(metres >= 0 && metres < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("a distance is 0 metres or more: " + metres);
        return metres;
    }

    private static List<Zone> atLeastOne(List<Zone> zones) {
        if (zones.isEmpty()) throw new IllegalArgumentException("at least one zone is needed");
        return List.copyOf(zones);
    }
}
