package org.hudna.ledger.cli;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A command that runs until it is told to stop. */
final class Background implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CompletableFuture<Desk.Server> server = new CompletableFuture<>();
    private final CompletableFuture<Terminal.Seen> seen = new CompletableFuture<>();

    private Background(Object... words) {
        var terminal = new Terminal(Map.of(), at -> {
            server.complete(at);
            await();
        });
        Thread.ofVirtual().start(() -> {
            Terminal.Seen said = terminal.run(words);
            seen.complete(said);
            server.completeExceptionally(new AssertionError("it stopped before it ran: " + said));
        });
    }

    static Background run(Object... words) {
        return new Background(words);
    }

    private void await() {
        try {
            stop.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        Desk.Server at = got(server);
        return "http://" + at.host() + ":" + at.port() + "/";
    }

    /** Stops it; what it said. */
    Terminal.Seen stopped() {
        stop.countDown();
        return got(seen);
    }

    private static <T> T got(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override public void close() {
        stopped();
    }
}
