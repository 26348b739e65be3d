package org.hudna.app.room;

import java.util.List;
import java.util.Optional;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Outcome;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.ShownClaim;
import org.hudna.bulletin.ShownDecision;
import org.hudna.incidents.accounts.Consolidated;
import org.hudna.incidents.ladder.Verification;

/**
 * An incident as one viewer sees it, as of an instant.
 *
 * @param steps the procedures that it sets running, and what became of their steps; nothing to whoever is not shown that
 * @param whole what stands behind it; for the watch alone
 */
public record Seen(Shown card, List<ShownClaim> claims, List<ShownDecision> decisions, List<Procedures.Run> steps, Optional<Whole> whole) {

    public Seen {
        claims = List.copyOf(claims);
        decisions = List.copyOf(decisions);
        steps = List.copyOf(steps);
    }

    /**
     * Accounts side by side, how far it is verified, what each account comes to. Where the exact place is kept from view, so are places in here.
     *
     * @param terms the version of the terms; empty where none were adopted
     */
    public record Whole(Consolidated accounts, Verification verification, List<OfAccount> findings, Optional<Outcome> outcome,
        Optional<String> terms) {
        public Whole { findings = List.copyOf(findings); }
    }

    /** What one account comes to, clause by clause. */
    public record OfAccount(String account, List<Finding> findings, Outcome outcome) {
        public OfAccount { findings = List.copyOf(findings); }
    }
}
