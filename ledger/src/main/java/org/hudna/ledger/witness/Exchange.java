package org.hudna.ledger.witness;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its whole answer, within a time and a size. */
sealed interface Exchange {
    /** Answered. {@code body} is empty where it was larger than we read. */
    record Answered(int status, String type, Optional<byte[]> body) implements Exchange {}

    /** Not answered. */
    record Failed(Silence why) implements Exchange {}

    /** Sends, and waits until the answer is whole; a client's own timeout ends with the headers, this one does not. */
    static Exchange send(HttpClient http, HttpRequest request, int mostBytes, Duration within) {
        CompletableFuture<HttpResponse<Optional<byte[]>>> sent = http.sendAsync(request, _ -> new CappedBody(mostBytes));
        try {
            HttpResponse<Optional<byte[]>> response = sent.get(within.toNanos(), TimeUnit.NANOSECONDS);
            return new Answered(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body());
        } catch (TimeoutException late) {
            sent.cancel(true);
            return new Failed(Silence.TIMEOUT);
        } catch (InterruptedException stop) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return new Failed(Silence.INTERRUPTED);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) return new Failed(silence(broken));
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Silence silence(IOException broken) {
        if (broken instanceof HttpConnectTimeoutException || broken instanceof ConnectException) return Silence.UNREACHABLE;
        if (broken.getCause() instanceof UnresolvedAddressException) return Silence.UNREACHABLE;
        return broken instanceof HttpTimeoutException ? Silence.TIMEOUT : Silence.CUT_OFF;
    }
}
