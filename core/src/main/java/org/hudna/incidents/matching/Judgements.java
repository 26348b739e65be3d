package org.hudna.incidents.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hudna.claims.ClaimId;

/**
 * What people have judged, with what follows where they contradict each other.
 *
 * <p>Of two words on one pair the later holds. Where three or more pairs cannot all hold (a same as b, b same as c, a different from c) the latest
 * hold, and each that gives way is reported. Of two given in the same instant the one whose pair comes later counts as later.
 *
 * @param same pairs that must lie in one cluster
 * @param different pairs that must not
 * @param overruled words that later words leave no room for, with one of those
 */
public record Judgements(List<Judgement> same, List<Judgement> different, List<Overruled> overruled) {

    /** Nobody has judged. */
    public static final Judgements NONE = new Judgements(List.of(), List.of(), List.of());

    private static final Comparator<Judgement> ORDER = Comparator.comparing(Judgement::at).thenComparing(j -> j.one().code())
        .thenComparing(j -> j.other().code())
        .thenComparing(Judgement::verdict).thenComparing(Judgement::by);

    public Judgements {
        same = List.copyOf(same);
        different = List.copyOf(different);
        overruled = List.copyOf(overruled);
    }

    /** A word that could not hold beside later ones. */
    public record Overruled(Judgement word, Judgement by) {}

    /** All that were ever given, in any order. */
    public static Judgements of(List<Judgement> given) {
        Map<List<ClaimId>, Judgement> latest = new LinkedHashMap<>();
        for (Judgement one : given.stream().sorted(ORDER).toList()) latest.put(List.of(one.one(), one.other()), one);
        var resolving = new Resolving();
        for (Judgement one : latest.values().stream().sorted(ORDER.reversed()).toList()) resolving.take(one);
        return new Judgements(resolving.same, resolving.different, resolving.overruled);
    }

    /** Latest first: what is taken stands, what does not fit gives way. */
    private static final class Resolving {
        private final List<Judgement> same = new ArrayList<>();
        private final List<Judgement> different = new ArrayList<>();
        private final List<Overruled> overruled = new ArrayList<>();
        private final Map<ClaimId, Set<ClaimId>> groups = new HashMap<>();

        void take(Judgement one) {
            switch (one.verdict()) {
                case UNSURE -> { }
                case SAME -> join(one);
                case DIFFERENT -> part(one);
            }
        }

        private Set<ClaimId> group(ClaimId id) { return groups.computeIfAbsent(id, _ -> new HashSet<>(Set.of(id))); }

        private void join(Judgement one) {
            Set<ClaimId> a = group(one.one()), b = group(one.other());
            for (Judgement apart : different)
                if (a.contains(apart.one()) && b.contains(apart.other()) || b.contains(apart.one()) && a.contains(apart.other())) {
                    overruled.add(new Overruled(one, apart));
                    return;
                }
            same.add(one);
            if (a == b) return;
            a.addAll(b);
            for (ClaimId id : b) groups.put(id, a);
        }

        private void part(Judgement one) {
            if (!group(one.one()).contains(one.other())) {
                different.add(one);
                return;
            }
            Set<ClaimId> joined = group(one.one());
            Judgement by = same.stream().filter(s -> joined.contains(s.one())).findFirst().orElseThrow();
            overruled.add(new Overruled(one, by));
        }
    }
}
