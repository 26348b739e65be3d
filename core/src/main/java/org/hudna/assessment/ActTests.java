package org.hudna.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hudna.arms.Weapon;
import org.hudna.deeds.Act;
import org.hudna.deeds.Deed;
import org.hudna.terms.Clause;
import org.hudna.truth.Truth;
import org.hudna.words.Message;

/** Whether the act, and what it was done with, is what a clause speaks of. */
final class ActTests {

    private ActTests() {}

    /** A prohibition or a permission: the deed was done. An omission never is. */
    static Answer done(List<Deed> named, Act act) {
        if (named.isEmpty()) return Answer.yes(Message.of("trace.act.any"));
        if (act.omitted()) return Answer.no(Message.of("trace.act.no", "act", name(act)));
        return answer(act, any(named, act.deed()));
    }

    /** Whether a clause of that norm and with those deeds could reach the act: the first question, put without making a sentence of it. */
    static boolean reaches(boolean duty, List<Deed> named, Act act) {
        if (named.isEmpty()) return true;
        if (!duty && act.omitted()) return false;
        for (Deed one : named) {
            if (!duty || act.omitted()) {
                if (act.deed().is(one) != Truth.FALSE) return true;
            } else for (Deed contrary : one.contraries()) if (act.deed().is(contrary) != Truth.FALSE) return true;
        }
        return false;
    }

    /** Whether a clause could reach one of these. */
    static boolean isReachable(Clause clause, List<Act> acts) {
        boolean duty = clause.norm() == Clause.Norm.MUST || clause.norm() == Clause.Norm.AIM;
        if (duty && clause.slots().amount().isPresent()) return !acts.isEmpty();
        for (Act act : acts) if (reaches(duty, clause.slots().deeds(), act)) return true;
        return false;
    }

    /** A duty: it was left undone, or its contrary was done. */
    static Answer leftUndone(List<Deed> named, Act act) {
        Truth undone = Truth.FALSE;
        for (Deed duty : named) {
            if (act.omitted()) undone = undone.or(act.deed().is(duty));
            else for (Deed contrary : duty.contraries()) undone = undone.or(act.deed().is(contrary));
        }
        return answer(act, undone);
    }

    private static Truth any(List<Deed> named, Deed deed) {
        Truth is = Truth.FALSE;
        for (Deed one : named) is = is.or(deed.is(one));
        return is;
    }

    private static Answer answer(Act act, Truth truth) {
        return switch (truth) {
            case TRUE -> Answer.yes(Message.of("trace.act.yes", "act", name(act)));
            case FALSE -> Answer.no(Message.of("trace.act.no", "act", name(act)));
            case UNKNOWN -> Answer.unknown(Message.of("trace.act.unknown", "act", name(act)),
                new Missing(Test.ACT, Missing.Kind.FACT_MISSING, Message.of("missing.act", "act", name(act))));
        };
    }

    static Message name(Act act) { return (act.omitted() ? OMITTED : DONE).get(act.deed()); }

    private static final Map<Deed, Message> DONE = new EnumMap<>(Deed.class);
    private static final Map<Deed, Message> OMITTED = new EnumMap<>(Deed.class);
    private static final Map<Deed, List<Step>> ANOTHER_DONE = new EnumMap<>(Deed.class);
    private static final Map<Deed, List<Step>> ANOTHER_OMITTED = new EnumMap<>(Deed.class);

    /** The trace of a clause that speaks of other acts. */
    static List<Step> another(Act act) { return (act.omitted() ? ANOTHER_OMITTED : ANOTHER_DONE).get(act.deed()); }

    static {
        for (Deed deed : Deed.values()) {
            DONE.put(deed, Message.of("deed." + deed.code()));
            OMITTED.put(deed, Message.of("deed.omitted", "deed", DONE.get(deed)));
            ANOTHER_DONE.put(deed, List.of(new Step(Test.ACT, Truth.FALSE, Message.of("trace.act.no", "act", DONE.get(deed)))));
            ANOTHER_OMITTED.put(deed, List.of(new Step(Test.ACT, Truth.FALSE, Message.of("trace.act.no", "act", OMITTED.get(deed)))));
        }
    }

    /** Whether the weapon is of a class that is named; the calibre may be what is missing. */
    static Answer with(List<Weapon> named, World world) {
        if (named.isEmpty()) return ANY_WEAPON;
        if (world.weapon().isEmpty()) return Answer.unknown(Message.of("trace.weapon.unsaid"), missing(Message.of("missing.weapon")));
        Weapon weapon = world.weapon().get();
        List<Weapon> open = new ArrayList<>();
        for (Weapon one : named) {
            Truth is = weapon.is(one);
            if (is == Truth.TRUE) return Answer.yes(Message.of("trace.weapon.yes", "weapon", weapon.said(), "named", one.said()));
            if (is == Truth.UNKNOWN) open.add(one);
        }
        if (open.isEmpty()) return Answer.no(Message.of("trace.weapon.no", "weapon", weapon.said()));
        return Answer.unknown(Message.of("trace.weapon.unknown", "weapon", weapon.said(), "named", open.stream().map(Weapon::said).toList()),
            missing(Message.of("missing.weapon-kind", "weapon", weapon.said())));
    }

    /** Whether a weapon is of a class that is named, without making a sentence of it. */
    static Truth isAmong(List<Weapon> named, Weapon weapon) {
        Truth is = Truth.FALSE;
        for (Weapon one : named) is = is.or(weapon.is(one));
        return is;
    }

    private static final Answer ANY_WEAPON = Answer.yes(Message.of("trace.weapon.any"));

    private static Missing missing(Message question) { return new Missing(Test.WEAPON, Missing.Kind.FACT_MISSING, question); }
}
