package org.hudna.where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hudna.where.Candidate.Because;
import org.hudna.where.NameSearch.Met;

/**
 * Puts candidates in order, and says why each stands where it does. Those between which nothing decides share a rank, the larger place written first.
 */
final class Ranking {

    /** What a hint weighs, in the measure of {@link Likeness}: a few vowels, less than a consonant. */
    private static final double HINT = 0.35;
    private static final double FAR_METRES = 50_000;
    private static final double AREA = 0.01;

    private Ranking() {}

    private record Weighed(Met met, double cost, List<Because> reasons) {}

    static List<Candidate> of(Collection<Met> met, Spelling asked, Hint hint) {
        Set<String> shared = shared(met);
        List<Weighed> all = new ArrayList<>(met.size());
        for (Met each : met) all.add(weighed(each, hint, shared));
        all.sort(Comparator.comparingDouble(Weighed::cost).thenComparing(each -> -each.met.place().standing().weight())
            .thenComparing(each -> each.met.place().code()));
        List<Candidate> ranked = new ArrayList<>();
        for (Weighed each : all.subList(0, Math.min(NameSearch.MOST, all.size()))) {
            boolean tied = !ranked.isEmpty() && all.get(ranked.size() - 1).cost == each.cost;
            int rank = tied ? ranked.getLast().rank() : ranked.size() + 1;
            ranked.add(new Candidate(each.met.place(), each.met.spelling().written(), rank, each.met.cost(), each.reasons));
        }
        return List.copyOf(ranked);
    }

    /** Names that more than one of them bears. */
    private static Set<String> shared(Collection<Met> met) {
        Map<String, PCode> bearers = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Met each : met) {
            PCode first = bearers.putIfAbsent(each.spelling().letters(), each.place().code());
            if (first != null && !first.equals(each.place().code())) shared.add(each.spelling().letters());
        }
        return shared;
    }

    private static Weighed weighed(Met met, Hint hint, Set<String> shared) {
        List<Because> reasons = new ArrayList<>();
        reasons.add(met.because());
        if (met.isAlias()) reasons.add(Because.ALIAS);
        if (shared.contains(met.spelling().letters())) reasons.add(Because.HOMONYM);
        double cost = met.cost() + (hint.isEmpty() ? 0 : hinted(met.place(), hint, reasons));
        Standing standing = met.place().standing();
        if (standing.seat() > 0) reasons.add(Because.SEAT);
        else if (standing.kind().isSettlement()) reasons.add(Because.SETTLEMENT);
        if (standing.kind().isArea() && standing.kind() != PlaceKind.COUNTRY) {
            reasons.add(Because.AREA);
            cost += hint.kinds().contains(standing.kind()) ? 0 : AREA;
        }
        return new Weighed(met, cost, reasons);
    }

    static double hinted(Place place, Hint hint, List<Because> reasons) {
        double cost = 0;
        if (!hint.within().isEmpty()) {
            boolean inside = isWithin(place, hint.within());
            reasons.add(inside ? Because.WITHIN_HINT : Because.OUTSIDE_HINT);
            cost += inside ? 0 : HINT;
        }
        if (hint.near().isPresent() && place.position().isPresent()) {
            Position near = hint.near().get();
            double metres = Math.max(0, near.metresTo(place.position().get()) - near.errorMetres());
            reasons.add(metres <= FAR_METRES ? Because.NEAR_HINT : Because.FAR_FROM_HINT);
            cost += HINT * Math.min(1, metres / FAR_METRES);
        }
        if (!hint.kinds().isEmpty()) {
            boolean same = hint.kinds().contains(place.standing().kind());
            if (same) reasons.add(Because.KIND_HINT);
            cost += same ? 0 : AREA;
        }
        return cost;
    }

    static boolean isWithin(Place place, Set<PCode> areas) {
        if (areas.contains(place.code())) return true;
        for (PCode area : place.within()) if (areas.contains(area)) return true;
        return false;
    }
}
