package org.hudna.ledger.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.hudna.ledger.store.Entry;
import org.hudna.ledger.store.Placed;
import org.hudna.ledger.store.Sequence;
import org.hudna.ledger.store.StoreFailure;

/**
 * Group commit: however many hand in entries, one thread appends all that wait as one batch, with one sync of the disk, and then answers each.
 *
 * <p>An answer means that the entry is durable and its index final. A failed batch stops the sequencer: every entry that waits, and every later one,
 * is answered with a {@link WriterFailure}; whether those of the failed batch are held is known after the sequence was opened again.
 */
final class Sequencer implements AutoCloseable {
    static final int MOST_ENTRIES = 8_192;
    static final int MOST_WEIGHT = 8 << 20;

    /** What may wait at a time, in bytes, more than the largest entry; beyond it, those who hand in wait too. */
    private static final int ROOM = 80 << 20;
    private static final int OVERHEAD = 256;

    private sealed interface Order {
        record Append(Entry entry, int room, CompletableFuture<Placed> answer) implements Order {
        }

        record Stop() implements Order {
        }
    }

    private final Sequence sequence;
    private final LinkedBlockingQueue<Order> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(ROOM);
    private final Thread thread;
    private volatile boolean stopped;

    Sequencer(Sequence sequence) {
        this.sequence = sequence;
        this.thread = Thread.ofPlatform().name("ledger-sequencer").start(this::run);
    }

    /** Hands in an entry; waits only where {@value #ROOM} bytes wait already. */
    CompletableFuture<Placed> submit(Entry entry) {
        int weight = entry.weight() + OVERHEAD;
        room.acquireUninterruptibly(weight);
        var answer = new CompletableFuture<Placed>();
        waiting.add(new Order.Append(entry, weight, answer));
        if (stopped) refuseTheRest();
        return answer;
    }

    private void run() {
        var batch = new ArrayList<Order.Append>();
        while (!stopped) {
            gather(batch);
            if (batch.isEmpty()) continue;
            append(batch);
            batch.clear();
        }
        refuseTheRest();
    }

    /** The first that comes and all that wait behind it, as far as a batch reaches. */
    private void gather(List<Order.Append> batch) {
        long weight = 0;
        Order next = first();
        while (true) {
            switch (next) {
                case Order.Stop _ -> stopped = true;
                case Order.Append append -> {
                    batch.add(append);
                    weight += append.room();
                }
            }
            if (stopped || batch.size() == MOST_ENTRIES || weight >= MOST_WEIGHT) return;
            next = waiting.poll();
            if (next == null) return;
        }
    }

    private Order first() {
        try {
            return waiting.take();
        } catch (InterruptedException asked) {
            return new Order.Stop();
        }
    }

    private void append(List<Order.Append> batch) {
        try {
            List<Placed> placed = sequence.append(batch.stream().map(Order.Append::entry).toList());
            for (int i = 0; i < placed.size(); i++) batch.get(i).answer().complete(placed.get(i));
        } catch (StoreFailure failure) {
            stopped = true;
            var stop = new WriterFailure(WriterFailure.Reason.STORE_FAILED, failure);
            for (Order.Append append : batch) append.answer().completeExceptionally(stop);
        } finally {
            for (Order.Append append : batch) room.release(append.room());
        }
    }

    private void refuseTheRest() {
        for (Order order = waiting.poll(); order != null; order = waiting.poll())
            if (order instanceof Order.Append append) {
                room.release(append.room());
                append.answer().completeExceptionally(new WriterFailure(WriterFailure.Reason.STOPPED, "the log takes no more entries"));
            }
    }

    /** Whether it has stopped, by failure or by {@link #close}. */
    boolean hasStopped() {
        return stopped;
    }

    /** Appends what waits, then stops. The sequence stays open: it is its owner's. */
    @Override public void close() {
        waiting.add(new Order.Stop());
        try {
            thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
