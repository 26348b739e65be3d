package org.hudna.ledger.witness;

import static org.hudna.ledger.witness.RunningWitness.ed25519;
import static org.hudna.ledger.witness.RunningWitness.mlDsa;
import static org.hudna.ledger.witness.TestLog.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.policy.LogKey;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Quorum;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.policy.Trust;
import org.hudna.ledger.policy.WitnessKey;
import org.hudna.ledger.store.Disk;
import org.hudna.ledger.tree.MissingHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four parties, three of whom are enough. */
class CosignersTest {
    private static final List<String> NAMES = List.of("north", "south", "guarantor", "neutral");
    private final TestLog log = TestLog.of(300);
    private final MovingClock clock = new MovingClock(NOON);
    private final List<RunningWitness> running = new ArrayList<>();
    private AttendanceFile attendance;
    private Policy policy;
    @TempDir private Path folder;

    @BeforeEach void start() throws IOException {
        for (int i = 0; i < NAMES.size(); i++) running.add(witness(i, 0));
        attendance = new AttendanceFile(Disk.REAL, folder.resolve("attendance"));
        policy = policy(running.stream().map(witness -> witness.inPolicy(NAMES.get(running.indexOf(witness)), 0)).toList(), 3);
    }

    @AfterEach void stop() {
        running.forEach(RunningWitness::close);
    }

    /** The neutral one signs with ML-DSA-44. */
    private RunningWitness witness(int number, int port) throws IOException {
        String name = "witness.example/" + NAMES.get(number);
        SignerKey key = number == 3 ? mlDsa(name, 10 + number) : ed25519(name, 10 + number);
        return new RunningWitness(List.of(key), log.keys(), folder.resolve(NAMES.get(number)), clock, port);
    }

    private Policy policy(List<WitnessKey> witnesses, int enough) {
        List<Quorum.Member> members = witnesses.stream().<Quorum.Member>map(witness -> new Quorum.One(witness.name())).toList();
        return Policy.of(log.keys().stream().map(key -> new LogKey(key, Optional.empty())).toList(), witnesses,
            new Quorum.Group("enough", enough, members));
    }

    private Cosigners cosigners() {
        return new Cosigners(policy, RunningWitness.HTTP, Duration.ofSeconds(20), clock);
    }

    /** As a writer does: what is known is read from the file, and written to it. */
    private Cosigning ask(long size) {
        clock.move(Duration.ofMinutes(1));
        Cosigning cosigning = cosigners().ask(log.at(size), clock.instant(), attendance.read(), log.growth(size));
        attendance.write(cosigning.attendance());
        return cosigning;
    }

    private Attendance.Seen seen(int number) {
        return attendance.read().of(policy.witnesses().get(NAMES.get(number)).key()).orElseThrow();
    }

    @Test void all_four_cosign_at_once() {
        Cosigning cosigning = ask(100);
        assertEquals(Standing.Level.UNANIMOUS, cosigning.standing().level());
        assertEquals(5, cosigning.checkpoint().note().signatures().size());
        assertInstanceOf(Trust.Accepted.class, policy.judge(cosigning.checkpoint()));
        for (Standing.Cosigned by : cosigning.standing().by()) assertEquals(Optional.of(clock.instant()), by.at());
        for (int i = 0; i < NAMES.size(); i++)
            assertEquals(new Attendance.Seen(Optional.of(new Attendance.Last(clock.instant(), 100)), Optional.empty()), seen(i));
    }

    @Test void one_is_silent_and_it_is_told_who_and_since_when_until_it_is_back() throws IOException {
        ask(100);
        Instant last = clock.instant();
        int port = running.get(1).listener.address().getPort();
        running.get(1).close();
        Cosigning without = ask(200);
        Instant since = clock.instant();
        assertEquals(Standing.Level.MET, without.standing().level());
        assertEquals("3 of 4", without.standing().count() + " of " + without.standing().of());
        assertEquals(List.of("south"), without.standing().missing().stream().map(WitnessKey::name).toList());
        assertEquals(new Asked.Silent(Silence.UNREACHABLE), without.answers().get("south"));
        ask(201);
        var missing = new Attendance.Missing(since, 200, Absence.UNREACHABLE);
        assertEquals(new Attendance.Seen(Optional.of(new Attendance.Last(last, 100)), Optional.of(missing)), seen(1));
        running.set(1, witness(1, port));
        assertEquals(Standing.Level.UNANIMOUS, ask(250).standing().level());
        assertEquals(new Attendance.Seen(Optional.of(new Attendance.Last(clock.instant(), 250)), Optional.empty()), seen(1));
    }

    @Test void two_are_silent_and_it_is_not_enough_until_those_who_are_missing_are_asked_again() throws IOException {
        int port = running.get(2).listener.address().getPort();
        running.get(2).close();
        running.get(3).close();
        Cosigning half = ask(100);
        assertEquals(Standing.Level.NOT_MET, half.standing().level());
        assertTrue(assertInstanceOf(Trust.Refused.class, policy.judge(half.checkpoint())).isOnlyQuorum());
        running.set(2, witness(2, port));
        Cosigning again = cosigners().ask(half.checkpoint(), clock.instant(), attendance.read(), log.growth(100));
        assertEquals(Set.of("guarantor", "neutral"), again.answers().keySet());
        assertEquals(Standing.Level.MET, again.standing().level());
        assertEquals(Optional.empty(), again.attendance().of(running.get(2).verifiers().getFirst()).orElseThrow().missing());
        assertEquals(half.attendance().of(running.get(0).verifiers().getFirst()), again.attendance().of(running.get(0).verifiers().getFirst()));
    }

    @Test void a_witness_with_two_keys_is_asked_once_and_a_key_that_did_not_sign_is_missing() throws IOException {
        SignerKey first = ed25519("witness.example/both", 30);
        SignerKey second = mlDsa("witness.example/both", 31);
        try (var both = new RunningWitness(List.of(first, second), log.keys(), folder.resolve("both"), clock, 0);
             var one = new RunningWitness(List.of(first), log.keys(), folder.resolve("one"), clock, 0)) {
            policy = policy(List.of(both.inPolicy("a", 0), new WitnessKey("b", second.verifier(), Optional.of(both.url() + "/"))), 2);
            assertEquals(Standing.Level.UNANIMOUS, ask(100).standing().level());
            assertEquals(NOON.plusSeconds(60), both.state.last(TestLog.ORIGIN).orElseThrow().at());
            policy = policy(List.of(one.inPolicy("a", 0), new WitnessKey("b", second.verifier(), Optional.of(one.url()))), 2);
            assertEquals(Standing.Level.NOT_MET, ask(101).standing().level());
            assertEquals(Absence.NOT_WITH_THIS_KEY, attendance.read().of(second.verifier()).orElseThrow().missing().orElseThrow().why());
        }
    }

    @Test void one_without_an_address_is_missing_and_the_others_are_not_kept_waiting() {
        var witnesses = new ArrayList<>(policy.witnesses().values());
        witnesses.set(3, new WitnessKey("neutral", witnesses.get(3).key(), Optional.empty()));
        policy = policy(witnesses, 3);
        assertEquals(Standing.Level.MET, ask(100).standing().level());
        assertEquals(Absence.NO_ADDRESS, seen(3).missing().orElseThrow().why());
    }

    @Test void on_an_old_backup_those_who_saw_more_say_so_and_show_it() throws IOException {
        ask(100);
        running.get(3).close();
        ask(200);
        int port = running.get(0).listener.address().getPort();
        running.get(0).close();
        running.set(3, witness(3, running.get(3).listener.address().getPort()));
        Map<String, Remembered> remembered = cosigners().remember(log.at(150));
        assertEquals(new Remembered.Unknown(new Asked.Silent(Silence.UNREACHABLE)), remembered.get("north"), "port " + port);
        for (String ahead : List.of("south", "guarantor"))
            assertEquals(log.head(200), assertInstanceOf(Remembered.Ahead.class, remembered.get(ahead)).evidence().orElseThrow().checkpoint().head());
        assertEquals(new Remembered.Behind(100), remembered.get("neutral"));
        assertEquals(NAMES, List.copyOf(remembered.keySet()));
    }

    @Test void a_fork_gets_no_second_quorum() {
        ask(100);
        TestLog forked = log.forked(50, 300);
        Cosigning cosigning = cosigners().ask(forked.at(200), clock.instant(), attendance.read(), forked.growth(200));
        assertEquals(Standing.Level.NOT_MET, cosigning.standing().level());
        for (String name : NAMES) assertEquals(new Asked.ForkClaimed(422), cosigning.answers().get(name));
        attendance.write(cosigning.attendance());
        assertEquals(Absence.FORK_CLAIMED, seen(0).missing().orElseThrow().why());
    }

    @Test void where_our_own_proof_cannot_be_made_it_is_our_fault_and_thrown() {
        ask(100);
        assertThrows(MissingHash.class, () -> cosigners().ask(log.at(200), clock.instant(), attendance.read(), older -> {
            throw new MissingHash("tile of " + older);
        }));
        assertEquals(SignatureType.COSIGNATURE_ML_DSA_44, running.get(3).verifiers().getFirst().type());
    }
}
