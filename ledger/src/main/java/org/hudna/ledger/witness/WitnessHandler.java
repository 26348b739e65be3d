package org.hudna.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.store.StoreFailure;

/**
 * A witness over HTTP, under whatever prefix it is mounted: {@code POST add-checkpoint} and {@code GET <origin hash>/checkpoint}.
 *
 * <p>c2sp.org/tlog-witness, section HTTP Interface. The body of a refusal is one word for the other side's log, never a sentence; of a broken
 * state it is status 500 and nothing more.
 */
public final class WitnessHandler implements HttpHandler {
    /** The media type of a conflict's body, without parameters: clients compare it byte for byte. */
    static final String SIZE_TYPE = "text/x.tlog.size";
    private static final String TEXT_TYPE = "text/plain; charset=utf-8";
    private static final Pattern MONITORED = Pattern.compile("([0-9a-f]{64})/checkpoint");

    private final Witness witness;

    /** Serves {@code witness}. */
    public WitnessHandler(Witness witness) {
        this.witness = witness;
    }

    private record Reply(int status, String type, byte[] body) {
        static Reply word(int status, String word) {
            return new Reply(status, TEXT_TYPE, (word + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            exchange.getResponseHeaders().add("Content-Type", reply.type());
            exchange.getResponseHeaders().add("Cache-Control", "no-store");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), head ? -1 : reply.body().length);
            if (!head) exchange.getResponseBody().write(reply.body());
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String path = below(exchange);
        Matcher monitored = MONITORED.matcher(path);
        boolean adds = path.equals("add-checkpoint");
        if (!adds && !monitored.matches()) return Reply.word(404, "NOT_FOUND");
        String allowed = adds ? "POST" : "GET";
        if (!exchange.getRequestMethod().equals(allowed)) {
            exchange.getResponseHeaders().add("Allow", allowed);
            return Reply.word(405, "METHOD_NOT_ALLOWED");
        }
        try {
            if (adds) return said(witness.add(exchange.getRequestBody().readNBytes(AddCheckpoint.MOST_BYTES + 1)));
            Optional<byte[]> latest = witness.latest(monitored.group(1)).map(checkpoint -> checkpoint.bytes());
            return latest.map(bytes -> new Reply(200, TEXT_TYPE, bytes)).orElseGet(() -> Reply.word(404, "NOT_FOUND"));
        } catch (StoreFailure failure) {
            System.getLogger(WitnessHandler.class.getName()).log(System.Logger.Level.ERROR, "the witness's state", failure);
            return Reply.word(500, "INTERNAL");
        }
    }

    private static Reply said(WitnessAnswer answer) {
        int status = answer.status();
        return switch (answer) {
            case WitnessAnswer.Cosigned(var lines) -> new Reply(status, TEXT_TYPE, SignatureLine.bytes(lines));
            case WitnessAnswer.Malformed(AddCheckpointFault fault) -> Reply.word(status, fault.name());
            case WitnessAnswer.UnknownLog _ -> Reply.word(status, "UNKNOWN_LOG");
            case WitnessAnswer.NotSigned _ -> Reply.word(status, "NOT_SIGNED");
            case WitnessAnswer.OtherSize(long known) -> new Reply(status, SIZE_TYPE, (known + "\n").getBytes(StandardCharsets.US_ASCII));
            case WitnessAnswer.NotContinued(var why) -> Reply.word(status, why.name());
            case WitnessAnswer.ClockBehind _ -> Reply.word(status, "CLOCK_BEHIND");
        };
    }

    /** The path below where we are mounted, as it was sent: nothing is decoded, so that each thing has one address. */
    private static String below(HttpExchange exchange) {
        String mounted = exchange.getHttpContext().getPath();
        String prefix = mounted.endsWith("/") ? mounted : mounted + "/";
        String path = exchange.getRequestURI().getRawPath();
        return path != null && path.startsWith(prefix) ? path.substring(prefix.length()) : "";
    }
}
