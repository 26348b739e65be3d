package org.hudna.ledger.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.hudna.ledger.tiles.Resources;

/**
 * A log's files behind a URL: c2sp.org/tlog-tiles, section APIs. Only 404 means that a file is not there; any other answer than 200, and an answer
 * that comes late, is too long or is broken, is thrown. A few redirects are followed, to the same host and never from https to http.
 */
public final class UrlResources implements Resources, AutoCloseable {
    private static final int MOST_REDIRECTS = 3;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client;
    private final URI prefix;
    private final Duration patience;

    private UrlResources(URI prefix, Duration patience) {
        this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER).build();
        this.prefix = prefix;
        this.patience = patience;
    }

    /**
     * The log with this prefix, with or without a slash at its end; empty where it is no http or https URL of a host alone and a path.
     *
     * @param patience how long one file may take, from the first byte sent to the last one received
     */
    public static Optional<UrlResources> at(String prefix, Duration patience) {
        try {
            var uri = new URI(prefix.endsWith("/") ? prefix : prefix + "/");
            boolean plain = isWeb(uri) && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
            return plain ? Optional.of(new UrlResources(uri, patience)) : Optional.empty();
        } catch (URISyntaxException noUrl) {
            return Optional.empty();
        }
    }

    @Override public Optional<byte[]> read(String path) {
        try {
            return get(prefix.resolve(FileLimits.checked(path)), FileLimits.mostBytes(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Gives its connections back. */
    @Override public void close() {
        client.shutdownNow();
        client.close();
    }

    private Optional<byte[]> get(URI first, int most) throws IOException {
        URI from = first;
        for (int redirects = 0; ; redirects++) {
            HttpResponse<byte[]> answer = send(from, most);
            if (answer.statusCode() == OK) return Optional.of(plain(answer, most));
            if (answer.statusCode() == NOT_FOUND) return Optional.empty();
            if (!REDIRECTS.contains(answer.statusCode())) throw new IOException(from + " answers " + answer.statusCode());
            if (redirects == MOST_REDIRECTS) throw new IOException(first + " leads on and on");
            from = target(from, answer);
        }
    }

    private HttpResponse<byte[]> send(URI from, int most) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(from).timeout(patience).header("Accept-Encoding", "gzip, identity").GET().build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), most));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS); // the request's own timeout ends with the headers
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new HttpTimeoutException(from + " took more than " + patience);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(from.toString());
        } catch (ExecutionException failed) {
            throw new IOException(from.toString(), failed.getCause());
        }
    }

    private static URI target(URI from, HttpResponse<byte[]> answer) throws IOException {
        String location = answer.headers().firstValue("Location").orElseThrow(() -> new IOException(from + " leads nowhere"));
        try {
            URI to = from.resolve(new URI(location));
            boolean sameHost = isWeb(to) && from.getHost().equalsIgnoreCase(to.getHost()) && to.getRawUserInfo() == null;
            if (!sameHost || isSecure(from) && !isSecure(to)) throw new IOException(from + " leads away to " + to);
            return to;
        } catch (URISyntaxException noUrl) {
            throw new IOException(from + " leads to " + location, noUrl);
        }
    }

    private static byte[] plain(HttpResponse<byte[]> answer, int most) throws IOException {
        String encoding = answer.headers().firstValue("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
        if (encoding.equals("identity")) return answer.body();
        if (!encoding.equals("gzip")) throw new IOException(answer.uri() + " comes as " + encoding);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] bytes = unpacked.readNBytes(most + 1);
            if (bytes.length > most) throw new IOException(answer.uri() + " has more than " + most + " bytes");
            return bytes;
        }
    }

    private static boolean isWeb(URI uri) {
        return isSecure(uri) || "http".equalsIgnoreCase(uri.getScheme());
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }
}
