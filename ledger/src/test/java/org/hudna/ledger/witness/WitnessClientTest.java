package org.hudna.ledger.witness;

import static org.hudna.ledger.witness.RunningWitness.ed25519;
import static org.hudna.ledger.witness.RunningWitness.mlDsa;
import static org.hudna.ledger.witness.TestLog.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.Cosignature;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.SignatureCheck;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log's side against an honest witness and against every lie that we could think of. */
class WitnessClientTest {
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final Duration BRIEFLY = Duration.ofMillis(300);
    private static final SignerKey KEY = ed25519("witness.example/south", 3);
    private static final SignerKey ML_DSA = mlDsa("witness.example/south", 4);
    private static final SignerKey OTHER = ed25519("witness.example/south", 5);
    private static final String SIZE = "text/x.tlog.size";

    private final TestLog log = TestLog.withMlDsa(300);
    private final MovingClock clock = new MovingClock(NOON);
    @TempDir private Path folder;

    private WitnessClient client(String url, Duration within) {
        return new WitnessClient(Optional.of(url), List.of(KEY.verifier(), ML_DSA.verifier()), RunningWitness.HTTP, within, clock);
    }

    private Asked ask(Liar liar, long from) {
        return client(liar.url(), WITHIN).ask(log.at(200), from, log.growth(200));
    }

    private Asked told(int status, String type, String body) throws IOException {
        try (var liar = Liar.saying(_ -> Liar.Answer.of(status, type, body))) {
            return ask(liar, 100);
        }
    }

    private static byte[] lines(Checkpoint checkpoint, Instant at, SignerKey... keys) {
        return SignatureLine.bytes(Arrays.stream(keys).map(key -> Cosignature.make(key, checkpoint, at)).toList());
    }

    private Asked given(byte[] body) throws IOException {
        try (var liar = Liar.saying(_ -> new Liar.Answer(200, "", body))) {
            return ask(liar, 100);
        }
    }

    private RunningWitness honest() throws IOException {
        return new RunningWitness(List.of(KEY, ML_DSA), log.keys(), folder.resolve("state"), clock, 0);
    }

    @Test void an_honest_witness_cosigns_with_both_keys_from_whatever_size_it_was_left_at() throws IOException {
        try (var witness = honest()) {
            for (long[] step : new long[][] {{0, 7}, {0, 100}, {50, 150}, {150, 200}, {200, 200}, {0, 200}, {999, 201}}) {
                var asked = client(witness.url() + "/", WITHIN).ask(log.at(step[1]), step[0], log.growth(step[1]));
                var cosigned = assertInstanceOf(Asked.Cosigned.class, asked);
                assertEquals(2, cosigned.lines().size());
                assertEquals(NOON, cosigned.at());
                assertEquals(new SignatureCheck.Good(Optional.of(NOON)),
                    log.at(step[1]).plus(cosigned.lines()).check(ML_DSA.verifier()));
            }
            assertEquals(new Asked.Ahead(201), client(witness.url(), WITHIN).ask(log.at(200), 200, log.growth(200)));
        }
    }

    @Test void only_the_logs_own_lines_are_sent() throws IOException {
        try (var liar = Liar.saying(request -> new Liar.Answer(200, "", lines(request.checkpoint().checkpoint(), NOON, KEY)))) {
            var cosigned = log.at(200).plus(List.of(Cosignature.make(OTHER, log.at(200).checkpoint(), NOON),
                Cosignature.make(ML_DSA, log.at(200).checkpoint(), NOON)));
            assertInstanceOf(Asked.Cosigned.class, client(liar.url(), WITHIN).ask(cosigned, 100, log.growth(200)));
            assertEquals(List.of(log.request(100, 200)), liar.asked);
            var foreign = new SignedCheckpoint(cosigned.checkpoint(),
                new SignedNote(cosigned.note().text(), cosigned.note().signatures().subList(2, 3)));
            assertThrows(IllegalArgumentException.class, () -> client(liar.url(), WITHIN).ask(foreign, 0, log.growth(200)));
        }
    }

    @Test void unknown_keys_are_passed_over_and_a_bad_line_of_a_known_one_spoils_the_whole() throws IOException {
        Checkpoint right = log.at(200).checkpoint();
        Checkpoint wrong = log.at(199).checkpoint();
        assertEquals(new Asked.Cosigned(List.of(Cosignature.make(KEY, right, NOON)), NOON, false), given(lines(right, NOON, OTHER, KEY)));
        assertEquals(new Asked.BadAnswer(AnswerFault.NO_KNOWN_KEY), given(lines(right, NOON, OTHER)));
        assertEquals(new Asked.BadAnswer(AnswerFault.BAD_SIGNATURE), given(lines(wrong, NOON, KEY)));
        byte[] half = (new String(lines(right, NOON, KEY), StandardCharsets.UTF_8) + new String(lines(wrong, NOON, ML_DSA),
            StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertEquals(new Asked.BadAnswer(AnswerFault.BAD_SIGNATURE), given(half));
        String renamed = new String(lines(right, NOON, OTHER), StandardCharsets.UTF_8);
        byte[] raw = OTHER.line(Cosignature.make(OTHER, right, NOON).signature()).signature();
        assertEquals(new Asked.BadAnswer(AnswerFault.BAD_SIGNATURE), given(SignatureLine.bytes(List.of(KEY.line(raw)))), renamed);
    }

    @Test void a_cosignature_without_a_time_is_refused_even_beside_one_with_a_time() throws IOException {
        Checkpoint right = log.at(200).checkpoint();
        assertEquals(new Asked.BadAnswer(AnswerFault.NO_TIME), given(lines(right, Instant.EPOCH, ML_DSA)));
        SignatureLine timeless = Cosignature.make(ML_DSA, right, Instant.EPOCH);
        assertEquals(new Asked.BadAnswer(AnswerFault.NO_TIME), given(SignatureLine.bytes(List.of(Cosignature.make(KEY, right, NOON), timeless))));
        assertEquals(new Asked.BadAnswer(AnswerFault.NO_TIME), given(SignatureLine.bytes(List.of(timeless, Cosignature.make(ML_DSA, right, NOON)))));
    }

    @Test void a_clock_that_is_more_than_five_minutes_ahead_is_told() throws IOException {
        Checkpoint right = log.at(200).checkpoint();
        for (int second : new int[] {-86_400, 0, 300})
            assertEquals(false, assertInstanceOf(Asked.Cosigned.class, given(lines(right, NOON.plusSeconds(second), KEY))).clockAhead(),
                second + " s");
        assertTrue(assertInstanceOf(Asked.Cosigned.class, given(lines(right, NOON.plusSeconds(301), KEY))).clockAhead());
    }

    @Test void what_is_not_signature_lines_is_refused() throws IOException {
        String good = new String(lines(log.at(200).checkpoint(), NOON, KEY), StandardCharsets.UTF_8);
        for (String bad : List.of("", "\n", "hello\n", good.strip(), good + "\n", "\n" + good, good.replace("\n", "\r\n"),
            new String(log.at(200).bytes(), StandardCharsets.UTF_8) + good))
            assertEquals(new Asked.BadAnswer(AnswerFault.NOT_LINES), given(bad.getBytes(StandardCharsets.UTF_8)), bad);
    }

    @Test void each_status_has_its_meaning() throws IOException {
        assertEquals(new Asked.ForkClaimed(422), told(422, "", "no"));
        assertEquals(new Asked.DoesNotKnowUs(403), told(403, "", ""));
        assertEquals(new Asked.DoesNotKnowUs(404), told(404, "", ""));
        assertEquals(new Asked.Silent(Silence.BUSY), told(429, "", ""));
        for (int status : new int[] {500, 502, 503}) assertEquals(new Asked.Silent(Silence.SERVER_ERROR), told(status, "", ""));
        for (int status : new int[] {201, 301, 302, 307, 400, 405, 413}) assertEquals(new Asked.Refused(status), told(status, "", ""));
        assertEquals(new Asked.Refused(409), told(409, "text/plain", "100\n"));
    }

    @Test void a_conflict_at_our_own_size_without_a_size_is_a_claim_of_a_fork() throws IOException {
        try (var liar = Liar.saying(_ -> Liar.Answer.of(409, "text/plain; charset=utf-8", "root mismatch\n"))) {
            assertEquals(new Asked.ForkClaimed(409), ask(liar, 200));
        }
    }

    @Test void a_conflict_names_a_size_in_one_spelling_and_gets_us_further() throws IOException {
        for (String bad : List.of("", "\n", "100", " 100\n", "0100\n", "100\r\n", "-1\n", "100\n\n", "many\n"))
            assertEquals(new Asked.BadAnswer(AnswerFault.NOT_A_SIZE), told(409, SIZE, bad), bad);
        assertEquals(new Asked.BadAnswer(AnswerFault.NO_PROGRESS), told(409, SIZE, "100\n"));
        assertEquals(new Asked.Ahead(201), told(409, SIZE, "201\n"));
        assertEquals(new Asked.Ahead(Long.MAX_VALUE), told(409, "Text/X.TLog.Size; charset=utf-8", Long.MAX_VALUE + "\n"));
        try (var liar = Liar.saying(request -> Liar.Answer.of(409, SIZE, (request.old() == 7 ? 8 : 7) + "\n"))) {
            assertEquals(new Asked.BadAnswer(AnswerFault.NO_PROGRESS), ask(liar, 0));
            assertEquals(List.of(0L, 7L, 8L), liar.asked.stream().map(AddCheckpoint::old).toList());
        }
    }

    @Test void a_giant_answer_is_not_read_to_its_end() throws IOException {
        String line = new String(lines(log.at(200).checkpoint(), NOON, OTHER), StandardCharsets.UTF_8);
        assertEquals(new Asked.BadAnswer(AnswerFault.TOO_LARGE), given(line.repeat(1
            + WitnessClient.MOST_ANSWER_BYTES / line.length()).getBytes(StandardCharsets.UTF_8)));
        try (var endless = new Liar(exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                for (long i = 0; i < 1L << 40; i++) exchange.getResponseBody().write(new byte[8192]);
            }
        })) {
            assertEquals(new Asked.BadAnswer(AnswerFault.TOO_LARGE), ask(endless, 100));
        }
    }

    @Test void who_answers_too_slowly_is_silent_wherever_he_stops() throws IOException {
        var never = new CountDownLatch(1);
        for (int sent : new int[] {-1, 0, 10})
            try (var slow = new Liar(exchange -> {
                if (sent >= 0) {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(new byte[sent]);
                    exchange.getResponseBody().flush();
                }
                waitFor(never);
            })) {
                long before = System.nanoTime();
                assertEquals(new Asked.Silent(Silence.TIMEOUT), client(slow.url(), BRIEFLY).ask(log.at(200), 100, log.growth(200)));
                assertTrue(Duration.ofNanos(System.nanoTime() - before).compareTo(Duration.ofSeconds(10)) < 0);
            }
    }

    private static void waitFor(CountDownLatch never) throws IOException {
        try {
            never.await();
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
    }

    @Test void where_nobody_listens_or_the_line_is_cut_there_is_silence() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertEquals(new Asked.Silent(Silence.UNREACHABLE), client(RunningWitness.url(free), WITHIN).ask(log.at(200), 100, log.growth(200)));
        try (var cut = new Liar(exchange -> {
            throw new IOException("cut");
        })) {
            assertEquals(new Asked.Silent(Silence.CUT_OFF), ask(cut, 100));
        }
        for (String url : List.of("", "mailto:south@example.org", "ftp://127.0.0.1/", "http:///w", "http://127.0.0.1/?x", "not a url",
            "//127.0.0.1/w"))
            assertEquals(new Asked.Silent(Silence.NO_ADDRESS), client(url, WITHIN).ask(log.at(200), 100, log.growth(200)), url);
    }

    @Test void it_tells_what_a_witness_remembers() throws IOException {
        try (var witness = honest()) {
            WitnessClient client = client(witness.url(), WITHIN);
            assertInstanceOf(Remembered.Same.class, client.remembers(log.at(0), log.keys()));
            assertEquals(new Remembered.Behind(0), client.remembers(log.at(100), log.keys()));
            client.ask(log.at(100), 0, log.growth(100));
            assertInstanceOf(Remembered.Same.class, client.remembers(log.at(100), log.keys()));
            assertEquals(new Remembered.Behind(100), client.remembers(log.at(101), log.keys()));
            assertEquals(new Remembered.Forked(422), client.remembers(log.forked(3, 100).at(100), log.keys()));
        }
    }

    @Test void an_old_backup_is_found_out_with_our_own_signature_as_evidence() throws IOException {
        try (var witness = honest()) {
            WitnessClient client = client(witness.url(), WITHIN);
            client.ask(log.at(200), 0, log.growth(200));
            for (long backup : new long[] {0, 100, 199}) {
                var ahead = assertInstanceOf(Remembered.Ahead.class, client.remembers(log.at(backup), log.keys()));
                assertEquals(200, ahead.size());
                assertEquals(log.head(200), ahead.evidence().orElseThrow().checkpoint().head());
            }
        }
    }

    @Test void a_mere_word_that_we_are_behind_is_told_without_evidence() throws IOException {
        Head invented = new Head(500, Hash.of(new byte[32]));
        var forged = new LogSigner(List.of(TestLog.key(TestLog.ORIGIN, SignatureType.ED25519, 77)))
            .sign(Checkpoint.of(TestLog.ORIGIN, invented), NOON);
        for (byte[] shown : List.of(forged.bytes(), log.at(200).bytes(), new byte[0], "x".repeat(100).getBytes(StandardCharsets.UTF_8)))
            try (var liar = new Liar(exchange -> {
                try (exchange) {
                    boolean get = exchange.getRequestMethod().equals("GET");
                    byte[] body = get ? shown : "500\n".getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", SIZE);
                    exchange.sendResponseHeaders(get ? 200 : 409, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                }
            })) {
                assertEquals(new Remembered.Ahead(500, Optional.empty()), client(liar.url(), WITHIN).remembers(log.at(200), log.keys()));
            }
    }
}
