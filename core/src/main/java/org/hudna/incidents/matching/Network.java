package org.hudna.incidents.matching;

import java.util.HashMap;
import java.util.Map;

/** All scores above the floor, by mention: those of the batch, and of those added since. */
final class Network {

    private final Ties batch;
    private final Map<Integer, IntMap> added = new HashMap<>();

    Network(Ties batch) { this.batch = batch; }

    void add(int i, int j, int steps) {
        added.computeIfAbsent(i, _ -> new IntMap()).put(j, steps - Scoring.FLOOR);
        added.computeIfAbsent(j, _ -> new IntMap()).put(i, steps - Scoring.FLOOR);
    }

    /** With whom {@code i} has a score above the floor, and the score; not what people said. */
    void each(int i, IntMap.Each pair) {
        if (i < batch.size())
            for (int k = batch.start[i]; k < batch.end[i]; k++) if (batch.scored(k) > 0) pair.pair(batch.other[k], batch.scored(k) + Scoring.FLOOR);
        if (added.containsKey(i)) added.get(i).each((j, above) -> pair.pair(j, above + Scoring.FLOOR));
    }
}
