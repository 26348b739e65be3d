package org.hudna.incidents.matching;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hudna.arms.Weapon;
import org.hudna.claims.Accused;
import org.hudna.deeds.Act;
import org.hudna.deeds.Target;
import org.hudna.truth.Truth;
import org.hudna.where.NameKey;
import org.hudna.where.PCode;

/** How two claims' acts, weapons, targets, accused and areas agree: levels of the clues of the same names. */
final class Agreements {

    /** What fewer than one in twenty says is rare: that two agree on it counts for more. */
    private static final double RARE = 0.05;
    private static final double SMALL_AREA = 0.01;
    private static final double LARGE_AREA = 0.2;

    private Agreements() {}

    static int acts(List<Act> a, List<Act> b, double share) {
        if (a.equals(b)) return share < RARE ? 0 : 1;
        int best = 4;
        for (Act one : a) for (Act other : b) best = Math.min(best, acts(one, other));
        return best;
    }

    private static int acts(Act a, Act b) {
        if (a.equals(b)) return 1;
        boolean contrary = a.deed().contraries().contains(b.deed()) || b.deed().contraries().contains(a.deed());
        if (a.omitted() != b.omitted()) return contrary || a.deed() == b.deed() ? 3 : 4;
        Truth there = a.deed().is(b.deed());
        Truth back = b.deed().is(a.deed());
        if (there == Truth.TRUE || back == Truth.TRUE) return 2;
        return there == Truth.UNKNOWN || back == Truth.UNKNOWN ? 3 : 4;
    }

    /** Whether claims of these acts may speak of one incident at all: both of violence, or one could be the other, or its contrary. */
    static boolean compatible(List<Act> a, List<Act> b) {
        if (a.stream().anyMatch(Agreements::isViolent) && b.stream().anyMatch(Agreements::isViolent)) return true;
        return acts(a, b, 1) < 4;
    }

    private static boolean isViolent(Act act) {
        return switch (act.deed()) {
            case EXPLOSION, DEMOLITION, SABOTAGE, LAY_MINES, SEIZE_GROUND, ABUSE, ABDUCT, TORTURE, SEXUAL_VIOLENCE, OVERFLIGHT, ATTACK, FIRE,
                SHELLING, ROCKET_FIRE,
                 SMALL_ARMS_FIRE, SNIPING, GROUND_ATTACK, DETONATION, ADVANCE, FLY, AIR_STRIKE -> true;
            case RECONNOITRE, MOVE_FORCES, REINFORCE, ENTER, RETURN, INCURSION, PRESENCE, STATION, FORTIFY, OCCUPY, FENCE_OFF, BESIEGE, OBSTRUCT,
                OBSTRUCT_AID,
                 OBSTRUCT_SERVICES, OBSTRUCT_MONITORS, OBSTRUCT_MOVEMENT, JAM, THREATEN, SEIZE_PROPERTY, LOOT, ARREST, DETAIN,
                 RECRUIT_CHILDREN, PROPAGANDA,
                 SEEK_ADVANTAGE, IMPORT_ARMS, HOST_FOREIGN_FIGHTERS, TRAIN, WITHDRAW, DISENGAGE, HAND_OVER, REMAIN, DISARM, REMOVE_MINES,
                 LET_IN, LET_OUT,
                 GUARANTEE_TRAFFIC, OPEN_ROAD, RELEASE_DETAINEES, EXCHANGE_PRISONERS, RESTORE_SERVICES, ALLOW_MONITORING, NOTIFY, REPORT,
                 COORDINATE, NEGOTIATE,
                 PATROL, PROTECT -> false;
        };
    }

    static int weapons(List<Weapon> a, List<Weapon> b, double share) {
        if (a.equals(b)) return share < RARE ? 0 : 1;
        int best = 3;
        for (Weapon one : a)
            for (Weapon other : b) {
                if (one.equals(other)) best = Math.min(best, 1);
                else if (one.kind().is(other.kind()) != Truth.FALSE || other.kind().is(one.kind()) != Truth.FALSE) best = Math.min(best, 2);
            }
        return best;
    }

    static int targets(Set<Target> a, Set<Target> b, double share) {
        if (a.equals(b)) return share < RARE ? 0 : 1;
        for (Target one : a) for (Target other : b) if (shared(one, other)) return 2;
        return 3;
    }

    private static boolean shared(Target a, Target b) {
        return a.equals(b) || a instanceof Target.Kind(var one) && b instanceof Target.Kind(var other)
            && (one.is(other) != Truth.FALSE || other.is(one) != Truth.FALSE);
    }

    /** Whom a claim blames, as compared: the known, else the words used. */
    record Blamed(List<String> names) {
        static Blamed of(Accused accused) {
            if (!accused.candidates().isEmpty()) return new Blamed(accused.candidates().stream().map(actor -> actor.code()).sorted().toList());
            String called = NameKey.exact(accused.called());
            return new Blamed(called.isEmpty() ? List.of() : List.of(called));
        }

        boolean isSilent() { return names.isEmpty(); }
    }

    static int accused(Blamed a, Blamed b, double share) {
        if (a.equals(b)) return share < RARE ? 0 : 1;
        return a.names.stream().anyMatch(b.names::contains) ? 2 : 3;
    }

    /** By the smallest area that both name; {@code shareOf} says which part of all claims names it. */
    static int areas(Set<PCode> a, Set<PCode> b, ToDoubleFunction<PCode> shareOf) {
        double least = 2;
        for (PCode code : a) if (b.contains(code)) least = Math.min(least, shareOf.applyAsDouble(code));
        if (least > 1) return 3;
        return least < SMALL_AREA ? 0 : least < LARGE_AREA ? 1 : 2;
    }
}
