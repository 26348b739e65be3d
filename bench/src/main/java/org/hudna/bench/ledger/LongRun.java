package org.hudna.bench.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.management.JMException;

/**
 * A log that grows: arguments are a folder, bytes an entry, bytes attached to each, {@code close} or {@code halt} for how the process shall end, and
 * the sizes at which to tell how much memory it takes. It goes on where an earlier run ended and tells first how long opening took. Entries are
 * handed in without waiting for each, as many at a time as {@link #UNDER_WAY}.
 */
final class LongRun {
    /** Whose entries these are; entry {@code i} of the log is number {@code i} of this sender. */
    static final long SENDER = 77;
    private static final int UNDER_WAY = 4_096;

    private LongRun() {
    }

    public static void main(String[] args) throws IOException, InterruptedException, JMException {
        Path folder = Path.of(args[0]);
        int bytes = Integer.parseInt(args[1]);
        int attached = Integer.parseInt(args[2]);
        Files.createDirectories(folder);
        long start = System.nanoTime();
        try (Rig rig = Rig.open("file", folder)) {
            long held = rig.log.size();
            double opened = seconds(start);
            rig.begin();
            append(rig, held, held + 1, bytes, attached);
            rig.log.whenPublished(held).join();
            System.out.printf(Locale.ROOT, "opened with %d entries in %.3f s, first head published %.3f s after the beginning%n", held, opened,
                seconds(start));
            for (int i = 4; i < args.length; i++) grow(rig, Long.parseLong(args[i]), bytes, attached);
            if (args[3].equals("halt")) {
                System.out.flush();
                Runtime.getRuntime().halt(0);
            }
        }
    }

    private static void grow(Rig rig, long to, int bytes, int attached) throws IOException, InterruptedException, JMException {
        long from = rig.log.size();
        if (from >= to) return;
        long start = System.nanoTime();
        append(rig, from, to, bytes, attached);
        double durable = seconds(start);
        rig.log.whenPublished(to - 1).join();
        System.out.printf(Locale.ROOT, "%d entries: the last %d durable in %.1f s (%.0f/s), published %.1f s later; %s%n",
            to, to - from, durable, (to - from) / durable, seconds(start) - durable, Memory.now().text());
    }

    private static void append(Rig rig, long from, long to, int bytes, int attached) throws InterruptedException {
        var room = new Semaphore(UNDER_WAY);
        for (long i = from; i < to; i++) {
            room.acquire();
            rig.log.submit(Rig.entry(SENDER, i, bytes, attached)).whenComplete((_, failure) -> {
                if (failure != null) failure.printStackTrace();
                else room.release();
            });
        }
        room.acquire(UNDER_WAY);
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
