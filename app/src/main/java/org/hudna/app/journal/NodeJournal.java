package org.hudna.app.journal;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.writer.WriterFailure;
import org.hudna.ledger.tree.Head;
import org.hudna.words.Message;

/**
 * The journal as one of several nodes on one PostgreSQL has it. One node leads: it alone writes the record. The others put their entries durably
 * where it finds them and answer when it has. When it ends, however it ends, another leads on.
 *
 * <p>An entry that was handed in is handed on until it is answered, over any change of who leads and over a database that was away: the answer may
 * take longer, and an entry that had become durable just before the change is answered as {@link Answer.Held}. Who reads waits as long.
 */
public final class NodeJournal implements Journal, AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final long PAUSE_MILLIS = 200;
    private static final int MOST = 1000;

    private final Place place;
    private final Setting setting;
    private final Nodes nodes;
    private final String name;
    private final Following following;
    private final Mirroring mirroring;
    private final AtomicLong numbers = new AtomicLong();
    private final LinkedBlockingQueue<Submission> outbox = new LinkedBlockingQueue<>();
    private final Map<Long, Submission> outstanding = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger turns = new AtomicInteger();
    private volatile Optional<LedgerJournal> leading = Optional.empty();
    private final List<Thread> threads;

    /** {@code name} is this run's own: no other run of any node has it. */
    public NodeJournal(Place.Server place, Setting setting, Nodes nodes, String name) {
        this.place = place;
        this.setting = setting;
        this.nodes = nodes;
        this.name = name;
        this.following = new Following(place);
        this.mirroring = new Mirroring(place, setting, following);
        this.threads = List.of(Thread.ofPlatform().name("journal-node").start(this::run), Thread.ofPlatform().name("journal-outbox")
            .start(this::post));
    }

    /** Whether this node writes the record, and so keeps what is common to all nodes up to date. */
    public boolean isLeading() { return leading.isPresent(); }

    /** The record as this node can show it: as its writer, or by its copy of the log's files; empty where it has no signed head yet. */
    public Optional<Shown> shown() { return leading.<Shown>map(it -> it).or(mirroring::shown); }

    /** The first value that any node has named so, this one's where none has; waits for the database. */
    public String agree(String what, String value) {
        return patiently(() -> {
            try (Nodes.Session session = nodes.open()) {
                return session.agree(what, value);
            }
        });
    }

    private boolean isOpen() { return closed.getCount() > 0; }

    private void run() {
        while (isOpen())
            try (Nodes.Session session = nodes.open()) {
                while (isOpen() && !session.lead()) follow(session);
                mirroring.close();
                if (isOpen()) lead(session);
            } catch (UncheckedIOException failed) {
                noted(Refusals.of(failed));
            }
    }

    /** Once, until it is better. */
    private void noted(Message why) {
        if (!away.getAndSet(true)) setting.watch().noted(why);
        pause();
    }

    private void pause() {
        try {
            closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Nodes.Session session) {
        away.set(false);
        session.take(name).forEach(this::deliver);
        session.shown().ifPresent(mirroring::follow);
        session.await(GLANCE);
    }

    private void lead(Nodes.Session session) {
        AtomicBoolean stopped = new AtomicBoolean();
        Setting own = new Setting(setting.clock(), setting.random(), setting.cadence(), setting.setAside(), new Watch() {
            @Override public void noted(Message what) { setting.watch().noted(what); }

            @Override public void stopped(Message why) {
                stopped.set(true);
                if (!away.getAndSet(true)) setting.watch().noted(why);
            }
        });
        switch (LedgerJournal.open(place, own)) {
            case LedgerJournal.Opening.Refused(Message why) -> noted(why);
            case LedgerJournal.Opening.Opened(LedgerJournal journal) -> lead(session, journal, stopped);
        }
    }

    private void lead(Nodes.Session session, LedgerJournal journal, AtomicBoolean stopped) {
        away.set(false);
        try (journal) {
            leading = Optional.of(journal);
            turns.incrementAndGet();
            Sequencing sequencing = new Sequencing(journal);
            Showing showing = new Showing(journal);
            while (isOpen() && !stopped.get()) {
                sequencing.handIn(session.waiting(MOST, sequencing.underWay()));
                session.answer(sequencing.answered());
                showing.show(session);
                session.take(name).forEach(this::deliver);
                if (!sequencing.isBusy()) session.await(GLANCE);
            }
        } finally {
            leading = Optional.empty();
        }
    }

    private void deliver(Nodes.Answered answered) {
        Optional<Submission> mine = Optional.ofNullable(outstanding.remove(answered.ticket().number()));
        mine.ifPresent(it -> it.answer().complete(switch (answered.outcome()) {
            case NEW -> new Answer.New(new Recorded(answered.index(), new Stamp(answered.at(), it.by()), it.entry()));
            case HELD -> new Answer.Held(answered.index());
            case KEY_TAKEN -> new Answer.KeyTaken(answered.index());
        }));
    }

    @Override public Optional<Head> head(long size) { return shown().flatMap(it -> LedgerJournal.head(size, it.newest(), place.shown())); }

    @Override public CompletableFuture<Answer> submit(Entry entry, String by, String key) {
        Submission submission = Submission.of(entry, by, key);
        handOn(submission);
        return submission.answer();
    }

    private void handOn(Submission submission) {
        Optional<LedgerJournal> leader = leading;
        if (leader.isEmpty()) later(submission);
        else leader.get().submit(submission.entry(), submission.by(), submission.key()).whenComplete((answer, failed) -> {
            if (failed == null) submission.answer().complete(answer);
            else later(submission);
        });
    }

    private void later(Submission submission) {
        outbox.add(submission);
        if (!isOpen()) submission.answer().completeExceptionally(over());
    }

    private static WriterFailure over() { return new WriterFailure(WriterFailure.Reason.STOPPED, "this node has ended"); }

    /** Puts what came while another node leads where that one finds it, for as long as it takes. */
    private void post() {
        List<Submission> batch = new ArrayList<>();
        while (isOpen())
            try (Nodes.Session session = nodes.open()) {
                while (isOpen()) {
                    if (batch.isEmpty()) gather(batch);
                    if (isLeading()) batch.forEach(this::handOn);
                    else session.put(batch.stream().map(this::waiting).toList());
                    batch.clear();
                }
            } catch (UncheckedIOException failed) {
                pause();
            }
        for (Submission each : batch) each.answer().completeExceptionally(over());
    }

    private void gather(List<Submission> batch) {
        try {
            Optional.ofNullable(outbox.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS)).ifPresent(batch::add);
            outbox.drainTo(batch, MOST - 1);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private Nodes.Waiting waiting(Submission submission) {
        long number = numbers.incrementAndGet();
        outstanding.put(number, submission);
        return new Nodes.Waiting(new Nodes.Ticket(name, number), submission.key(), submission.body()
            .stamped(new Stamp(setting.clock().instant(), submission.by())));
    }

    @Override public OptionalLong find(String key) { return patiently(() -> following.find(key)); }

    @Override public long size() { return patiently(following::size); }

    @Override public void read(long from, long to, Consumer<Recorded> each) {
        AtomicLong next = new AtomicLong(from);
        patiently(() -> {
            following.read(next.get(), to, recorded -> {
                next.set(recorded.index() + 1);
                each.accept(recorded);
            });
            return to;
        });
    }

    /** Asks until the database is there again, or this node ends; what is damaged stays damaged. */
    private <T> T patiently(Supplier<T> question) {
        while (true)
            try {
                return question.get();
            } catch (StoreFailure failed) {
                if (!passes(failed) || !isOpen()) throw failed;
                pause();
            }
    }

    private static boolean passes(StoreFailure failed) {
        return switch (failed.reason()) {
            case BROKEN, UNUSABLE, FENCED -> true;
            case IN_USE, CORRUPT, OTHER_BYTES, OTHER_VERSION, NOT_DURABLE -> false;
        };
    }

    /** As {@link Journal#settle} on the node that leads; on another, or where leading ends meanwhile, what is erased by now. */
    @Override public Settled settle(List<Recorded> trust) {
        Optional<LedgerJournal> leader = leading;
        if (leader.isPresent())
            try {
                return leader.get().settle(trust);
            } catch (WriterFailure over) {
                pause(); // it stops; whoever leads next is asked again
            } catch (StoreFailure failed) {
                if (!passes(failed)) throw failed;
                pause();
            }
        return new Settled(patiently(() -> following.erased(trust)), List.of());
    }

    @Override public int turns() { return turns.get(); }

    /** Ends; what is not answered yet is answered with a {@code WriterFailure}, and may have become durable. */
    @Override public void close() {
        closed.countDown();
        try {
            for (Thread thread : threads) thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        for (Submission each : outbox) each.answer().completeExceptionally(over());
        for (Submission each : outstanding.values()) each.answer().completeExceptionally(over());
        mirroring.close();
        following.close();
    }
}
