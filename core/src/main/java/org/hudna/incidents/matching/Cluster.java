package org.hudna.incidents.matching;

import java.util.List;
import org.hudna.claims.ClaimId;

/**
 * Claims that are taken to speak of one incident.
 *
 * @param id the claim that we learned first, by its id where two were learned in the same second. It stays while the cluster grows by claims learned
 *     later; of two that merge the one learned first stays; of the parts of a split the one that holds it keeps it
 * @param claims all of them, by id
 */
public record Cluster(ClaimId id, List<ClaimId> claims) {

    public Cluster {
        claims = List.copyOf(claims);
        if (!claims.contains(id)) throw new IllegalArgumentException("a cluster is called after one of its claims: " + id);
    }
}
