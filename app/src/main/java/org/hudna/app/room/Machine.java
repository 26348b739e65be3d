package org.hudna.app.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Journal;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Stamp;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;

/**
 * What the program itself does after people have acted: gathers claims into incidents, and puts incidents anew to a law that has changed. All that it
 * finds is an entry first. One thread.
 *
 * <p>Keys are made of the entry that it answers, so that two nodes, or one that begins again after a stop, never write it twice.
 */
final class Machine implements Following.Follower, AutoCloseable {

    /** Claims gathered in one go. */
    private static final int MOST_AT_ONCE = 500;
    /** Incidents put anew to the law in one entry: few enough that nobody waits for them. */
    private static final int PORTION = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Journal journal;
    private final Following following;
    private final Gatherings gatherings;
    private final Incidents incidents;
    private final BlockingQueue<Recorded> waiting = new LinkedBlockingQueue<>();
    private final Worker worker = new Worker("machine", this::run);
    private long done = -1;
    /** The last entry that it was told of. */
    private volatile long told = -1;
    /** The last entry that was told of before it began. */
    private volatile long begun = -1;
    /** What it holds ready may have half of a batch: the tables failed meanwhile. */
    private boolean halfDone;
    private int failures;

    /** What is to be worked off when the law changes. */
    interface Incidents {

        /** The number of the entry that adopted the terms as they stood after {@code index}; empty where there were none. */
        OptionalLong terms(long index);

        /** All that have not been put to the terms that {@code because} adopted. */
        Portions all(long because);

        /** Those of them that may come out otherwise, where all others are as the terms before have it. */
        Portions touched(long because);
    }

    /** Incidents, each of them at least once, in the order in which they are read soonest. */
    interface Portions {

        /** At most {@code most} more; none where there are no more. */
        List<EventId> next(int most);
    }

    Machine(Journal journal, Following following, Gatherings gatherings, Incidents incidents) {
        this.journal = journal;
        this.following = following;
        this.gatherings = gatherings;
        this.incidents = incidents;
    }

    void start() {
        begun = following.next() - 1;
        worker.start();
    }

    /** What was told before it began is found when it begins. */
    @Override public void follow(List<Recorded> entries) {
        if (entries.isEmpty() || worker.isNew()) return;
        told = entries.getLast().index();
        waiting.addAll(entries);
    }

    private void run() throws InterruptedException {
        long before = begun;
        worker.patiently(() -> write("start." + before, gatherings.begin()));
        worker.patiently(this::resume);
        reached(before);
        while (!worker.isClosing()) work();
    }

    private void work() throws InterruptedException {
        List<Recorded> batch = new ArrayList<>();
        long told = following.next() - 1;
        Recorded first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) {
            reached(told); // the last entries may be the ledger's own, of which nobody is told
            return;
        }
        batch.add(first);
        waiting.drainTo(batch, MOST_AT_ONCE - 1);
        worker.patiently(() -> work(batch));
        reached(batch.getLast().index());
    }

    /** Once more from the start where it broke off before: what was found by then stands in the record, under the same keys. */
    private void work(List<Recorded> batch) {
        if (halfDone) write("again." + batch.getLast().index() + "." + ++failures, gatherings.begin());
        halfDone = true;
        List<Claim> claims = new ArrayList<>();
        for (Recorded recorded : batch) {
            if (recorded.entry() instanceof Entry.ClaimMade(Claim claim, var _)) claims.add(claim);
            else {
                flush(claims, recorded.index());
                answer(recorded);
            }
        }
        flush(claims, batch.getLast().index() + 1);
        halfDone = false;
    }

    private void flush(List<Claim> claims, long before) {
        if (!claims.isEmpty()) write("made." + before, gatherings.made(List.copyOf(claims)));
        claims.clear();
    }

    private void answer(Recorded recorded) {
        String key = "after." + recorded.index();
        switch (recorded.entry()) {
            case Entry.ClaimCorrected(var instead, Claim claim, var _) -> write(key, gatherings.corrected(instead, claim));
            case Entry.ClaimWithdrawn(var claim, var _) -> write(key, gatherings.withdrawn(claim));
            case Entry.Judged(var judgement) -> write(key, gatherings.judged(judgement));
            case Entry.TermsAdopted _ -> reassess(recorded.index());
            case Entry.ClaimMade _, Entry.Gathered _, Entry.WeightsLearned _, Entry.Decided _, Entry.Reassessed _, Entry.PlacesAdopted _,
                Entry.MappingAdopted _,
                 Entry.FormAdopted _, Entry.OfIntake _, Entry.OfPeople _, Entry.OfBulletins _, Entry.OfWatch _, Entry.OfTrust _ -> { }
        }
    }

    /** A law that changed before a stop, and was not worked off. */
    private void resume() {
        OptionalLong changed = incidents.terms(journal.size());
        if (changed.isPresent() && !isWorkedOff(changed.getAsLong())) reassess(changed.getAsLong());
    }

    private boolean isWorkedOff(long law) { return journal.find(portion(law, "end")).isPresent(); }

    private static String portion(long law, Object which) { return "hu.law." + law + "." + which + ".0"; }

    /** Where the law before was not worked off, anything may still be as an older one has it. */
    private void reassess(long because) {
        OptionalLong before = incidents.terms(because - 1);
        work(because, before.isPresent() && isWorkedOff(before.getAsLong()) ? incidents.touched(because) : incidents.all(because));
    }

    /**
     * Portion after portion, each waited for: what people do meanwhile goes in between. What stands in the record already, by another node or before
     * a stop, is left out.
     */
    private void work(long because, Portions portions) {
        Set<EventId> written = new HashSet<>();
        int number = 0;
        for (OptionalLong held = held(because, number); held.isPresent(); held = held(because, ++number)) written.addAll(written(held.getAsLong()));
        for (List<EventId> some = portions.next(PORTION); !some.isEmpty() && !worker.isClosing(); some = portions.next(PORTION)) {
            List<EventId> left = left(some, written);
            while (!left.isEmpty() && !worker.isClosing()) {
                List<EventId> put = put(portion(because, number++), because, left);
                if (!put.equals(left)) written.addAll(put);
                left = put.equals(left) ? List.of() : left(left, written);
            }
        }
        if (!worker.isClosing()) put(portion(because, "end"), because, List.of());
    }

    private OptionalLong held(long because, int number) { return journal.find(portion(because, number)); }

    private static List<EventId> left(List<EventId> some, Set<EventId> written) {
        return written.isEmpty() ? some : some.stream().filter(one -> !written.contains(one)).toList();
    }

    /** What stands under the key: this, or what another node was quicker with. */
    private List<EventId> put(String key, long because, List<EventId> portion) {
        Journal.Answer answer = journal.append(new Entry.Reassessed(because, portion), Stamp.MACHINE, key);
        long index = switch (answer) {
            case Journal.Answer.New(Recorded recorded) -> recorded.index();
            case Journal.Answer.Held(long held) -> held;
            case Journal.Answer.KeyTaken(long taken) -> taken;
        };
        following.await(index, PATIENCE);
        return answer instanceof Journal.Answer.KeyTaken ? written(index) : portion;
    }

    private List<EventId> written(long index) {
        List<EventId> incidents = new ArrayList<>();
        journal.read(index, index + 1,
            recorded -> { if (recorded.entry() instanceof Entry.Reassessed(var _, var portion)) incidents.addAll(portion); });
        return incidents;
    }

    private void write(String key, List<? extends Entry> entries) {
        int number = 0;
        for (Entry entry : entries) {
            Journal.Answer answer = journal.append(entry, Stamp.MACHINE, "hu." + key + "." + number++);
            switch (answer) {
                case Journal.Answer.New(Recorded recorded) -> following.await(recorded.index(), PATIENCE);
                case Journal.Answer.Held(long index) -> following.await(index, PATIENCE);
                case Journal.Answer.KeyTaken _ -> { } // another node was quicker
            }
        }
    }

    private void reached(long index) { worker.change(() -> done = Math.max(done, index)); }

    /** Waits until it has answered every entry that it was told of by now; false where that takes longer than {@code most}. */
    boolean await(Duration most) {
        long index = Math.max(told, begun);
        return worker.await(() -> done >= index, most);
    }

    /** Why it has stopped, or for what it waits; empty while it goes on. */
    Optional<RuntimeException> broken() { return worker.broken(); }

    @Override public void close() { worker.close(); }
}
