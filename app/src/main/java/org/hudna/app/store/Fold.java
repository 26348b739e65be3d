package org.hudna.app.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.ClaimFold.Changed;
import org.hudna.claims.EventId;

/** What entries do to everything that stands, one after another; cards apart. Rows that an entry makes whatever stands are in {@link Traces}. */
final class Fold {

    private final Changes changes;
    private final Scope scope;
    private final ReportFold reports;
    private final ClaimFold claims;
    private final Map<String, Version> adopted = new HashMap<>();

    private Fold(Changes changes, Scope scope) {
        this.changes = changes;
        this.scope = scope;
        this.reports = new ReportFold(changes, scope);
        this.claims = new ClaimFold(changes, scope);
    }

    /** Ready for these entries, over what stands. */
    static Fold over(Session session, Changes changes, Collection<Recorded> entries) throws SQLException {
        var fold = new Fold(changes, Scope.ALL);
        fold.reports.load(session, entries);
        fold.claims.load(session, entries);
        if (entries.stream().anyMatch(one -> name(one.entry()).isPresent()))
            for (Version row : session.list(Table.ADOPTED.select() + " WHERE until = " + Version.STANDS, row -> Version.read(Table.ADOPTED, row)))
                fold.adopted.put(row.text("kind") + " " + row.text("name"), row);
        return fold;
    }

    /** From nothing, of what is in {@code scope} only. */
    static Fold anew(Changes changes, Scope scope) { return new Fold(changes, scope); }

    /** Incidents that the entry changed. */
    Changed take(Recorded recorded) {
        return switch (recorded.entry()) {
            case Entry.OfIntake entry -> {
                reports.take(recorded, entry);
                yield Changed.none();
            }
            case Entry.Decided(var decision) -> touched(List.of(decision.event()));
            case Entry.WeightsLearned entry -> adopt(recorded, entry);
            case Entry.OfClaims entry -> claims.take(recorded, entry);
            case Entry.Reassessed(var _, List<EventId> incidents) -> touched(incidents);
            case Entry.OfLaw entry -> adopt(recorded, entry);
            case Entry.OfPeople _, Entry.OfBulletins _, Entry.OfWatch _, Entry.OfTrust _ -> Changed.none();
        };
    }

    private static Changed touched(List<EventId> incidents) {
        Changed changed = Changed.none();
        for (EventId incident : incidents) changed.all().add(Plain.key(incident));
        return changed;
    }

    /** Kind and name of what an entry puts in force in place of what had that name; weights of matching are no law, but are kept the same way. */
    static Optional<List<String>> name(Entry entry) {
        return switch (entry) {
            case Entry.TermsAdopted it -> Optional.of(List.of("terms", it.agreement()));
            case Entry.PlacesAdopted it -> Optional.of(List.of("places", it.list()));
            case Entry.MappingAdopted it -> Optional.of(List.of("mapping", it.mapping()));
            case Entry.FormAdopted it -> Optional.of(List.of("form", it.form()));
            case Entry.WeightsLearned _ -> Optional.of(List.of("weights", ""));
            case Entry.Reassessed _, Entry.OfIntake _, Entry.OfClaims _, Entry.OfPeople _, Entry.OfBulletins _, Entry.OfWatch _,
                Entry.OfTrust _ -> Optional.empty();
        };
    }

    private Changed adopt(Recorded recorded, Entry entry) {
        name(entry).ifPresent(name -> {
            String kind = name.getFirst(), key = Plain.key(name.getLast()), both = kind + " " + key;
            if (!scope.hasName(both)) return;
            Version before = adopted.put(both, changes.add(Table.ADOPTED, recorded.index(), kind, key, Version.STANDS));
            if (before != null) changes.end(before, recorded.index());
        });
        return Changed.none();
    }
}
