package org.hudna.assessment;

import java.time.Instant;
import java.util.List;
import org.hudna.incidents.Account;
import org.hudna.incidents.Incident;

/**
 * An incident tested against the terms, account by account.
 *
 * @param contested whether the accounts differ in what they come to
 * @param clocks what the agreement's procedures set running, and until when
 * @param terms the version of the terms
 * @param asOf what was known then
 */
public record Assessment(Incident incident, List<OfAccount> accounts, Outcome outcome, boolean contested, List<Clock> clocks, String terms,
    Instant asOf) {

    public Assessment {
        accounts = List.copyOf(accounts);
        clocks = List.copyOf(clocks);
    }

    /** What one account comes to, clause by clause in the order of the terms. */
    public record OfAccount(Account account, List<Finding> findings, Outcome outcome) {
        public OfAccount { findings = List.copyOf(findings); }
    }

    /** A step of a procedure and when it is due. */
    public record Clock(String procedure, String step, Instant due) {}

    /** Findings of all accounts that carry the outcome: what a reader looks at first. */
    public List<Finding> telling() {
        return accounts.stream().flatMap(a -> a.findings().stream())
            .filter(f -> Outcome.of(f.verdict()) == outcome).toList();
    }
}
