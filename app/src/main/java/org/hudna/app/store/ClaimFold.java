package org.hudna.app.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.KeptClaim.Counting;
import org.hudna.app.store.Session.Absent;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;

/**
 * Which claims count, and in which incident each is. The first that came under an id is the claim; one that takes the place of another takes its
 * place in the incident too; one that no longer counts is in none, and is not gathered again.
 */
final class ClaimFold {

    private final Changes changes;
    private final Scope scope;
    private final Map<String, Version> claims = new HashMap<>();
    private final Map<Long, Version> memberships = new HashMap<>();
    private final Map<Long, Version> free = new HashMap<>();

    ClaimFold(Changes changes, Scope scope) {
        this.changes = changes;
        this.scope = scope;
    }

    /** Incidents that an entry changed. {@code less}: those of them that lost a claim, and may have none. */
    record Changed(SortedSet<EventId> all, Set<EventId> less) {
        static Changed none() { return new Changed(new TreeSet<>(), new HashSet<>()); }
    }

    /** Reads how those that the entries are about stand. */
    void load(Session session, Collection<Recorded> entries) throws SQLException {
        Set<String> ids = new HashSet<>();
        for (Recorded one : entries) if (one.entry() instanceof Entry.OfClaims entry) for (ClaimId id : named(entry)) ids.add(id.code());
        for (Version row : session.among(Table.CLAIM.select() + " WHERE until <> since AND id IN " + Session.MANY, ids,
            row -> Version.read(Table.CLAIM, row)))
            claims.put(row.text("id"), row);
        Set<Long> numbers = new HashSet<>();
        claims.values().forEach(claim -> numbers.add(claim.number("since")));
        for (Version row : session.among(Table.MEMBERSHIP.select() + " WHERE until = " + Version.STANDS + " AND claim IN " + Session.MANY, numbers,
            row -> Version.read(Table.MEMBERSHIP, row))) memberships.put(row.number("claim"), row);
        numbers.removeAll(memberships.keySet());
        for (Version row : session.among(Table.FREE.select() + " WHERE claim IN " + Session.MANY, numbers, row -> Version.read(Table.FREE, row)))
            free.put(row.number("claim"), row);
    }

    /** Claims whose standing or place an entry may change. */
    static Collection<ClaimId> named(Entry.OfClaims entry) {
        return switch (entry) {
            case Entry.ClaimMade(Claim claim, var _) -> Set.of(claim.id());
            case Entry.ClaimCorrected(ClaimId instead, Claim claim, var _) -> new HashSet<>(java.util.List.of(instead, claim.id()));
            case Entry.ClaimWithdrawn(ClaimId claim, var _) -> Set.of(claim);
            case Entry.Gathered(var groups, var _) -> groups.stream().flatMap(group -> group.claims().stream()).toList();
            case Entry.Judged _, Entry.WeightsLearned _, Entry.Decided _ -> Set.of();
        };
    }

    Changed take(Recorded recorded, Entry.OfClaims entry) {
        Changed changed = Changed.none();
        long at = recorded.index();
        switch (entry) {
            case Entry.ClaimMade(Claim claim, var report) -> make(at, claim, report.<Object>map(id -> id.sha256()).orElse(Absent.NOTHING),
                Absent.NOTHING);
            case Entry.ClaimCorrected(ClaimId instead, Claim claim, var _) -> correct(at, instead, claim, changed);
            case Entry.ClaimWithdrawn(ClaimId claim, var _) -> standing(claim).ifPresent(it -> end(at, it, Counting.WITHDRAWN, changed));
            case Entry.Gathered(var groups, var _) -> {
                for (Entry.Group group : groups)
                    for (ClaimId claim : group.claims()) standing(claim).ifPresent(it -> gather(at, it, Plain.key(group.incident()), changed));
            }
            case Entry.Judged _, Entry.WeightsLearned _, Entry.Decided _ -> { }
        }
        return changed;
    }

    /** The claim under this id, if it counts and is one that is folded. */
    private Optional<Version> standing(ClaimId id) {
        String key = Plain.key(id.code());
        if (!scope.hasClaim(key)) return Optional.empty();
        return Optional.ofNullable(claims.get(key)).filter(Version::stands);
    }

    private Optional<Version> make(long at, Claim claim, Object report, Object instead) {
        String id = Plain.key(claim.id().code());
        if (!scope.hasClaim(id)) return Optional.empty();
        if (claims.containsKey(id)) {
            changes.add(Table.CLAIM, at, id, report, instead, -1L, 0L, 0L, 0.0, 0.0, -1.0, Absent.NOTHING, at);
            return Optional.empty();
        }
        Cells.Found found = Cells.of(claim);
        Version row = changes.add(Table.CLAIM, at, id, report, instead, found.cell(), found.mid(), found.half(), found.lat(), found.lon(),
            found.error(),
            Absent.NOTHING, Version.STANDS);
        free.put(at, changes.add(Table.FREE, at));
        claims.put(id, row);
        return Optional.of(row);
    }

    private void correct(long at, ClaimId instead, Claim claim, Changed changed) {
        Optional<Version> before = standing(instead);
        Object report = before.map(it -> it.text("report")).filter(it -> !it.isEmpty()).<Object>map(it -> it).orElse(Absent.NOTHING);
        Optional<Version> after = make(at, claim, report, instead.code());
        if (before.isEmpty() || after.isEmpty()) return;
        Optional<EventId> incident = end(at, before.get(), Counting.CORRECTED, changed);
        incident.ifPresent(it -> join(at, after.get().number("since"), it, changed));
    }

    private Optional<EventId> end(long at, Version claim, Counting how, Changed changed) {
        claim.change("how", how.name());
        changes.end(claim, at);
        taken(claim.number("since"));
        return leave(at, claim.number("since"), changed);
    }

    private Optional<EventId> leave(long at, long claim, Changed changed) {
        Version place = memberships.remove(claim);
        if (place == null) return Optional.empty();
        changes.end(place, at);
        EventId incident = new EventId(place.text("incident"));
        changed.all().add(incident);
        changed.less().add(incident);
        return Optional.of(incident);
    }

    private void gather(long at, Version claim, EventId incident, Changed changed) {
        long number = claim.number("since");
        Version place = memberships.get(number);
        // named twice in one entry: the first holds
        if (place != null && (place.text("incident").equals(incident.code()) || place.number("since") == at)) return;
        leave(at, number, changed);
        join(at, number, incident, changed);
    }

    private void taken(long claim) {
        Version row = free.remove(claim);
        if (row != null) changes.remove(row);
    }

    private void join(long at, long claim, EventId incident, Changed changed) {
        taken(claim);
        memberships.put(claim, changes.add(Table.MEMBERSHIP, claim, at, incident.code(), Version.STANDS));
        changed.all().add(incident);
    }
}
