package org.hudna.ledger.serving;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.hudna.ledger.tiles.Resources;

/**
 * Serves a log under whatever prefix it is mounted: {@code checkpoint}, {@code cosigned}, {@code tile/…}; to GET and HEAD.
 *
 * <p>c2sp.org/tlog-tiles, section APIs. Only spellings that {@link org.hudna.ledger.tiles.TileId#read} and
 * {@link org.hudna.ledger.tiles.BundleId#read} take are looked up; nothing is decoded first, so nothing else of a disk can be reached. A
 * partial tile that has been tidied away is absent, status 404: clients then ask for the full one. Absent files are never cached, for they
 * may appear.
 */
public final class LogHandler implements HttpHandler {
    private static final byte[] NOTHING = {};

    private final Resources log;

    /** Serves {@code log}, which any number of threads may read at once. */
    public LogHandler(Resources log) {
        this.log = log;
    }

    @Override public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (method.equals("GET") || method.equals("HEAD")) answer(exchange);
            else {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, Served.CHANGES, NOTHING);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = below(exchange);
        Optional<Served> served = Served.at(path);
        Optional<byte[]> file;
        try {
            file = served.flatMap(_ -> log.read(path));
        } catch (UncheckedIOException broken) {
            System.getLogger(LogHandler.class.getName()).log(System.Logger.Level.ERROR, path, broken);
            send(exchange, 500, Served.CHANGES, NOTHING);
            return;
        }
        if (file.isPresent()) send(exchange, served.get(), file.get());
        else send(exchange, 404, Served.CHANGES, NOTHING);
    }

    private static void send(HttpExchange exchange, Served what, byte[] file) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", what.type());
        headers.set("X-Content-Type-Options", "nosniff");
        byte[] body = file;
        if (what.compresses()) {
            headers.set("Vary", "Accept-Encoding");
            if (Accepts.gzip(exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of()))) {
                headers.set("Content-Encoding", "gzip");
                body = compressed(file);
            }
        }
        send(exchange, 200, what.caching(), body);
    }

    private static void send(HttpExchange exchange, int status, String caching, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", caching);
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*"); // so that a page elsewhere can verify us
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head) exchange.getResponseBody().write(body);
    }

    private static byte[] compressed(byte[] file) throws IOException {
        var bytes = new ByteArrayOutputStream(file.length);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(file);
        }
        return bytes.toByteArray();
    }

    /** The path below where we are mounted, as it was sent; empty where it lies elsewhere. */
    private static String below(HttpExchange exchange) {
        String mounted = exchange.getHttpContext().getPath();
        String prefix = mounted.endsWith("/") ? mounted : mounted + "/";
        String path = exchange.getRequestURI().getRawPath();
        return path != null && path.startsWith(prefix) ? path.substring(prefix.length()) : "";
    }
}
