package org.hudna.incidents.matching;

import java.util.List;

/**
 * What a batch came to.
 *
 * @param clusters by id; every claim is in exactly one
 * @param weights with which it was scored
 * @param compared how many pairs were compared, some that were found in two ways twice
 * @param overruled judgements that later ones left no room for
 */
public record Clustering(List<Cluster> clusters, Weights weights, long compared, List<Judgements.Overruled> overruled) {

    public Clustering {
        clusters = List.copyOf(clusters);
        overruled = List.copyOf(overruled);
    }

    /** What became of the clusters of an earlier result. */
    public List<Lineage> since(List<Cluster> before) { return Lineage.between(before, clusters); }
}
