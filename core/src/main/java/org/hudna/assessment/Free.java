package org.hudna.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.claims.Spot;
import org.hudna.deeds.Count;
import org.hudna.deeds.Deed;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
import org.hudna.arms.Calibre;
import org.hudna.arms.WeaponKind;
import org.hudna.terms.Expr;
import org.hudna.terms.Point;
import org.hudna.truth.Truth;
import org.hudna.when.Period;
import org.hudna.when.Span;
import org.hudna.where.PlaceId;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** A free condition put to one world, in three values: what nobody said is not known, and its denial is not known either. */
final class Free {

    private final Rulebook book;
    private final World world;

    Free(Rulebook book, World world) {
        this.book = book;
        this.world = world;
    }

    Answer test(Expr where) {
        return switch (truth(where)) {
            case TRUE -> Answer.yes(Message.of("trace.free.yes"));
            case FALSE -> Answer.no(Message.of("trace.free.no"));
            case UNKNOWN -> Answer.unknown(Message.of("trace.free.unknown"), open(where));
        };
    }

    Truth truth(Expr where) {
        return switch (where) {
            case Expr.And(Expr left, Expr right) -> truth(left).and(truth(right));
            case Expr.Or(Expr left, Expr right) -> truth(left).or(truth(right));
            case Expr.Not(Expr of) -> truth(of).not();
            case Expr.Is is -> any(is.words(), word -> is(is.name(), word));
            case Expr.Compare(Expr.Name name, Expr.Sign sign, int number) -> compare(name, sign, number);
            case Expr.Within(Expr.Name name, double metres, PlaceId of) -> spots(name == Expr.Name.FROM ? world.from()
                : world.at(), s -> book.places.near(of, metres, s, world.when()));
            case Expr.Timed(boolean before, Point point) -> timed(before, point);
            case Expr.Throughout(Point from, Point until) -> timed(false, from).and(timed(true, until));
        };
    }

    /** The leaves that are not known and on which the whole depends: a side that is settled is not asked about. */
    private List<Missing> open(Expr where) {
        if (truth(where) != Truth.UNKNOWN) return List.of();
        return switch (where) {
            case Expr.And(Expr left, Expr right) -> both(left, right);
            case Expr.Or(Expr left, Expr right) -> both(left, right);
            case Expr.Not(Expr of) -> open(of);
            case Expr.Is is -> List.of(missing(is.name()));
            case Expr.Compare compare -> List.of(missing(compare.name()));
            case Expr.Within within -> List.of(missing(within.name()));
            case Expr.Timed _, Expr.Throughout _ -> List.of(missing(Expr.Name.TIME));
        };
    }

    private List<Missing> both(Expr left, Expr right) {
        List<Missing> all = new ArrayList<>(open(left));
        open(right).stream().filter(m -> !all.contains(m)).forEach(all::add);
        return all;
    }

    private static Missing missing(Expr.Name name) {
        return new Missing(Test.FREE, Missing.Kind.FACT_MISSING, Message.of(switch (name) {
            case ACTOR -> "missing.actor";
            case ACT -> "missing.which-act";
            case WEAPON, CALIBRE -> "missing.weapon";
            case COUNT -> "missing.count";
            case TARGET -> "missing.target";
            case PLACE -> "missing.place";
            case FROM -> "missing.origin";
            case HOLDER, FROM_HOLDER -> "missing.holder";
            case TIME -> "missing.time";
            case KILLED, INJURED -> "missing.harm";
        }));
    }

    private Truth is(Expr.Name name, String word) {
        return switch (name) {
            case ACTOR -> world.actor().map(a -> belongs(a, word)).orElse(Truth.UNKNOWN);
            case ACT -> Deed.find(word).map(d -> world.act().omitted() ? Truth.FALSE : world.act().deed().is(d)).orElse(Truth.UNKNOWN);
            case WEAPON -> world.weapon().flatMap(w -> WeaponKind.find(word).map(k -> w.kind().is(k))).orElse(Truth.UNKNOWN);
            case TARGET -> target(word);
            case PLACE -> spots(world.at(), s -> place(s, word));
            case FROM -> spots(world.from(), s -> place(s, word));
            case HOLDER -> spots(world.at(), s -> held(s, word));
            case FROM_HOLDER -> spots(world.from(), s -> held(s, word));
            case CALIBRE, COUNT, TIME, KILLED, INJURED -> Truth.UNKNOWN; // numbers and times are compared, never named: the checks refuse it
        };
    }

    private Truth belongs(ActorId actor, String word) { return book.actors.belongs(actor, new ActorId(word), world.when()); }

    private Truth held(Spot spot, String word) { return book.holders.of(spot, world.when()).map(h -> belongs(h, word)).orElse(Truth.UNKNOWN); }

    private Truth place(Spot spot, String word) {
        Optional<SpotClass> spotClass = SpotClass.find(word);
        if (spotClass.isPresent()) return book.places.ofClass(spotClass.get(), spot);
        return book.places.in(new PlaceId(word), spot, world).truth();
    }

    private Truth target(String word) {
        if (world.targets().isEmpty()) return Truth.UNKNOWN;
        Truth any = Truth.FALSE;
        for (Target target : world.targets()) any = any.or(switch (target) {
            case Target.Kind(TargetKind kind) -> TargetKind.find(word).map(kind::is).orElse(kind.mayBeForces() ? Truth.UNKNOWN : Truth.FALSE);
            case Target.Actor(ActorId actor) -> TargetKind.find(word).map(TargetKind.FORCES::is).orElseGet(() -> belongs(actor, word));
        });
        return any;
    }

    private static Truth spots(List<Spot> spots, Function<Spot, Truth> test) { return spots.isEmpty() ? Truth.UNKNOWN : any(spots, test); }

    private static <T> Truth any(List<T> values, Function<T, Truth> test) {
        Truth any = Truth.FALSE;
        for (T value : values) any = any.or(test.apply(value));
        return any;
    }

    private Truth compare(Expr.Name name, Expr.Sign sign, int number) {
        Optional<Count> said = switch (name) {
            case CALIBRE -> world.weapon().map(w -> count(w.calibre()));
            case COUNT -> world.claim().count();
            case KILLED -> world.claim().harm().killed();
            case INJURED -> world.claim().harm().injured();
            case ACTOR, ACT, WEAPON, TARGET, PLACE, FROM, HOLDER, FROM_HOLDER, TIME -> Optional.empty(); // not numbers: the checks refuse it
        };
        if (said.isEmpty()) return Truth.UNKNOWN;
        return switch (sign) {
            case LESS -> atLeast(said.get(), number).not();
            case AT_LEAST -> atLeast(said.get(), number);
            case MORE -> atLeast(said.get(), number + 1);
            case AT_MOST -> atLeast(said.get(), number + 1).not();
        };
    }

    private static Count count(Calibre calibre) { return new Count(calibre.minMm(), calibre.maxMm()); }

    private static Truth atLeast(Count said, int number) {
        return said.min() >= number ? Truth.TRUE : said.max() < number ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Truth timed(boolean before, Point point) {
        Optional<Instant> at = book.windows.instant(point);
        if (at.isEmpty()) return Truth.UNKNOWN;
        Span.Part part = world.when().in(before ? new Period(Instant.MIN, at.get()) : Period.since(at.get()));
        return part == Span.Part.ALL ? Truth.TRUE : part == Span.Part.NONE ? Truth.FALSE : Truth.UNKNOWN;
    }
}
