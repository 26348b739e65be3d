package org.hudna.bench.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.JMException;
import org.hudna.ledger.store.Placed;

/**
 * Durable appends to one log by ever more clients, and before each the bare disk: arguments are a folder, the store ({@link Rig#open}), seconds for
 * each figure, and the numbers of clients. A line for each; fields are separated by tabs, the first names the line.
 */
final class AppendRun {
    private static final int BYTES = 512;
    private static final int SAMPLED = 16;

    private final Rig rig;
    private final AtomicLong senders = new AtomicLong();

    private AppendRun(Rig rig) {
        this.rig = rig;
    }

    public static void main(String[] args) throws IOException, InterruptedException, JMException {
        Path folder = Path.of(args[0]);
        double seconds = Double.parseDouble(args[2]);
        Files.createDirectories(folder);
        var bare = new BareDisk(folder);
        try (Rig rig = Rig.open(args[1], folder)) {
            var run = new AppendRun(rig);
            rig.begin();
            run.appends(64, seconds); // warms up, not counted
            bare.one(seconds / 2, false);
            run.appends(1, seconds / 2);
            for (int i = 3; i < args.length; i++) run.tell(Integer.parseInt(args[i]), seconds, bare);
        }
    }

    private record Appended(Load.Result acknowledged, Waits published) {
    }

    private void tell(int clients, double seconds, BareDisk bare) throws IOException, InterruptedException, JMException {
        Waits growing = bare.one(seconds / 2, false);
        Waits ahead = bare.one(seconds / 2, true);
        Load.Result group = bare.group(clients, seconds / 2);
        long work = work();
        Appended ours = appends(clients, seconds);
        double each = (double) (work() - work) / ours.acknowledged().waits().total();
        Waits after = bare.one(seconds / 2, false);
        growing.add(after);
        Load.Result acks = ours.acknowledged();
        Waits seen = ours.published();
        say("bare", clients, growing.total() / seconds, growing);
        say("ahead", clients, ahead.total() / seconds * 2, ahead);
        say("group", clients, group.rate(), group.waits());
        say("acks", clients, acks.rate(), acks.waits());
        say("seen", clients, seen.total() / seconds, seen);
        Memory memory = Memory.now();
        System.out.printf(Locale.ROOT, "memory\t%d\t%.0f\t%.0f\t%.0f\t%d\t%.1f%n", clients, memory.heapAfterCollection(), memory.resident(),
            memory.mapped(),
            rig.log.size(), each / 1000);
    }

    /** Processor time of this process, in nanoseconds, the clients' part included. */
    private static long work() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void say(String what, int clients, double rate, Waits waits) {
        System.out.printf(Locale.ROOT, "%s\t%d\t%.0f\t%.3f\t%.3f\t%.1f%n", what, clients, rate, waits.at(0.5), waits.at(0.99), waits.longest());
    }

    private Appended appends(int clients, double seconds) throws InterruptedException {
        long first = senders.getAndAdd(clients);
        var published = new Waits();
        var open = new ConcurrentLinkedQueue<CompletableFuture<?>>();
        Load.Result result = Load.run(clients, seconds, (client, number) -> {
            long start = System.nanoTime();
            Placed placed = rig.log.append(Rig.entry(first + client, number, BYTES, 0));
            if (!(placed instanceof Placed.New)) throw new IllegalStateException(placed.toString());
            if (number % SAMPLED == client % SAMPLED) open.add(rig.log.whenPublished(placed.index()).thenAccept(_ -> {
                synchronized (published) {
                    published.note(System.nanoTime() - start);
                }
            }));
        });
        open.forEach(CompletableFuture::join);
        return new Appended(result, published);
    }
}
