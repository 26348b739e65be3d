package org.hudna.assessment;

import java.util.List;
import org.hudna.claims.ClaimId;
import org.hudna.truth.Truth;

/**
 * What one account comes to under one clause.
 *
 * @param breach yes, no or not known; apart from who would be responsible
 * @param missing only what could change the answer
 * @param steps the trace: each test put, with its answer
 * @param claims the claims of the account that it rests on
 */
public record Finding(String clause, Truth breach, Verdict verdict, Responsible responsible, List<Missing> missing, List<Step> steps,
                      List<ClaimId> claims) {

    public Finding {
        missing = List.copyOf(missing);
        steps = List.copyOf(steps);
        claims = List.copyOf(claims);
    }
}
