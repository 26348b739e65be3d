package org.hudna.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;

/** An event as it is told: one or more accounts, which may contradict each other. There is no single invented truth. */
public record Incident(EventId id, List<Account> accounts) {

    public Incident {
        if (accounts.isEmpty()) throw new IllegalArgumentException("an incident has accounts");
        accounts = List.copyOf(accounts);
    }

    /** Gathers claims about one event into its accounts, in the order in which the accounts first speak. */
    public static Incident of(EventId id, List<Claim> claims) {
        if (claims.size() == 1) return new Incident(id, List.of(new Account(claims.getFirst().account(), claims)));
        Map<String, List<Claim>> byAccount = new LinkedHashMap<>();
        for (Claim claim : claims) byAccount.computeIfAbsent(claim.account(), _ -> new ArrayList<>()).add(claim);
        return new Incident(id, byAccount.entrySet().stream().map(e -> new Account(e.getKey(), e.getValue())).toList());
    }

    /** The incident as it was known at {@code asOf}: without the claims learned later; empty where none had been. */
    public Optional<Incident> knownAt(Instant asOf) {
        if (isKnownAt(asOf)) return Optional.of(this);
        List<Claim> known = accounts.stream().flatMap(a -> a.claims().stream()).filter(c -> !c.said().learnedAt().isAfter(asOf)).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(of(id, known));
    }

    private boolean isKnownAt(Instant asOf) {
        for (Account account : accounts)
            for (Claim claim : account.claims()) if (claim.said().learnedAt().isAfter(asOf)) return false;
        return true;
    }

    /** All claims of all accounts. */
    public List<Claim> claims() { return accounts.stream().flatMap(a -> a.claims().stream()).toList(); }
}
