package org.hudna.app.store;

import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.KeptClaim.Counting;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.intake.ReportId;

/** Claims from the rows that hold them. */
final class ClaimRows {

    private ClaimRows() {}

    /** @param until when it ceased to count, for which {@code how} says why */
    static KeptClaim kept(long asOf, Recorded made, String report, String instead, String how, long until) {
        Counting counting = until > asOf ? Counting.STANDS : Counting.valueOf(how);
        return new KeptClaim(of(made.entry()), given(report).map(ReportId::new), given(instead).map(ClaimId::new), made.index(),
            made.stamp(), counting);
    }

    /** The claim that an entry made. */
    static Claim of(Entry entry) {
        return switch (entry) {
            case Entry.ClaimMade(Claim claim, var _) -> claim;
            case Entry.ClaimCorrected(var _, Claim claim, var _) -> claim;
            case Entry.OfIntake _, Entry.OfClaims _, Entry.OfLaw _, Entry.OfPeople _, Entry.OfBulletins _, Entry.OfWatch _,
                Entry.OfTrust _ -> throw new IllegalArgumentException("no claim was made by " + entry.getClass());
        };
    }

    private static Optional<String> given(String text) { return text.isEmpty() ? Optional.empty() : Optional.of(text); }
}
