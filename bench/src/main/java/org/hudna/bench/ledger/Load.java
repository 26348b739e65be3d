package org.hudna.bench.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Clients, each of which asks, waits for the answer, and asks again, for a time. They are virtual threads. */
public final class Load {
    private Load() {
    }

    /** One request, from beginning to answer. */
    public interface Request {
        void make(int client, long number);
    }

    /** What was answered, how fast, and how long each waited. */
    public record Result(double seconds, Waits waits) {
        /** Answers a second. */
        public double rate() {
            return waits.total() / seconds;
        }

        /** For people. */
        public String text() {
            return String.format(Locale.ROOT, "%.0f/s, %s", rate(), waits.text());
        }
    }

    /** Runs so many clients for so many seconds. */
    public static Result run(int clients, double seconds, Request request) throws InterruptedException {
        List<Waits> waits = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        for (int client = 0; client < clients; client++) {
            int mine = client;
            var noted = new Waits();
            waits.add(noted);
            threads.add(Thread.ofVirtual().start(() -> ask(mine, end, noted, request)));
        }
        for (Thread thread : threads) thread.join();
        double took = (System.nanoTime() - start) / 1e9;
        var all = new Waits();
        waits.forEach(all::add);
        return new Result(took, all);
    }

    private static void ask(int client, long end, Waits waits, Request request) {
        long number = 0;
        for (long now = System.nanoTime(); now < end; number++) {
            request.make(client, number);
            long then = System.nanoTime();
            waits.note(then - now);
            now = then;
        }
    }
}
