package org.hudna.app.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.ClaimFold.Changed;
import org.hudna.app.store.TablesFailure.Reason;

/** Brings entries into the tables: all of a batch in one transaction, with the number of its last. */
final class Applier {

    private final Sessions sessions;
    private final Deriving deriving;

    Applier(Sessions sessions, Deriving deriving) {
        this.sessions = sessions;
        this.deriving = deriving;
    }

    /** @param from inclusive, {@code to} exclusive: {@code entries} are all that can be opened between */
    void apply(long from, long to, List<Recorded> entries) {
        inOrder(from, to, entries);
        List<byte[]> written = entries.size() < 16 ? entries.stream().map(Bodies::of).toList() : entries.parallelStream().map(Bodies::of).toList();
        sessions.write(session -> {
            long applied = session.appliedByUsAlone();
            if (from > applied + 1) throw new TablesFailure(Reason.GAP, "entries " + (applied + 1) + " to " + (from - 1) + " are missing");
            int known = (int) entries.stream().takeWhile(one -> one.index() <= applied).count();
            if (to - 1 > applied) take(session, entries.subList(known, entries.size()), written.subList(known, entries.size()), to - 1);
            return applied;
        });
    }

    private static void inOrder(long from, long to, List<Recorded> entries) {
        long last = from - 1;
        for (Recorded one : entries) {
            if (one.index() <= last || one.index() >= to)
                throw new TablesFailure(Reason.GAP, "entry " + one.index() + " does not belong between " + last + " and " + to);
            last = one.index();
        }
    }

    private void take(Session session, List<Recorded> entries, List<byte[]> written, long last) throws SQLException {
        var changes = new Changes();
        Fold fold = Fold.over(session, changes, entries);
        List<Changed> changed = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Traces.add(changes, entries.get(i), written.get(i));
            changed.add(fold.take(entries.get(i)));
        }
        changes.flush(session);
        var cards = new CardFold(session, changes, deriving, entries.stream().collect(Collectors.toMap(Recorded::index, one -> one)));
        cards.load(IntStream.range(0, changed.size()).boxed().flatMap(i -> changed.get(i).all().stream()).distinct().toList());
        for (int i = 0; i < entries.size(); i++) cards.follow(entries.get(i), changed.get(i));
        changes.flush(session);
        session.batch("UPDATE applied SET entry = ? WHERE id = 1", List.of(List.of(last)));
    }
}
