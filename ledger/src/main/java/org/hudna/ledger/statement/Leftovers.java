package org.hudna.ledger.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What a stop at the wrong moment can leave among the secrets, and what start-up does about it. */
public final class Leftovers {
    private Leftovers() {}

    /**
     * The commitments whose secrets must still be destroyed: an erasure of theirs stands in the log, and the secret is held nevertheless,
     * because the process stopped between the two or because a backup brought it back. Asked at every start, before anything is opened.
     *
     * @param erased the commitments that the log's erasures name
     */
    public static List<Commitment> toDestroy(Collection<Commitment> erased, Secrets secrets) {
        return erased.stream().distinct().filter(commitment -> secrets.find(commitment).isPresent()).sorted().toList();
    }

    /**
     * The commitments whose secrets were kept and whose entries were never appended. They are harmless: nothing is sealed under them. They
     * may be destroyed when no append is on its way, that is at start-up only; during the run, a secret without an entry may be about to
     * get one.
     */
    public static List<Commitment> orphans(Secrets secrets, Predicate<Commitment> standsInLog) {
        var orphans = new ArrayList<Commitment>();
        secrets.forEach(commitment -> {
            if (!standsInLog.test(commitment)) orphans.add(commitment);
        });
        orphans.sort(null);
        return List.copyOf(orphans);
    }
}
