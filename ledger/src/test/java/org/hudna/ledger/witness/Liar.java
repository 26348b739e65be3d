package org.hudna.ledger.witness;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Something at a witness's address that answers whatever a test wants; what it was asked is kept. */
final class Liar implements AutoCloseable {
    final List<AddCheckpoint> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Liar(HttpHandler handler) throws IOException {
        server = HttpServer.create(RunningWitness.loopback(0), 0);
        server.setExecutor(threads);
        server.createContext("/w", handler);
        server.start();
    }

    interface Says {
        Answer to(AddCheckpoint request);
    }

    record Answer(int status, String type, byte[] body) {
        static Answer of(int status, String type, String body) {
            return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    static Liar saying(Says says) throws IOException {
        var liar = new Liar[1];
        liar[0] = new Liar(exchange -> {
            try (exchange) {
                var request = ((AddCheckpointRead.Read) AddCheckpoint.read(exchange.getRequestBody().readAllBytes())).request();
                liar[0].asked.add(request);
                Answer answer = says.to(request);
                if (!answer.type().isEmpty()) exchange.getResponseHeaders().set("Content-Type", answer.type());
                exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        });
        return liar[0];
    }

    String url() {
        return RunningWitness.url(server.getAddress().getPort());
    }

    @Override public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
