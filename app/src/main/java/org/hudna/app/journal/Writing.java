package org.hudna.app.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.hudna.app.journal.Journal.Answer;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.writer.Records;
import org.hudna.ledger.writer.WriterFailure;

/**
 * The one thread that gives stamps: it takes all that wait as one batch, makes their secrets durable in one step and hands them to the log, whose own
 * thread makes the entries durable and answers, while the next batch is sealed here. Whatever fails, fails all that wait and all that come later.
 */
final class Writing implements AutoCloseable {
    private static final int MOST_ENTRIES = 4096;
    private static final long MOST_BYTES = 8L << 20;
    /** What may wait at a time, in bytes; beyond it, those who hand in wait too. */
    private static final int ROOM = 128 << 20;
    private static final int OVERHEAD = 512;
    private static final Optional<Submission> END = Optional.empty();

    private final Records records;
    private final Stamps stamps;
    private final LongFunction<Optional<Recorded>> at;
    private final Consumer<WriterFailure> failed;
    private final LinkedBlockingQueue<Optional<Submission>> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Submission> underWay = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(ROOM);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;

    /** {@code at} reads what stands under an index; {@code failed} hears, once, of the failure that stopped it. */
    Writing(Records records, Stamps stamps, LongFunction<Optional<Recorded>> at, Consumer<WriterFailure> failed) {
        this.records = records;
        this.stamps = stamps;
        this.at = at;
        this.failed = failed;
        this.thread = Thread.ofPlatform().name("journal-writing")
            .uncaughtExceptionHandler((_, bug) -> stop(new WriterFailure(WriterFailure.Reason.STOPPED, bug))).start(this::run);
    }

    CompletableFuture<Answer> submit(Submission submission) {
        int weight = weight(submission);
        room.acquireUninterruptibly(weight);
        submission.answer().whenComplete((_, _) -> room.release(weight));
        waiting.add(Optional.of(submission));
        if (stopped.get()) refuseTheRest();
        return submission.answer();
    }

    private static int weight(Submission submission) { return (int) submission.body().length() + OVERHEAD; }

    private void run() {
        List<Submission> batch = new ArrayList<>();
        boolean more = true;
        while (more && !stopped.get()) {
            more = gather(batch);
            handIn(batch);
            batch.clear();
        }
        stopped.set(true);
        refuseTheRest();
    }

    /** The first that comes and all that wait behind it, as far as a batch reaches. Whether more may come. */
    private boolean gather(List<Submission> batch) {
        long bytes = 0;
        Optional<Submission> next = first();
        while (next.isPresent()) {
            batch.add(next.get());
            bytes += weight(next.get());
            if (batch.size() == MOST_ENTRIES || bytes >= MOST_BYTES || waiting.isEmpty()) return true;
            next = waiting.remove();
        }
        return false;
    }

    private Optional<Submission> first() {
        try {
            return waiting.take();
        } catch (InterruptedException asked) {
            return END;
        }
    }

    private void handIn(List<Submission> batch) {
        List<Submission> firsts = new ArrayList<>();
        for (Submission submission : batch) {
            Optional<Submission> before = Optional.ofNullable(underWay.putIfAbsent(submission.key(), submission));
            if (before.isPresent()) submission.follow(before.get());
            else firsts.add(submission);
        }
        if (firsts.isEmpty()) return;
        List<Stamp> given = firsts.stream().map(one -> stamps.next(one.by())).toList();
        List<Records.Statement> statements = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i++)
            statements.add(new Records.Statement(firsts.get(i).body().stamped(given.get(i)), firsts.get(i).keyBytes()));
        try {
            var answers = records.submit(statements);
            for (int i = 0; i < firsts.size(); i++) answer(firsts.get(i), given.get(i), answers.get(i));
        } catch (StoreFailure failure) {
            stop(new WriterFailure(WriterFailure.Reason.STORE_FAILED, failure));
        }
    }

    private void answer(Submission submission, Stamp stamp, CompletableFuture<org.hudna.ledger.writer.Recorded> from) {
        from.whenComplete((recorded, failure) -> {
            if (failure instanceof WriterFailure stop) stop(stop);
            else if (failure != null) stop(new WriterFailure(WriterFailure.Reason.STORE_FAILED, failure));
            else {
                underWay.remove(submission.key());
                tell(submission, stamp, recorded);
            }
        });
    }

    private void tell(Submission submission, Stamp stamp, org.hudna.ledger.writer.Recorded recorded) {
        switch (recorded) {
            case org.hudna.ledger.writer.Recorded.New(long index, Commitment _) ->
                submission.answer().complete(new Answer.New(new Recorded(index, stamp, submission.entry())));
            case org.hudna.ledger.writer.Recorded.Held(long index, Commitment _) -> compare(submission, index);
            case org.hudna.ledger.writer.Recorded.KeyTaken(long index) -> compare(submission, index);
            case org.hudna.ledger.writer.Recorded.Reserved() ->
                throw new IllegalStateException("an entry is a line of JSON, and its key was looked at");
        }
    }

    /** What was erased cannot be compared: its key stays taken. */
    private void compare(Submission submission, long index) {
        try {
            submission.answer().complete(at.apply(index).map(held -> submission.seen(index, held.entry()))
                .orElseGet(() -> new Answer.KeyTaken(index)));
        } catch (StoreFailure failure) {
            submission.answer().completeExceptionally(failure);
            stop(new WriterFailure(WriterFailure.Reason.STORE_FAILED, failure));
        }
    }

    private void stop(WriterFailure failure) {
        boolean first = !stopped.getAndSet(true);
        waiting.add(END);
        if (first) failed.accept(failure);
        for (Submission each : underWay.values()) each.answer().completeExceptionally(failure);
        underWay.clear();
    }

    private void refuseTheRest() {
        for (Optional<Submission> next = waiting.poll(); next != null; next = waiting.poll())
            next.ifPresent(one -> one.answer()
                .completeExceptionally(new WriterFailure(WriterFailure.Reason.STOPPED, "the record takes no more entries")));
        waiting.add(END); // the thread may still have to find it
    }

    /** Hands in what waits, then stops. The log answers what was handed in. */
    @Override public void close() {
        waiting.add(END);
        try {
            thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
