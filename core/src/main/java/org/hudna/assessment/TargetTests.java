package org.hudna.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.claims.Spot;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
import org.hudna.terms.Settings;
import org.hudna.terms.Slots;
import org.hudna.terms.Terms;
import org.hudna.truth.Truth;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** Whether an act was done to whom or what a clause protects, or an exception leaves out. */
final class TargetTests {

    private final Terms terms;
    private final Memberships memberships;
    private final Holders holders;

    TargetTests(Terms terms, Memberships memberships, Holders holders) {
        this.terms = terms;
        this.memberships = memberships;
        this.holders = holders;
    }

    Answer test(List<Slots.To> named, World world) {
        if (named.isEmpty()) return ANYTHING;
        List<Target> hit = world.taken(this);
        if (hit.isEmpty()) return Answer.unknown(Message.of("trace.target.unsaid"), missing(Message.of("missing.target")));
        List<Target> open = new ArrayList<>();
        for (Target one : hit)
            for (Slots.To to : named) {
                Truth is = is(one, to, world);
                if (is == Truth.TRUE) return Answer.yes(Message.of("trace.target.yes", "target", name(one), "named", name(to)));
                if (is == Truth.UNKNOWN && !open.contains(one)) open.add(one);
            }
        if (open.isEmpty()) return Answer.no(Message.of("trace.target.no", "targets", names(hit)));
        return Answer.unknown(Message.of("trace.target.unknown", "targets", names(open), "named", namesOf(named)),
            missing(Message.of("missing.target-of", "targets", names(open))));
    }

    private static final Answer ANYTHING = Answer.yes(Message.of("trace.target.any"));

    private static Missing missing(Message question) { return new Missing(Test.TARGET, Missing.Kind.FACT_MISSING, question); }

    /** What is taken to have been hit: an object that nobody described is the holder's, where the agreement says so. */
    List<Target> taken(World world) {
        if (terms.settings().unnamedTarget() != Settings.UnnamedTarget.HOLDER) return world.targets();
        Optional<ActorId> holder = holder(world);
        if (holder.isEmpty()) return world.targets();
        Target holders = new Target.Actor(holder.get());
        if (world.targets().isEmpty()) return List.of(holders);
        return world.targets().stream().map(t -> t instanceof Target.Kind(TargetKind kind) && kind.isUndescribed() ? holders : t).distinct().toList();
    }

    private Optional<ActorId> holder(World world) {
        Optional<ActorId> common = Optional.empty();
        for (Spot spot : world.at()) {
            Optional<ActorId> here = holders.of(spot, world.when());
            if (here.isEmpty() || common.isPresent() && !common.equals(here)) return Optional.empty();
            common = here;
        }
        return common;
    }

    private Truth is(Target hit, Slots.To named, World world) {
        return switch (hit) {
            case Target.Kind(TargetKind kind) -> switch (named) {
                case Slots.To.Kind(TargetKind wanted) -> kind.is(wanted);
                case Slots.To.Actor _ -> kind.mayBeForces() ? Truth.UNKNOWN : Truth.FALSE;
            };
            case Target.Actor(ActorId actor) -> switch (named) {
                case Slots.To.Kind(TargetKind wanted) -> TargetKind.FORCES.is(wanted);
                case Slots.To.Actor(ActorId wanted) -> memberships.belongs(actor, wanted, world.when());
            };
        };
    }

    private List<Object> names(List<Target> targets) {
        List<Object> names = new ArrayList<>(targets.size());
        for (Target target : targets) names.add(name(target));
        return names;
    }

    private List<Object> namesOf(List<Slots.To> named) {
        List<Object> names = new ArrayList<>(named.size());
        for (Slots.To one : named) names.add(name(one));
        return names;
    }

    private Object name(Target target) {
        return switch (target) {
            case Target.Kind(TargetKind kind) -> NAMES.get(kind);
            case Target.Actor(ActorId actor) -> terms.nameOf(actor);
        };
    }

    private static final Map<TargetKind, Message> NAMES = new EnumMap<>(TargetKind.class);

    static {
        for (TargetKind kind : TargetKind.values()) NAMES.put(kind, Message.of("target." + kind.code()));
    }

    private Object name(Slots.To to) {
        return switch (to) {
            case Slots.To.Kind(TargetKind kind) -> NAMES.get(kind);
            case Slots.To.Actor(ActorId actor) -> terms.nameOf(actor);
        };
    }
}
