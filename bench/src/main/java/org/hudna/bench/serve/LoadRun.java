package org.hudna.bench.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code send URL TOKEN RATE SECONDS LIST RUN}: reports at a steady rate, each a short Arabic message that never came before; the hash of each that
 * was acknowledged is written to LIST. {@code verify URL TOKEN LIST}: each of them must be there.
 *
 * <p>A request is due at its time whether or not earlier ones were answered; its time counts from when it was due.
 */
final class LoadRun {

    private static final int AT_ONCE = 512;
    private static final int UNAVAILABLE = 503;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5))
        .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private final String url;
    private final String token;

    private LoadRun(String url, String token) {
        this.url = url;
        this.token = token;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var run = new LoadRun(args[1], args[2]);
        switch (args[0]) {
            case "send" -> run.send(Double.parseDouble(args[3]), Integer.parseInt(args[4]), Path.of(args[5]), args[6]);
            case "verify" -> System.exit(run.verify(Path.of(args[3])) == 0 ? 0 : 1);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private void send(double rate, int seconds, Path list, String run) throws IOException, InterruptedException {
        long count = (long) (rate * seconds);
        long[] nanos = new long[(int) count];
        Arrays.fill(nanos, -1);
        AtomicLong refused = new AtomicLong(), failed = new AtomicLong();
        Semaphore room = new Semaphore(AT_ONCE);
        try (PrintWriter acknowledged = new PrintWriter(Files.newBufferedWriter(list, StandardCharsets.UTF_8));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = start + (long) (i / rate * 1e9);
                while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                room.acquire();
                int number = i;
                threads.submit(() -> {
                    try {
                        one(number, run, due, nanos, acknowledged, refused);
                    } catch (IOException | InterruptedException gone) {
                        failed.incrementAndGet();
                    } finally {
                        room.release();
                    }
                });
            }
            threads.close();
            tell(nanos, (System.nanoTime() - start) / 1e9, refused.get(), failed.get());
        }
    }

    private void one(int number, String run, long due, long[] nanos, PrintWriter acknowledged, AtomicLong refused) throws IOException,
        InterruptedException {
        byte[] body = ("قصف مدفعي على أطراف القرية، البلاغ رقم " + number + " / " + run + "\nThree shells fell east of the village at dusk.\n")
            .getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = client.send(request("/api/reports").header("Content-Type", "text/plain; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            if (refused.incrementAndGet() == 1)
                System.err.println("first refusal: " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            return;
        }
        nanos[number] = System.nanoTime() - due;
        synchronized (acknowledged) {
            acknowledged.println(sha256(body));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30)).header("Authorization", "Bearer " + token);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(body));
        } catch (java.security.NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static void tell(long[] nanos, double seconds, long refused, long failed) {
        long[] done = Arrays.stream(nanos).filter(n -> n >= 0).sorted().toArray();
        System.out.printf(Locale.ROOT, "%d acknowledged in %.1f s (%.0f/s); refused %d, failed %d; p50 %.1f ms, p95 %.1f, p99 %.1f, most %.1f%n",
            done.length, seconds,
            done.length / seconds, refused, failed, at(done, 0.5), at(done, 0.95), at(done, 0.99), at(done, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }

    /**
     * How many of the list are missing. A question that gets no answer, or that it cannot answer now, is asked again: that says nothing of what it
     * holds.
     */
    private long verify(Path list) throws IOException, InterruptedException {
        List<String> all = Files.readAllLines(list).stream().filter(line -> line.length() == 64).toList();
        AtomicLong missing = new AtomicLong(), unanswered = new AtomicLong();
        Semaphore room = new Semaphore(AT_ONCE / 8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String id : all) {
                room.acquire();
                threads.submit(() -> {
                    try {
                        int status = status(id);
                        if (status == 0) unanswered.incrementAndGet();
                        else if (status != 200 && missing.incrementAndGet() <= 5) System.out.println("missing: " + id + " (" + status + ")");
                    } finally {
                        room.release();
                    }
                });
            }
        }
        System.out.printf(Locale.ROOT, "%d of %d acknowledged are there, %d not, of %d no answer came%n",
            all.size() - missing.get() - unanswered.get(), all.size(), missing.get(),
            unanswered.get());
        return missing.get() + unanswered.get();
    }

    /** Zero where no answer came, however often it was asked. */
    private int status(String id) {
        for (int asked = 0; asked < 5; asked++)
            try {
                int status = client.send(request("/api/reports/" + id).GET().build(), HttpResponse.BodyHandlers.discarding()).statusCode();
                if (status != UNAVAILABLE) return status;
                LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            } catch (IOException again) {
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        return 0;
    }
}
