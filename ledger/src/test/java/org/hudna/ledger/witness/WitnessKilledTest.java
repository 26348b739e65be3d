package org.hudna.ledger.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness that is killed in the middle, and one whose callers dawdle; in a process of its own. */
class WitnessKilledTest {
    private static final int KILLS = 3;
    private static final int SIZE = 3_000;
    private final TestLog log = TestLog.of(SIZE);
    @TempDir private Path folder;

    private HttpResponse<String> send(int port, AddCheckpoint request) throws IOException, InterruptedException {
        return RunningWitness.HTTP.send(HttpRequest.newBuilder(URI.create(RunningWitness.url(port) + "/add-checkpoint"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes())).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What it says that it cosigned last. */
    private long known(int port) throws IOException, InterruptedException {
        HttpResponse<String> response = send(port, log.request(SIZE - 1, SIZE));
        assertEquals(409, response.statusCode());
        return Long.parseLong(response.body().strip());
    }

    @Test void killed_while_it_answers_it_still_knows_whatever_it_had_cosigned() throws IOException, InterruptedException {
        var acknowledged = new AtomicLong();
        var asked = new AtomicLong();
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = ChildWitness.start(folder);
            try {
                int port = ChildWitness.port(child);
                long known = known(port);
                assertTrue(known >= acknowledged.get() && known <= asked.get(), acknowledged + " " + known + " " + asked);
                long before = acknowledged.get();
                var asker = Thread.ofVirtual().start(() -> askUntilItDies(port, known, asked, acknowledged));
                while (acknowledged.get() < before + 20 && asker.isAlive()) Thread.onSpinWait();
                child.destroyForcibly().waitFor();
                asker.join();
                assertTrue(acknowledged.get() >= before + 20, "only " + acknowledged);
            } finally {
                child.destroyForcibly();
            }
        }
        try (var state = FileWitnessState.open(folder)) {
            long known = state.last(TestLog.ORIGIN).orElseThrow().head().size();
            assertTrue(known >= acknowledged.get() && known <= asked.get(), acknowledged + " " + known + " " + asked);
        }
    }

    private void askUntilItDies(int port, long from, AtomicLong asked, AtomicLong acknowledged) {
        try {
            for (long size = from; size < SIZE - 2; size++) {
                AddCheckpoint request = log.request(size, size + 1);
                asked.set(size + 1);
                HttpResponse<String> response = send(port, request);
                if (response.statusCode() != 200) return;
                acknowledged.set(size + 1);
            }
        } catch (IOException dead) {
            return;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test void two_requests_go_over_one_connection_and_one_who_does_not_finish_his_is_cut_off() throws IOException, InterruptedException {
        Process child = ChildWitness.start(folder);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), ChildWitness.port(child))) {
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(30));
            for (int times = 0; times < 2; times++) {
                byte[] body = log.request(0, 7).bytes();
                socket.getOutputStream().write(head(body.length));
                socket.getOutputStream().write(body);
                assertEquals(times == 0 ? "HTTP/1.1 200 OK" : "HTTP/1.1 409 Conflict", answer(socket));
            }
            socket.getOutputStream().write(head(1000));
            socket.getOutputStream().write(new byte[10]);
            assertEquals(-1, socket.getInputStream().read());
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static byte[] head(int length) {
        return ("POST /w/add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The status line; headers and body are read and dropped. */
    private static String answer(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) head.append((char) socket.getInputStream().read());
        String length = head.toString().lines().filter(line -> line.startsWith("Content-length: ")).findFirst().orElseThrow().substring(16);
        socket.getInputStream().readNBytes(Integer.parseInt(length));
        return head.toString().lines().findFirst().orElseThrow();
    }
}
