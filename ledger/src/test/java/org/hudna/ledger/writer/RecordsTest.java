package org.hudna.ledger.writer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hudna.ledger.statement.Code;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.statement.ErasureDecision;
import org.hudna.ledger.statement.ErasureRequest;
import org.hudna.ledger.statement.HoldPlaced;
import org.hudna.ledger.statement.HoldReleased;
import org.hudna.ledger.statement.Opening;
import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.store.FileSecrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements in a log that shows nothing of them. */
class RecordsTest {
    private static final byte[] SHELLING = text("قصف مدفعي على القرية، الساعة ٢٣:٠٠");
    private static final Instant NOON = Instant.parse("2016-03-01T12:00:00Z");

    @TempDir Path folder;

    private final SecureRandom random = new SecureRandom();
    private LogRig rig;
    private Secrets secrets;
    private Records records;

    @BeforeEach void open() {
        if (rig == null) rig = new LogRig(folder.resolve("rig"));
        rig.open();
        secrets = FileSecrets.open(folder.resolve("secrets"), random);
        records = Records.open(rig.log, rig.sequence, secrets, random);
    }

    @AfterEach void close() {
        rig.stop();
        secrets.close();
    }

    @Test void a_statement_comes_back_byte_for_byte_and_stands_in_no_file_in_the_clear() throws IOException {
        var recorded = assertInstanceOf(Recorded.New.class, records.record(SHELLING, text("form-1")));
        rig.publish();
        assertArrayEquals(SHELLING, assertInstanceOf(Opening.Opened.class, records.open(recorded.index())).statement());
        close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) assertFalse(holds(Files.readAllBytes(file), SHELLING), file.toString());
        }
        open();
        assertArrayEquals(SHELLING, assertInstanceOf(Opening.Opened.class, records.open(recorded.index())).statement());
    }

    @Test void the_public_bundle_holds_the_commitment_and_nothing_else() {
        var recorded = assertInstanceOf(Recorded.New.class, records.record(SHELLING, text("form-1")));
        rig.publish();
        byte[] bundle = rig.files.read("tile/entries/000.p/1").orElseThrow();
        assertEquals(2 + Commitment.ENTRY_LENGTH, bundle.length);
        assertTrue(holds(bundle, recorded.commitment().entry()));
    }

    @Test void the_same_statement_sent_sixty_four_times_at_once_is_one_record() throws Exception {
        var calls = new ArrayList<Callable<Recorded>>();
        for (int i = 0; i < 64; i++) calls.add(() -> records.record(SHELLING, text("form-1")));
        List<Recorded> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Recorded> answer : threads.invokeAll(calls)) answers.add(answer.get());
        }
        assertEquals(1, answers.stream().filter(Recorded.New.class::isInstance).count());
        assertEquals(63, answers.stream().filter(Recorded.Held.class::isInstance).count());
        assertEquals(1, rig.log.size());
        var held = new ArrayList<Commitment>();
        secrets.forEach(held::add);
        assertEquals(1, held.size(), "no secret is left of those who came late");
    }

    @Test void statements_handed_in_together_stand_in_their_order_and_each_has_its_own_answer() {
        records.record(SHELLING, text("form-1"));
        var answers = records.submit(List.of(statement("b", "k-1"), statement("c", "k-2"), new Records.Statement(SHELLING, text("form-1")),
            statement("d", "form-1"), statement("hudna/x", "k-3"), statement("b", "k-1"), statement("e", "k-4")));
        List<Recorded> all = answers.stream().map(CompletableFuture::join).toList();
        assertEquals(List.of(1L, 2L, 3L), all.stream().filter(Recorded.New.class::isInstance).map(it -> ((Recorded.New) it).index()).toList());
        assertEquals(0, assertInstanceOf(Recorded.Held.class, all.get(2)).index());
        assertEquals(new Recorded.KeyTaken(0), all.get(3));
        assertEquals(new Recorded.Reserved(), all.get(4));
        assertEquals(1, assertInstanceOf(Recorded.Held.class, all.get(5)).index());
        assertArrayEquals(text("e"), assertInstanceOf(Opening.Opened.class, records.open(3)).statement());
        var held = new ArrayList<Commitment>();
        secrets.forEach(held::add);
        assertEquals(4, held.size(), "none is left of what was not recorded");
    }

    private static Records.Statement statement(String statement, String key) {
        return new Records.Statement(text(statement), text(key));
    }

    @Test void who_only_reads_knows_the_same_acts() {
        var recorded = assertInstanceOf(Recorded.New.class, records.record(SHELLING, text("form-1")));
        records.place(new HoldPlaced(new Code("inquiry-7"), 5, 10, new Code("statute/12"), new Code("court"), NOON));
        records.erase(request(recorded));
        var beside = new Statements(rig.sequence, secrets);
        assertEquals(records.register().holds(), beside.register().holds());
        assertEquals(records.register().erased(), beside.register().erased());
        assertEquals(Optional.of(recorded.commitment()), beside.commitmentAt(recorded.index()));
        assertEquals(Optional.empty(), beside.commitmentAt(400));
    }

    @Test void another_statement_under_the_same_key_is_refused_and_so_is_what_only_keepers_may_say() {
        records.record(SHELLING, text("form-1"));
        assertEquals(new Recorded.KeyTaken(0), records.record(text("another"), text("form-1")));
        assertEquals(new Recorded.Reserved(), records.record(text("hudna/erasure/v1\n"), text("form-2")));
        assertEquals(new Recorded.Reserved(), records.record(SHELLING, text("hudna/act/0")));
        assertEquals(1, rig.log.size());
    }

    @Test void an_erased_record_cannot_be_opened_its_entry_stays_and_the_erasure_says_why() {
        var recorded = assertInstanceOf(Recorded.New.class, records.record(SHELLING, text("form-1")));
        assertInstanceOf(ErasureDecision.Granted.class, records.erase(request(recorded)));
        assertInstanceOf(Opening.Erased.class, records.open(recorded.index()));
        assertEquals(2, rig.log.size());
        assertInstanceOf(ErasureDecision.RefusedAlreadyErased.class, records.erase(request(recorded)));
        close();
        open();
        assertInstanceOf(Opening.Erased.class, records.open(recorded.index()));
        assertEquals(List.of(recorded.commitment()), List.copyOf(records.register().erased()));
    }

    @Test void a_hold_prevents_erasure_until_it_is_released_also_over_a_restart() {
        var recorded = assertInstanceOf(Recorded.New.class, records.record(SHELLING, text("form-1")));
        records.place(new HoldPlaced(new Code("inquiry-7"), 0, 10, new Code("statute/12"), new Code("court"), NOON));
        close();
        open();
        assertInstanceOf(ErasureDecision.RefusedUnderHold.class, records.erase(request(recorded)));
        assertInstanceOf(Opening.Opened.class, records.open(recorded.index()));
        records.release(new HoldReleased(new Code("inquiry-7"), new Code("statute/12"), new Code("court"), NOON));
        assertInstanceOf(ErasureDecision.Granted.class, records.erase(request(recorded)));
    }

    @Test void one_approver_is_not_enough() {
        var recorded = assertInstanceOf(Recorded.New.class, records.record(SHELLING, text("form-1")));
        var alone = ErasureRequest.of(recorded.index(), recorded.commitment(), new Code("law/17"), new Code("request"), new Code("custodian"),
            List.of(new Code("custodian"), new Code("legal")), NOON);
        assertEquals(new ErasureDecision.RefusedApprovers(1), records.erase(alone));
    }

    @Test void secrets_brought_back_from_a_backup_are_destroyed_again_at_the_start() {
        var recorded = assertInstanceOf(Recorded.New.class, records.record(SHELLING, text("form-1")));
        var kept = secrets.find(recorded.commitment()).orElseThrow();
        records.erase(request(recorded));
        secrets.put(recorded.commitment(), kept);
        close();
        open();
        assertTrue(secrets.find(recorded.commitment()).isEmpty());
    }

    private static ErasureRequest request(Recorded.New recorded) {
        return ErasureRequest.of(recorded.index(), recorded.commitment(), new Code("law/17"), new Code("request"), new Code("custodian"),
            List.of(new Code("legal"), new Code("head-of-mission")), NOON);
    }

    private static boolean holds(byte[] whole, byte[] part) {
        for (int at = 0; at + part.length <= whole.length; at++) {
            int same = 0;
            while (same < part.length && whole[at + same] == part[same]) same++;
            if (same == part.length) return true;
        }
        return false;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
