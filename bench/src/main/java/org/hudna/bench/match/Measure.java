package org.hudna.bench.match;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hudna.claims.ClaimId;
import org.hudna.incidents.matching.Cluster;

/** How well clusters agree with the truth: B-cubed and pairwise, each precision, recall and F1; and the largest cluster. */
record Measure(double bPrecision, double bRecall, double pairPrecision, double pairRecall, int clusters, int largest) {

    static Measure of(Labelled set, List<Cluster> clusters) {
        Map<ClaimId, Integer> home = new HashMap<>();
        for (int c = 0; c < clusters.size(); c++) for (ClaimId id : clusters.get(c).claims()) home.put(id, c);
        return of(set, set.mentions().stream().mapToInt(mention -> home.get(mention.id())).toArray());
    }

    static Measure of(Labelled set, int[] found) {
        int[] truth = set.truth();
        Map<Long, Integer> both = new HashMap<>();
        Map<Integer, Integer> ofTruth = new HashMap<>(), ofFound = new HashMap<>();
        for (int i = 0; i < truth.length; i++) {
            both.merge((long) truth[i] << 32 | found[i], 1, Integer::sum);
            ofTruth.merge(truth[i], 1, Integer::sum);
            ofFound.merge(found[i], 1, Integer::sum);
        }
        double precision = 0, recall = 0;
        for (var cell : both.entrySet()) {
            double n = cell.getValue();
            precision += n * n / ofFound.get((int) (long) cell.getKey());
            recall += n * n / ofTruth.get((int) (cell.getKey() >>> 32));
        }
        double shared = pairs(both), pairsFound = pairs(ofFound), pairsTrue = pairs(ofTruth);
        return new Measure(precision / truth.length, recall / truth.length, pairsFound == 0 ? 1 : shared / pairsFound, pairsTrue == 0 ? 1
            : shared / pairsTrue,
            ofFound.size(), ofFound.values().stream().mapToInt(n -> n).max().orElse(0));
    }

    private static double pairs(Map<?, Integer> counts) { return counts.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum(); }

    private static double f1(double p, double r) { return p + r == 0 ? 0 : 2 * p * r / (p + r); }

    double bF1() { return f1(bPrecision, bRecall); }

    String row(String name) {
        return String.format(Locale.ROOT, "%-44s B3 %.3f %.3f %.3f   pairs %.3f %.3f %.3f   clusters %d, largest %d", name, bPrecision, bRecall,
            bF1(), pairPrecision, pairRecall,
            f1(pairPrecision, pairRecall), clusters, largest);
    }
}
