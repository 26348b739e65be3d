package org.hudna.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.arms.Weapon;
import org.hudna.deeds.Act;
import org.hudna.terms.Clause;
import org.hudna.terms.Terms;
import org.hudna.when.Period;
import org.hudna.when.Span;
import org.hudna.where.Area;
import org.hudna.where.Line;
import org.hudna.where.Position;
import org.hudna.where.Shape;
import org.hudna.where.Spot;
import org.hudna.who.ActorId;

/** Whose verdicts may come out otherwise when terms change: never too few, as few as can be told without looking at them. */
public sealed interface Touched {

    /** Anybody's. */
    record All() implements Touched {}

    /**
     * Only of some: claims of a time for which a place is drawn otherwise, that lie near it or nobody knows where; claims of what a clause speaks of
     * that reads otherwise; and claims of a time for which somebody is bound otherwise, or belongs to others. Of nobody where all are empty.
     */
    record Some(List<Reach> reaches, List<Reworded> reworded, List<Rebound> rebound, List<Regrouped> regrouped) implements Touched {
        public Some {
            reaches = List.copyOf(reaches);
            reworded = List.copyOf(reworded);
            rebound = List.copyOf(rebound);
            regrouped = List.copyOf(regrouped);
        }

        /** Whether what an incident says decides whether it is touched, whatever its place. */
        public boolean isToldByWords() { return !reworded.isEmpty() || !rebound.isEmpty() || !regrouped.isEmpty(); }

        /**
         * Whether whoever is accused may be bound otherwise then.
         *
         * @param accused all whom any claim names
         * @param when a span that holds the time of each claim
         */
        public boolean binds(List<ActorId> accused, Span when) { return rebound.stream().anyMatch(one -> one.isOf(accused, when)); }

        /**
         * Whether one of those who are named may belong to others then.
         *
         * @param named all whom any claim names, as the one who did it or to whom it was done
         * @param when a span that holds the time of each claim
         */
        public boolean groups(List<ActorId> named, Span when) { return regrouped.stream().anyMatch(one -> one.isOf(named, when)); }

        /** Whether a clause that reads otherwise may come out otherwise for acts and weapons that are alleged, all that are being named. */
        public boolean speaksOf(List<Act> acts, List<Weapon> weapons) { return reworded.stream().anyMatch(clause -> clause.speaksOf(acts, weapons)); }

        /**
         * Whether a claim is touched by what is drawn otherwise.
         *
         * @param circle in which all its places lie; empty where that is not known
         * @param when a span that holds its time; empty where that is not known
         */
        public boolean meets(Optional<Position> circle, Optional<Span> when) {
            return reaches.stream().anyMatch(reach -> when.map(reach::isThen).orElse(true) && circle.map(reach::meets).orElse(true));
        }

        /** From the first to the last instant for which anything is drawn otherwise; empty where nothing is. */
        public Optional<Span> hull() {
            List<Period> all = reaches.stream().flatMap(reach -> reach.otherwise.stream()).filter(period -> !period.isEmpty()).toList();
            if (all.isEmpty()) return Optional.empty();
            return Optional.of(new Span(all.stream().map(Period::from).min(Instant::compareTo).orElseThrow(), all.stream().map(Period::until)
                .max(Instant::compareTo).orElseThrow()));
        }
    }

    /**
     * A drawing, and from how far away something rests on it, in metres.
     *
     * @param otherwise for which times its place is drawn otherwise: what stays drawn at a time as it was is the same for all claims of it
     */
    record Reach(Shape of, double metres, List<Period> otherwise) {
        public Reach { otherwise = List.copyOf(otherwise); }

        boolean isThen(Span when) { return otherwise.stream().anyMatch(period -> when.in(period) != Span.Part.NONE); }

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

    /**
     * A clause that only one of two versions has, or that reads otherwise in them, itself or by what lifts it.
     *
     * @param forms as it stands in either: one or two
     * @param isOfWeaponsAlone whether nothing but the list of its weapons differs, in which both name some: then it is the same for weapons that are
     *     of both lists, or of neither
     */
    record Reworded(List<Clause> forms, boolean isOfWeaponsAlone) {
        public Reworded { forms = List.copyOf(forms); }

        boolean speaksOf(List<Act> acts, List<Weapon> weapons) {
            return forms.stream().anyMatch(form -> ActTests.isReachable(form, acts))
                && (!isOfWeaponsAlone || weapons.stream().anyMatch(this::differs));
        }

        private boolean differs(Weapon weapon) {
            return forms.stream().map(form -> ActTests.isAmong(form.slots().with(), weapon)).distinct().count() > 1;
        }
    }

    /**
     * What one version says of who is bound, excluded or neither, and the other does not.
     *
     * @param otherwise when
     * @param of whom; empty where it is asked of others than those who are accused
     */
    record Rebound(List<Period> otherwise, Optional<ActorId> of, Groups groups) {
        public Rebound { otherwise = List.copyOf(otherwise); }

        boolean isOf(List<ActorId> accused, Span when) {
            if (otherwise.stream().allMatch(period -> when.in(period) == Span.Part.NONE)) return false;
            return of.isEmpty() || accused.stream().anyMatch(one -> groups.mayBe(one, of.get()));
        }
    }

    /**
     * What one version says of who belongs to a set, and the other does not.
     *
     * @param otherwise when
     * @param who of whom it is said
     */
    record Regrouped(List<Period> otherwise, ActorId who, Groups groups) {
        public Regrouped { otherwise = List.copyOf(otherwise); }

        /** What a set comes to as a whole, named as one that acts or as a part of another, is asked of all its rows, whatever their times. */
        boolean isOf(List<ActorId> named, Span when) {
            boolean isThen = otherwise.stream().anyMatch(period -> when.in(period) != Span.Part.NONE) || groups.isSet(who);
            return named.stream().anyMatch(one -> (isThen || groups.isSet(one)) && groups.mayBe(one, who));
        }

        /** Whether it may concern somebody at any time. */
        boolean mayBeAbout(ActorId one) { return groups.mayBe(one, who); }
    }

    /** What lies between two versions of an agreement, all that either says of the past being known. */
    static Touched between(Terms before, Terms after) {
        Optional<List<Reworded>> reworded = new Rewording(before.rules(), after.rules()).clauses();
        Optional<List<Reach>> reaches = reworded.flatMap(_ -> new Redrawn(before, after).reaches());
        Optional<List<Regrouped>> regrouped = reaches.flatMap(_ -> new Regrouping(before, after).all());
        if (regrouped.isEmpty()) return new All();
        return new Some(reaches.orElseThrow(), reworded.orElseThrow(), new Rebinding(before, after).all(), regrouped.get());
    }
}
