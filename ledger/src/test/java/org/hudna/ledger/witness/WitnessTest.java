package org.hudna.ledger.witness;

import static org.hudna.ledger.witness.RunningWitness.ed25519;
import static org.hudna.ledger.witness.RunningWitness.mlDsa;
import static org.hudna.ledger.witness.TestLog.NOON;
import static org.hudna.ledger.witness.TestLog.ORIGIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.Opened;
import org.hudna.ledger.checkpoint.SignatureCheck;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.LinesRead;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.proof.Evidence;
import org.hudna.ledger.proof.EvidenceRead;
import org.hudna.ledger.proof.EvidenceVerdict;
import org.hudna.ledger.proof.VerifyEvidence;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.witness.RunningWitness.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One witness, over HTTP, with each of its answers. */
class WitnessTest {
    private static final String NAME = "witness.example/south";
    private final TestLog log = TestLog.withMlDsa(300);
    private final MovingClock clock = new MovingClock(NOON);
    private RunningWitness witness;
    @TempDir private Path folder;

    @BeforeEach void start() throws IOException {
        witness = new RunningWitness(List.of(ed25519(NAME, 3), mlDsa(NAME, 4)), log.keys(), folder.resolve("state"), clock, 0);
    }

    @AfterEach void stop() {
        witness.close();
    }

    private SignatureCheck by(int key, SignedCheckpoint checkpoint, Reply reply) {
        var lines = assertInstanceOf(LinesRead.Read.class, SignatureLine.read(reply.body().getBytes(StandardCharsets.UTF_8)));
        return checkpoint.plus(lines.lines()).check(witness.verifiers().get(key));
    }

    private static SignedCheckpoint with(SignedCheckpoint checkpoint, List<SignatureLine> lines) {
        return new SignedCheckpoint(checkpoint.checkpoint(), new SignedNote(checkpoint.note().text(), lines));
    }

    private static void assertReply(int status, String body, Reply reply) {
        assertEquals(status + " " + body, reply.status() + " " + reply.body());
    }

    @Test void the_first_checkpoint_and_those_that_continue_it_are_cosigned_with_both_keys() {
        for (long[] step : new long[][] {{0, 1}, {1, 7}, {7, 7}, {7, 256}, {256, 300}}) {
            clock.move(Duration.ofSeconds(1));
            Reply reply = witness.add(log.request(step[0], step[1]));
            assertEquals(200, reply.status(), reply.body());
            for (int key : new int[] {0, 1})
                assertEquals(new SignatureCheck.Good(Optional.of(clock.instant())), by(key, log.at(step[1]), reply));
        }
    }

    @Test void a_log_without_entries_is_cosigned() {
        assertEquals(200, witness.add(log.request(0, 0)).status());
        assertEquals(200, witness.add(log.request(0, 5)).status());
    }

    @Test void after_a_larger_one_a_smaller_one_is_a_conflict_that_names_the_size_in_its_own_media_type() {
        witness.add(log.request(0, 100));
        for (AddCheckpoint other : List.of(log.request(0, 50), log.request(50, 60), log.request(50, 100), log.request(99, 200), log.request(0, 0),
            log.request(101, 200)))
            assertEquals(new Reply(409, "text/x.tlog.size", "100\n"), witness.add(other));
    }

    @Test void one_who_was_never_asked_says_zero() {
        assertEquals(new Reply(409, "text/x.tlog.size", "0\n"), witness.add(log.request(50, 60)));
    }

    @Test void a_fork_is_refused_and_both_checkpoints_are_kept() throws IOException {
        witness.add(log.request(0, 100));
        TestLog forked = log.forked(90, 300);
        assertReply(422, "WRONG_ROOT\n", witness.add(forked.request(100, 100)));
        assertReply(422, "WRONG_ROOT\n", witness.add(forked.request(100, 200)));
        assertReply(422, "WRONG_ROOT\n", witness.add(new AddCheckpoint(100, log.proof(100, 200), forked.at(200))));
        assertReply(422, "WRONG_LENGTH\n", witness.add(new AddCheckpoint(100, log.proof(99, 100), forked.at(100))));
        assertEquals(200, witness.add(log.request(100, 200)).status());
        Path evidence = folder.resolve("state/evidence").resolve(Kept.originHash(ORIGIN));
        String fork = "fork-" + Kept.sha256(forked.at(100).note().signedBytes());
        assertArrayEquals(forked.at(100).bytes(), Files.readAllBytes(evidence.resolve(fork + ".refused")));
        var cosigned = (Opened.Trusted) SignedCheckpoint.open(Files.readAllBytes(evidence.resolve(fork + ".cosigned")), log.keys());
        assertEquals(log.head(100), cosigned.checkpoint().checkpoint().head());
        try (var files = Files.list(evidence)) {
            assertEquals(6, files.count());
        }
        String larger = "fork-" + Kept.sha256(forked.at(200).note().signedBytes());
        for (String name : List.of(fork, larger)) {
            var both = assertInstanceOf(EvidenceRead.Read.class, Evidence.read(Files.readAllBytes(evidence.resolve(name + ".evidence"))));
            assertInstanceOf(EvidenceVerdict.Fork.class, VerifyEvidence.with(log.keys(), both.evidence()));
        }
    }

    @Test void a_proof_that_somebody_spoilt_makes_a_suspicion_and_no_evidence() throws IOException {
        witness.add(log.request(0, 100));
        assertReply(422, "WRONG_ROOT\n", witness.add(new AddCheckpoint(100, log.proof(100, 200).reversed(), log.at(200))));
        assertReply(422, "WRONG_LENGTH\n", witness.add(new AddCheckpoint(100, log.proof(99, 100), log.at(100))));
        String name = "unproven-" + Kept.sha256(log.at(200).note().signedBytes());
        try (var files = Files.list(folder.resolve("state/evidence").resolve(Kept.originHash(ORIGIN)))) {
            assertEquals(Set.of(name + ".refused", name + ".cosigned"), files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test void a_proof_that_is_wrong_too_long_too_short_or_too_much_is_refused() {
        assertReply(422, "WRONG_LENGTH\n", witness.add(new AddCheckpoint(0, log.proof(3, 7), log.at(7))));
        witness.add(log.request(0, 7));
        List<Hash> proof = log.proof(7, 20);
        assertReply(422, "WRONG_LENGTH\n", witness.add(new AddCheckpoint(7, List.of(), log.at(20))));
        assertReply(422, "WRONG_LENGTH\n", witness.add(new AddCheckpoint(7, proof.subList(1, proof.size()), log.at(20))));
        assertReply(422, "WRONG_ROOT\n", witness.add(new AddCheckpoint(7, proof.reversed(), log.at(20))));
        assertReply(422, "WRONG_LENGTH\n", witness.add(new AddCheckpoint(7, proof, log.at(7))));
        assertEquals(200, witness.add(log.request(7, 20)).status());
    }

    @Test void of_an_empty_tree_there_is_one_root() {
        SignedCheckpoint impossible = log.signer.sign(Checkpoint.of(ORIGIN, new Head(0, log.head(1).root())), NOON);
        assertReply(422, "WRONG_ROOT\n", witness.add(new AddCheckpoint(0, List.of(), impossible)));
        witness.add(log.request(0, 1));
        assertReply(409, "1\n", witness.add(new AddCheckpoint(0, List.of(), impossible)));
    }

    @Test void a_log_that_we_do_not_know_is_not_found() {
        var stranger = new LogSigner(List.of(TestLog.key("log.example/other", SignatureType.ED25519, 1)));
        SignedCheckpoint other = stranger.sign(Checkpoint.of("log.example/other", log.head(7)), NOON);
        assertReply(404, "UNKNOWN_LOG\n", witness.add(new AddCheckpoint(0, List.of(), other)));
    }

    @Test void without_a_good_signature_by_a_key_of_the_log_it_is_forbidden() {
        SignedCheckpoint good = log.at(7);
        SignedCheckpoint forged = new LogSigner(List.of(TestLog.key(ORIGIN, SignatureType.ED25519, 99))).sign(good.checkpoint(), NOON);
        assertReply(403, "NOT_SIGNED\n", witness.add(new AddCheckpoint(0, List.of(), forged)));
        assertReply(403, "NOT_SIGNED\n", witness.add(new AddCheckpoint(0, List.of(), with(good, log.at(8).note().signatures()))));
        var oneBad = List.of(good.note().signatures().get(0), log.at(8).note().signatures().get(1));
        assertReply(403, "NOT_SIGNED\n", witness.add(new AddCheckpoint(0, List.of(), with(good, oneBad))));
        assertReply(403, "NOT_SIGNED\n", witness.add(new AddCheckpoint(9, List.of(), forged)));
    }

    @Test void one_known_key_is_enough_and_unknown_ones_are_passed_over() {
        var lines = new ArrayList<>(log.at(7).note().signatures().subList(1, 2));
        lines.addAll(new LogSigner(List.of(TestLog.key(ORIGIN, SignatureType.ED25519, 99))).sign(log.at(7).checkpoint(), NOON).note().signatures());
        assertEquals(200, witness.add(new AddCheckpoint(0, List.of(), with(log.at(7), lines))).status());
    }

    @Test void an_old_size_above_the_new_one_is_a_bad_request() {
        assertReply(400, "OLD_ABOVE_SIZE\n", witness.add(new AddCheckpoint(8, List.of(), log.at(7))));
        assertReply(400, "NO_OLD_LINE\n", witness.send("POST", "/add-checkpoint", "new 7\n\nx\n".getBytes(StandardCharsets.UTF_8)));
        assertReply(400, "NO_BLANK_LINE\n", witness.send("POST", "/add-checkpoint", new byte[0]));
    }

    @Test void a_body_of_more_than_sixteen_kibibytes_is_too_large() {
        assertReply(400, "NO_BLANK_LINE\n", witness.send("POST", "/add-checkpoint", new byte[AddCheckpoint.MOST_BYTES]));
        assertReply(413, "TOO_LARGE\n", witness.send("POST", "/add-checkpoint", new byte[AddCheckpoint.MOST_BYTES + 1]));
    }

    @Test void other_methods_and_other_paths_are_refused() {
        assertReply(405, "METHOD_NOT_ALLOWED\n", witness.send("GET", "/add-checkpoint", new byte[0]));
        assertReply(405, "METHOD_NOT_ALLOWED\n", witness.send("PUT", "/add-checkpoint", log.request(0, 7).bytes()));
        assertReply(405, "METHOD_NOT_ALLOWED\n", witness.send("POST", "/" + Kept.originHash(ORIGIN) + "/checkpoint", new byte[0]));
        for (String path : List.of("", "/", "/add-checkpoint/", "/add%2Dcheckpoint", "//add-checkpoint", "/x/add-checkpoint", "add-checkpoint",
            "/checkpoint"))
            assertEquals(404, witness.send("POST", path, log.request(0, 7).bytes()).status(), path);
    }

    @Test void monitors_see_the_last_one_with_the_lines_of_the_log_and_ours_and_nobody_elses() {
        String path = "/" + Kept.originHash(ORIGIN) + "/checkpoint";
        assertEquals(404, witness.send("GET", path, new byte[0]).status());
        assertEquals(404, witness.send("GET", path.toUpperCase(Locale.ROOT), new byte[0]).status());
        var lines = new ArrayList<>(log.at(7).note().signatures());
        lines.add(ed25519("somebody", 9).line(new byte[72]));
        lines.addAll(log.at(7).note().signatures());
        String ours = witness.add(new AddCheckpoint(0, List.of(), with(log.at(7), lines))).body();
        Reply seen = witness.send("GET", path, new byte[0]);
        assertReply(200, new String(log.at(7).bytes(), StandardCharsets.UTF_8) + ours, seen);
        assertEquals("text/plain; charset=utf-8", seen.type());
        witness.add(log.forked(3, 100).request(7, 100));
        assertEquals(seen, witness.send("GET", path, new byte[0]));
    }

    @Test void time_never_goes_back_not_even_by_a_second() {
        assertEquals(200, witness.add(log.request(0, 7)).status());
        clock.move(Duration.ofSeconds(-1));
        assertReply(503, "CLOCK_BEHIND\n", witness.add(log.request(7, 8)));
        assertReply(503, "CLOCK_BEHIND\n", witness.add(log.request(7, 7)));
        clock.move(Duration.ofMillis(1000));
        assertEquals(200, witness.add(log.request(7, 8)).status());
    }

    @Test void a_clock_before_1970_cosigns_nothing() {
        clock.move(Duration.between(NOON, Instant.EPOCH));
        assertReply(503, "CLOCK_BEHIND\n", witness.add(log.request(0, 7)));
        clock.move(Duration.ofSeconds(1));
        assertEquals(200, witness.add(log.request(0, 7)).status());
    }

    @Test void after_a_restart_it_knows_what_it_cosigned() throws IOException {
        witness.add(log.request(0, 100));
        String path = "/" + Kept.originHash(ORIGIN) + "/checkpoint";
        Reply seen = witness.send("GET", path, new byte[0]);
        stop();
        start();
        assertEquals(seen, witness.send("GET", path, new byte[0]));
        assertReply(409, "100\n", witness.add(log.request(0, 50)));
        assertReply(422, "WRONG_ROOT\n", witness.add(log.forked(5, 100).request(100, 100)));
        assertEquals(200, witness.add(log.request(100, 101)).status());
    }

    @Test void keys_that_are_no_witnesss_or_no_logs_are_refused_at_the_start() {
        var good = List.of(ed25519(NAME, 3));
        assertThrows(IllegalArgumentException.class, () -> new Witness(List.of(), log.keys(), witness.state, clock));
        assertThrows(IllegalArgumentException.class, () -> new Witness(List.of(TestLog.key(NAME, SignatureType.ED25519, 3)), log.keys(),
            witness.state, clock));
        assertThrows(IllegalArgumentException.class, () -> new Witness(List.of(ed25519(NAME, 3), ed25519("b", 4)), log.keys(), witness.state, clock));
        assertThrows(IllegalArgumentException.class, () -> new Witness(good, List.of(ed25519(ORIGIN, 5).verifier()), witness.state, clock));
        var longest = TestLog.key("é".repeat(127) + "e", SignatureType.ED25519, 1).verifier();
        var tooLong = TestLog.key("é".repeat(128), SignatureType.ED25519, 1).verifier();
        assertTrue(new Witness(List.of(mlDsa(NAME, 3)), List.of(longest), witness.state, clock).verifiers().size() == 1);
        assertThrows(IllegalArgumentException.class, () -> new Witness(List.of(mlDsa(NAME, 3)), List.of(tooLong), witness.state, clock));
        assertEquals(1, new Witness(good, List.of(tooLong), witness.state, clock).verifiers().size());
    }
}
