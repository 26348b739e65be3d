package org.hudna.app.room;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hudna.app.journal.Recorded;
import org.hudna.app.search.Search;

/**
 * Lets the index know what the tables know, soon after them: nobody who writes waits for it. Makes it durable now and then; what is lost with a stop
 * is read from the tables again. One thread.
 */
final class Indexing implements Following.Follower, AutoCloseable {

    private static final long BETWEEN_COMMITS = 20_000;
    /** A refresh costs some tens of milliseconds, whatever it brings. */
    private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(250);

    private final Search search;
    private final Worker worker = new Worker("indexing", this::run);
    private long wanted;
    private long indexed;
    private long committed;

    Indexing(Search search) {
        this.search = search;
        this.wanted = this.indexed = this.committed = search.applied();
    }

    /** @param applied how far the tables have come, which an index that was not committed before a stop has to reach as well */
    void start(long applied) {
        wanted = Math.max(wanted, applied);
        worker.start();
    }

    /** There may be something to do though no entry came: an index that was thrown away is made anew. */
    void look() { worker.change(() -> { }); }

    @Override public void follow(List<Recorded> entries) {
        if (!entries.isEmpty()) worker.change(() -> wanted = Math.max(wanted, entries.getLast().index()));
    }

    private void run() throws InterruptedException {
        while (worker.until(() -> wanted > indexed || search.isBeingMade())) {
            worker.patiently(search::catchUp);
            long upTo = search.applied();
            if (upTo - committed > BETWEEN_COMMITS) {
                search.commit();
                committed = upTo;
            }
            worker.change(() -> indexed = upTo);
            worker.rest(BETWEEN_REFRESHES);
        }
    }

    /** Waits until the index knows all that it was told of by now; false where that takes longer than {@code most}. */
    boolean await(Duration most) {
        long index = worker.see(() -> wanted);
        return worker.await(() -> indexed >= index && !search.isBeingMade(), most) && worker.ended().isEmpty();
    }

    /** How many entries the index is behind; 0 while it is made anew, which whoever asks it is told. */
    long lag() { return worker.see(() -> search.isBeingMade() ? 0 : Math.max(0, wanted - indexed)); }

    /** Why it has stopped, or for what it waits; empty while it goes on. */
    Optional<RuntimeException> broken() { return worker.broken(); }

    @Override public void close() {
        search.leave();
        worker.close();
        search.commit();
    }
}
