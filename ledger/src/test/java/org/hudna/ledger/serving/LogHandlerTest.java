package org.hudna.ledger.serving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.hudna.ledger.tiles.MemoryTiles;
import org.hudna.ledger.witness.HttpListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log's folder over HTTP: each file as it was written, and nothing else. */
class LogHandlerTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final MemoryTiles log = MemoryTiles.of(entries());
    @TempDir private Path folder;
    private Path root;
    private HttpListener server;

    private static List<byte[]> entries() {
        var entries = new ArrayList<byte[]>();
        for (int i = 0; i < 300; i++) entries.add(("statement number " + i).getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    @BeforeEach void start() throws IOException {
        root = folder.resolve("log");
        log.files.put("checkpoint", "a checkpoint\n".getBytes(StandardCharsets.UTF_8));
        log.files.put("cosigned", "one that was cosigned\n".getBytes(StandardCharsets.UTF_8));
        for (var file : log.files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.writeString(folder.resolve("log.key"), "secret");
        Files.writeString(root.resolve("secret"), "secret");
        Files.writeString(root.resolve("tile/0/secret"), "secret");
        server = LogServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "/logs/one", root);
    }

    @AfterEach void stop() {
        server.close();
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) throws IOException, InterruptedException {
        URI uri = URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.address().getPort() + "/logs/one/" + path);
        var request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The status of a request line that no client library would send. */
    private String raw(String target) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write(("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(answer.contains("secret"), answer);
            return answer.split(" ", 3)[1];
        }
    }

    @Test void every_file_of_the_log_is_served_byte_for_byte_to_get_and_its_length_to_head() throws IOException, InterruptedException {
        assertEquals(7, log.files.size());
        for (var file : log.files.entrySet()) {
            HttpResponse<byte[]> got = send("GET", file.getKey());
            assertEquals(200, got.statusCode(), file.getKey());
            assertArrayEquals(file.getValue(), got.body());
            HttpResponse<byte[]> head = send("HEAD", file.getKey());
            assertEquals(200, head.statusCode());
            assertEquals(0, head.body().length);
            for (String name : List.of("Content-Length", "Content-Type", "Cache-Control")) assertEquals(header(got, name), header(head, name));
        }
    }

    @Test void what_changes_is_never_kept_and_what_stays_is_kept_for_a_year() throws IOException, InterruptedException {
        for (String path : List.of("checkpoint", "cosigned")) {
            HttpResponse<byte[]> response = send("GET", path);
            assertEquals("text/plain; charset=utf-8", header(response, "Content-Type"));
            assertEquals("no-store", header(response, "Cache-Control"));
        }
        for (String path : List.of("tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44")) {
            HttpResponse<byte[]> response = send("GET", path);
            assertEquals("application/octet-stream", header(response, "Content-Type"));
            assertEquals("public, max-age=31536000, immutable", header(response, "Cache-Control"));
        }
    }

    @Test void a_file_that_is_not_there_yet_is_absent_and_found_once_it_is() throws IOException, InterruptedException {
        HttpResponse<byte[]> absent = send("GET", "tile/0/001.p/45");
        assertEquals(404, absent.statusCode());
        assertEquals("no-store", header(absent, "Cache-Control"));
        Files.write(root.resolve("tile/0/001.p/45"), new byte[45 * 32]);
        assertEquals(200, send("GET", "tile/0/001.p/45").statusCode());
        assertEquals(404, send("GET", "tile/0/000.p/5").statusCode());
    }

    @Test void other_methods_are_refused() throws IOException, InterruptedException {
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
            HttpResponse<byte[]> response = send(method, "checkpoint");
            assertEquals(405, response.statusCode());
            assertEquals("GET, HEAD", header(response, "Allow"));
        }
    }

    @Test void no_other_path_reaches_the_disk() throws IOException {
        for (String path : List.of("", "/", "/secret", "/../log.key", "/tile/../secret", "/tile/0/secret", "/%63heckpoint", "/checkpoint/",
            "/checkpoint%00", "//checkpoint",
            "/./checkpoint", "/tile/0/%2e%2e/%2e%2e/secret", "/tile/0/000/", "/tile/0/0", "/tile/00/000", "/tile/8/000", "/tile/0/x000/000",
                "/tile/0/000.p/0", "/tile/0/000.p/256",
            "/tile/0/000.p/05", "/tile/0/001.p", "/tile/0/-01", "/tile/0/X001/000", "/tile/entries", "/tile/entries/", "/tile/entries/000.p/",
                "/tile", "/CHECKPOINT"))
            assertEquals("404", raw("/logs/one" + path), path);
        assertEquals("404", raw("/logs/onecheckpoint"));
        assertEquals("404", raw("/logs/one../log.key"));
        assertEquals("404", raw("/checkpoint"));
        assertEquals("200", raw("/logs/one/checkpoint?now=1"));
        assertEquals("200", raw("/logs/one/tile/0/000"));
    }

    @Test void bundles_are_compressed_for_those_who_ask_and_for_nobody_else() throws IOException, InterruptedException {
        byte[] bundle = log.files.get("tile/entries/000");
        for (String asks : List.of("gzip", "br, gzip;q=0.5", "GZIP", "*", "x-gzip", "identity;q=0, *")) {
            HttpResponse<byte[]> response = send("GET", "tile/entries/000", "Accept-Encoding", asks);
            assertEquals("gzip", header(response, "Content-Encoding"), asks);
            assertEquals("Accept-Encoding", header(response, "Vary"));
            assertTrue(response.body().length < bundle.length / 2, "bytes: " + response.body().length);
            assertArrayEquals(bundle, new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes());
        }
        for (String asks : List.of("identity", "br", "gzip;q=0", "gzip; q=0.000, *", "gzipped", "")) {
            HttpResponse<byte[]> response = send("GET", "tile/entries/000", "Accept-Encoding", asks);
            assertEquals("", header(response, "Content-Encoding"), asks);
            assertEquals("Accept-Encoding", header(response, "Vary"));
            assertArrayEquals(bundle, response.body());
        }
        for (String path : List.of("checkpoint", "tile/0/000")) assertEquals("", header(send("GET", path, "Accept-Encoding", "gzip"),
            "Content-Encoding"));
    }

    @Test void a_broken_disk_is_our_fault_and_says_nothing_more() throws IOException, InterruptedException {
        server.close();
        server = LogServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "/logs/one", path -> {
            if (path.equals("checkpoint")) throw new UncheckedIOException(new IOException("disk 7 is on fire"));
            return Optional.empty();
        });
        HttpResponse<byte[]> response = send("GET", "checkpoint");
        assertEquals(500, response.statusCode());
        assertEquals(0, response.body().length);
        assertEquals(404, send("GET", "cosigned").statusCode());
    }

    @Test void at_the_root_of_a_server_it_works_as_well() throws IOException {
        server.close();
        server = LogServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "/", root);
        assertEquals("200", raw("/checkpoint"));
        assertEquals("200", raw("/tile/1/000.p/1"));
        assertEquals("404", raw("/logs/one/checkpoint"));
        assertEquals("404", raw("//checkpoint"));
    }
}
