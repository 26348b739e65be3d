package org.hudna.app.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hudna.app.journal.Journal.Answer;
import org.hudna.app.journal.Nodes.Answered;
import org.hudna.app.journal.Nodes.Outcome;
import org.hudna.app.journal.Nodes.Ticket;
import org.hudna.app.journal.Nodes.Waiting;

/** Brings other nodes' entries into the record. One thread; answers come from the record's own. */
final class Sequencing {
    private static final long GLANCE_MILLIS = 20;

    private final Journal journal;
    private final Set<Ticket> underWay = new HashSet<>();
    private final LinkedBlockingQueue<Answered> done = new LinkedBlockingQueue<>();

    Sequencing(Journal journal) { this.journal = journal; }

    void handIn(List<Waiting> entries) {
        for (Waiting entry : entries) {
            underWay.add(entry.ticket());
            EntryBytes.Stamped read = EntryBytes.read(entry.bytes());
            journal.submit(read.entry(), read.stamp().by(), entry.key()).whenComplete((answer, failed) -> {
                if (failed == null) done.add(answered(entry, answer));
            });
        }
    }

    private static Answered answered(Waiting entry, Answer answer) {
        return switch (answer) {
            case Answer.New(Recorded recorded) -> new Answered(entry.ticket(), Outcome.NEW, recorded.index(), recorded.stamp().at());
            case Answer.Held(long index) -> new Answered(entry.ticket(), Outcome.HELD, index, EntryBytes.read(entry.bytes()).stamp().at());
            case Answer.KeyTaken(long index) -> new Answered(entry.ticket(), Outcome.KEY_TAKEN, index, EntryBytes.read(entry.bytes()).stamp().at());
        };
    }

    Set<Ticket> underWay() { return underWay; }

    boolean isBusy() { return !underWay.isEmpty(); }

    /** What has been answered by now; where entries are under way, waits a little for the first. */
    List<Answered> answered() {
        List<Answered> all = new ArrayList<>();
        if (isBusy()) first().ifPresent(all::add);
        done.drainTo(all);
        all.forEach(one -> underWay.remove(one.ticket()));
        return all;
    }

    private Optional<Answered> first() {
        try {
            return Optional.ofNullable(done.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
