package org.hudna.app.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hudna.claims.EventId;
import org.hudna.intake.ReportId;

/**
 * An index on its way from nothing to all. What is to be forgotten meanwhile waits here, and nobody who brings it waits; it is forgotten before
 * anybody is answered.
 */
final class Remaking {

    private static final int MOST = 99;
    private static final int HALF = 50;

    private volatile int percent;
    private volatile boolean isLeft;
    private final List<ToForget> waiting = new ArrayList<>();
    private boolean isDone;

    /** @param isAll whether nobody knows what it was about */
    record ToForget(Set<EventId> incidents, Set<ReportId> reports, SortedSet<Long> erased, boolean isAll) {
        ToForget {
            incidents = Set.copyOf(incidents);
            reports = Set.copyOf(reports);
            erased = new TreeSet<>(erased);
        }

        static ToForget some(Collection<EventId> incidents, Collection<ReportId> reports, Collection<Long> erased) {
            return new ToForget(Set.copyOf(incidents), Set.copyOf(reports), new TreeSet<>(erased), false);
        }

        static ToForget all(Collection<Long> erased) { return new ToForget(Set.of(), Set.of(), new TreeSet<>(erased), true); }
    }

    int percent() { return percent; }

    /** Incidents come first, reports after them; each by the entry that brought them. */
    void incidents(long entry, long upTo) { come(entry * HALF / Math.max(1, upTo)); }

    void reports(long entry, long upTo) { come(HALF + entry * HALF / Math.max(1, upTo)); }

    private void come(long far) {
        if (isLeft) throw new IllegalStateException("left while the index was being made");
        percent = Math.max(percent, (int) Math.min(MOST, far));
    }

    /** Whoever fills it need not go on. */
    void leave() { isLeft = true; }

    void again() { percent = 0; }

    /** False where it is done: whoever asks forgets it in the index itself. */
    synchronized boolean wait(ToForget some) {
        if (isDone) return false;
        waiting.add(some);
        return true;
    }

    /** What waits by now; where nothing does, it is done. */
    synchronized List<ToForget> take() {
        List<ToForget> taken = List.copyOf(waiting);
        waiting.clear();
        isDone = taken.isEmpty();
        return taken;
    }
}
