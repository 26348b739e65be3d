package org.hudna.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.arms.Weapon;
import org.hudna.claims.Claim;
import org.hudna.claims.Spot;
import org.hudna.deeds.Act;
import org.hudna.deeds.Target;
import org.hudna.who.ActorId;

/**
 * The ways in which a claim can be true: every combination of its candidates.
 *
 * <p>Where all of them lead to one answer the answer is certain: "Russian or Syrian aircraft" are both on one side. Above {@link #MOST} the longest
 * lists are treated as not known, which can only make an answer less definite.
 */
record Worlds(List<World> all, List<List<Dimension>> at) {

    /** Combinations looked at one by one. */
    static final int MOST = 256;

    /** What can vary, and the index of the candidate chosen. */
    record Dimension(Test test, int chosen) {}

    static Worlds of(Claim claim, Suspects suspects) {
        if (one(claim.act()) && one(suspects.candidates()) && one(claim.weapon()) && one(claim.target()) && one(claim.at()) && one(claim.from()))
            return only(claim, suspects);
        List<Optional<ActorId>> actors = options(suspects.candidates());
        List<Optional<Weapon>> weapons = options(claim.weapon());
        List<List<Target>> targets = claim.target().isEmpty() ? List.of(List.of()) : claim.target();
        List<List<Spot>> at = claim.at().isEmpty() ? List.of(List.of()) : claim.at();
        return product(claim, suspects, actors, weapons, targets, at, from(claim, at));
    }

    private static boolean one(List<?> candidates) { return candidates.size() <= 1; }

    /** By far the commonest: nothing is left open between candidates. */
    private static Worlds only(Claim claim, Suspects suspects) {
        List<Spot> at = claim.at().isEmpty() ? List.of() : claim.at().getFirst();
        List<List<Spot>> from = from(claim, claim.at().isEmpty() ? NOTHING : claim.at());
        return new Worlds(List.of(new World(claim, first(suspects.candidates()), suspects, claim.act().getFirst(), first(claim.weapon()),
            claim.target().isEmpty() ? List.of() : claim.target().getFirst(), at, from.getFirst())), List.of());
    }

    private static final List<List<Spot>> NOTHING = List.of(List.of());

    private static <T> Optional<T> first(List<T> candidates) { return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.getFirst()); }

    /** What is done on the spot is done from where it happens, if nothing else is said. */
    private static List<List<Spot>> from(Claim claim, List<List<Spot>> at) {
        if (!claim.from().isEmpty()) return claim.from();
        for (Act act : claim.act()) if (act.omitted() || !act.deed().isDoneOnTheSpot()) return NOTHING;
        return at.size() == 1 ? at : NOTHING;
    }

    private static Worlds product(Claim claim, Suspects suspects, List<Optional<ActorId>> actors, List<Optional<Weapon>> weapons,
                                  List<List<Target>> targets, List<List<Spot>> at, List<List<Spot>> from) {
        long size = (long) claim.act().size() * actors.size() * weapons.size() * targets.size() * at.size() * from.size();
        if (size > MOST) {
            int longest = Math.max(Math.max(actors.size(), weapons.size()), Math.max(targets.size(), Math.max(at.size(), from.size())));
            if (longest == 1) return cut(claim, suspects, actors, weapons, targets, at, from);
            if (actors.size() == longest) return product(claim, Suspects.unknown(suspects.why(), org.hudna.words.Message.of("missing.actor")),
                List.of(Optional.empty()), weapons, targets, at, from);
            if (weapons.size() == longest) return product(claim, suspects, actors, List.of(Optional.empty()), targets, at, from);
            if (targets.size() == longest) return product(claim, suspects, actors, weapons, List.of(List.of()), at, from);
            if (at.size() == longest) return product(claim, suspects, actors, weapons, targets, List.of(List.of()), from);
            return product(claim, suspects, actors, weapons, targets, at, List.of(List.of()));
        }
        return cut(claim, suspects, actors, weapons, targets, at, from);
    }

    private static Worlds cut(Claim claim, Suspects suspects, List<Optional<ActorId>> actors, List<Optional<Weapon>> weapons,
                              List<List<Target>> targets, List<List<Spot>> at, List<List<Spot>> from) {
        List<World> all = new ArrayList<>();
        List<List<Dimension>> chosen = new ArrayList<>();
        List<Act> acts = claim.act();
        for (int a = 0; a < actors.size(); a++)
            for (int c = 0; c < acts.size(); c++)
                for (int w = 0; w < weapons.size(); w++)
                    for (int t = 0; t < targets.size(); t++)
                        for (int p = 0; p < at.size(); p++)
                            for (int f = 0; f < from.size(); f++) {
                                all.add(new World(claim, actors.get(a), suspects, acts.get(c), weapons.get(w), targets.get(t), at.get(p),
                                    from.get(f)));
                                chosen.add(List.of(new Dimension(Test.ADDRESSED, a), new Dimension(Test.ACT, c), new Dimension(Test.WEAPON, w),
                                    new Dimension(Test.TARGET, t), new Dimension(Test.PLACE, p), new Dimension(Test.ORIGIN, f)));
                            }
        return new Worlds(List.copyOf(all), List.copyOf(chosen));
    }

    private static <T> List<Optional<T>> options(List<T> candidates) {
        return candidates.isEmpty() ? List.of(Optional.empty()) : candidates.stream().map(Optional::of).toList();
    }

    /** What varies between two worlds that differ in one thing only; empty where they differ in more. */
    Optional<Test> onlyDifference(int one, int other) {
        Test found = null;
        for (int i = 0; i < at.get(one).size(); i++) {
            if (at.get(one).get(i).equals(at.get(other).get(i))) continue;
            if (found != null) return Optional.empty();
            found = at.get(one).get(i).test();
        }
        return Optional.ofNullable(found);
    }
}
