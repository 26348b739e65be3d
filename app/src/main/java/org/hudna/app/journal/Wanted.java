package org.hudna.app.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hudna.ledger.statement.ErasureRequest;

/** What the entries of trust ask for, taken together: a function of them and of nothing else. */
record Wanted(List<Hold> holds, List<Erasing> erasures, SortedSet<Long> trust) {

    /** Entries that must stay; {@code lifted} once they need not any more. */
    record Hold(String hold, List<Long> entries, String by, Instant at, boolean isLifted) {

        /**
         * Neighbours joined: first and last, both inclusive. Where no entry is named, all, those to come included; numbers that no entry can have are
         * none.
         */
        List<long[]> ranges() {
            if (entries.isEmpty()) return List.of(new long[] {0, Long.MAX_VALUE});
            List<long[]> ranges = new ArrayList<>();
            for (long entry : new TreeSet<>(entries).tailSet(0L)) {
                if (!ranges.isEmpty() && ranges.getLast()[1] + 1 == entry) ranges.getLast()[1] = entry;
                else ranges.add(new long[] {entry, entry});
            }
            return ranges;
        }
    }

    /** Entries on whose erasure enough people agree. */
    record Erasing(String erasure, List<Long> entries, String basis, String by, SortedSet<String> approvedBy, Instant at) {
        boolean isGranted() { return approvedBy.size() >= ErasureRequest.FEWEST_APPROVERS; }
    }

    static Wanted of(List<Recorded> entries) {
        Map<String, Hold> holds = new LinkedHashMap<>();
        Map<String, Erasing> erasures = new LinkedHashMap<>();
        SortedSet<Long> trust = new TreeSet<>();
        for (Recorded recorded : entries) {
            if (!(recorded.entry() instanceof Entry.OfTrust entry)) continue;
            trust.add(recorded.index());
            take(entry, recorded.stamp(), holds, erasures);
        }
        return new Wanted(List.copyOf(holds.values()), erasures.values().stream().filter(Erasing::isGranted).toList(), trust);
    }

    private static void take(Entry.OfTrust entry, Stamp stamp, Map<String, Hold> holds, Map<String, Erasing> erasures) {
        switch (entry) {
            case Entry.HoldAsked(String hold, List<Long> held, String _) ->
                holds.putIfAbsent(hold, new Hold(hold, held, stamp.by(), stamp.at(), false));
            case Entry.HoldLifted(String hold, String _) ->
                holds.computeIfPresent(hold, (_, it) -> new Hold(hold, it.entries(), stamp.by(), stamp.at(), true));
            case Entry.ErasureAsked(String erasure, List<Long> erased, String basis, String _) ->
                erasures.putIfAbsent(erasure, new Erasing(erasure, erased, basis, stamp.by(), new TreeSet<>(), stamp.at()));
            case Entry.ErasureApproved(String erasure) -> erasures.computeIfPresent(erasure, (_, it) -> approved(it, stamp));
            case Entry.Looked _ -> { }
        }
    }

    /** Whoever asked does not approve as well. */
    private static Erasing approved(Erasing erasing, Stamp stamp) {
        SortedSet<String> all = new TreeSet<>(erasing.approvedBy());
        if (!stamp.by().equals(erasing.by())) all.add(stamp.by());
        return new Erasing(erasing.erasure(), erasing.entries(), erasing.basis(), erasing.by(), all, stamp.at());
    }
}
