package org.hudna.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.hudna.ledger.policy.Parties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that anyone may run. */
class UrlResourcesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach void stop() {
        over.countDown();
        server.stop(0);
        threads.close();
    }

    private String url() {
        return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + "/log";
    }

    private Optional<byte[]> read(String path) {
        return read(path, PATIENCE);
    }

    private Optional<byte[]> read(String path, Duration patience) {
        try (UrlResources resources = UrlResources.at(url(), patience).orElseThrow()) {
            return resources.read(path);
        }
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext("/log/" + path, handler);
    }

    private static HttpHandler answer(int status, byte[] body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            send(exchange, status, body);
        };
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test void a_whole_log_behind_a_url_holds_with_or_without_a_slash_at_its_end() {
        Parties parties = Parties.quick(1, 1);
        Log log = Log.of(513).signed(parties, 0);
        server.createContext("/log/", exchange -> {
            Optional<byte[]> file = log.files().read(exchange.getRequestURI().getPath().substring("/log/".length()));
            send(exchange, file.isPresent() ? 200 : 404, file.orElse(new byte[0]));
        });
        for (String prefix : List.of(url(), url() + "/"))
            try (UrlResources resources = UrlResources.at(prefix, PATIENCE).orElseThrow()) {
                assertInstanceOf(LogVerdict.Holds.class, VerifyLog.at(resources, parties.policy(), Progress.NONE));
            }
    }

    @Test void only_http_and_https_urls_of_a_host_and_a_path_are_taken() {
        for (String url : List.of("file:///etc", "ftp://a.example/", "a.example/log", "", "http://", "http:///log", "http://me@a.example/",
            "http://a.example/?q", "http://a.example/#f",
            "http://a example/", "jar:http://a.example/")) assertTrue(UrlResources.at(url, PATIENCE).isEmpty(), url);
        for (String url : List.of("http://a.example", "https://a.example:8443/x/y/", "HTTPS://a.example/log", "http://[::1]:80/")) {
            Optional<UrlResources> taken = UrlResources.at(url, PATIENCE);
            assertTrue(taken.isPresent(), url);
            taken.get().close();
        }
    }

    @Test void not_found_is_absent_and_any_other_answer_is_broken() {
        serve("checkpoint", answer(404, new byte[] {1}));
        assertEquals(Optional.empty(), read("checkpoint"));
        for (int status : new int[] {201, 204, 206, 400, 403, 410, 429, 500, 503}) {
            serve("status-" + status, answer(status, new byte[0]));
            assertThrows(UncheckedIOException.class, () -> read("status-" + status), "status " + status);
        }
    }

    @Test void nobody_there_is_broken_and_not_absent() {
        String url = url();
        server.stop(0);
        try (UrlResources resources = UrlResources.at(url, PATIENCE).orElseThrow()) {
            assertThrows(UncheckedIOException.class, () -> resources.read("checkpoint"));
        }
    }

    @Test void packed_answers_are_unpacked_and_other_codings_are_broken() throws IOException {
        byte[] bytes = {1, 2, 3};
        serve("checkpoint", answer(200, gzip(bytes), "Content-Encoding", "gzip"));
        assertArrayEquals(bytes, read("checkpoint").orElseThrow());
        serve("plain", answer(200, bytes, "Content-Encoding", "identity"));
        assertArrayEquals(bytes, read("plain").orElseThrow());
        serve("other", answer(200, bytes, "Content-Encoding", "br"));
        assertThrows(UncheckedIOException.class, () -> read("other"));
        serve("liar", answer(200, bytes, "Content-Encoding", "gzip"));
        assertThrows(UncheckedIOException.class, () -> read("liar"));
    }

    @Test void an_answer_as_long_as_it_can_be_is_read_and_one_byte_more_is_broken_packed_or_not() throws IOException {
        serve("tile/0/000", answer(200, new byte[8192]));
        assertEquals(8192, read("tile/0/000").orElseThrow().length);
        serve("tile/0/001", answer(200, new byte[8193]));
        assertThrows(UncheckedIOException.class, () -> read("tile/0/001"));
        serve("tile/0/002", answer(200, gzip(new byte[8193]), "Content-Encoding", "gzip"));
        assertThrows(UncheckedIOException.class, () -> read("tile/0/002"));
        serve("tile/0/003", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0); // chunked, of no length that is told
                byte[] chunk = new byte[1024];
                for (int i = 0; i < 20; i++) exchange.getResponseBody().write(chunk);
            }
        });
        assertThrows(UncheckedIOException.class, () -> read("tile/0/003"));
    }

    @Test void a_redirect_on_the_same_host_is_followed_and_one_away_or_in_circles_is_broken() {
        serve("moved", answer(200, new byte[] {5}));
        serve("checkpoint", answer(302, new byte[0], "Location", "/log/moved"));
        assertArrayEquals(new byte[] {5}, read("checkpoint").orElseThrow());
        serve("circle", answer(301, new byte[0], "Location", "/log/circle"));
        assertThrows(UncheckedIOException.class, () -> read("circle"));
        for (String target : List.of("http://other.example/log/moved", "file:///etc/passwd", "http://me@127.0.0.1/", "http://a b/", "mailto:x"))
            assertThrows(UncheckedIOException.class, () -> {
                String name = "away" + Math.abs(target.hashCode());
                serve(name, answer(307, new byte[0], "Location", target));
                read(name);
            }, target);
        serve("nowhere", answer(308, new byte[0]));
        assertThrows(UncheckedIOException.class, () -> read("nowhere"));
    }

    @Test void an_answer_that_stops_in_the_middle_is_given_up() {
        serve("checkpoint", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await();
        });
        assertThrows(UncheckedIOException.class, () -> read("checkpoint", Duration.ofMillis(300)));
        serve("silent", _ -> await());
        assertThrows(UncheckedIOException.class, () -> read("silent", Duration.ofMillis(300)));
    }

    private void await() throws IOException {
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
