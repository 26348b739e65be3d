package org.hudna.app.store;

import java.util.Optional;
import org.hudna.app.journal.Stamp;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.intake.ReportId;

/**
 * A claim, and whether it counts.
 *
 * @param report that it was made from
 * @param instead whose place it took
 * @param index the number of the entry that made it
 * @param made by whom and when
 */
public record KeptClaim(Claim claim, Optional<ReportId> report, Optional<ClaimId> instead, long index, Stamp made, Counting counting) {

    /** Whether a claim counts: each that once did stays readable. */
    public enum Counting { STANDS, CORRECTED, WITHDRAWN }

    /** Whether it counts. */
    public boolean stands() { return counting == Counting.STANDS; }
}
