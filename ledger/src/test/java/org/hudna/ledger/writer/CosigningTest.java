package org.hudna.ledger.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Quorum;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.policy.Trust;
import org.hudna.ledger.witness.Absence;
import org.hudna.ledger.witness.Attendance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three parties and a neutral fourth witness one log; three of the four are enough. */
class CosigningTest {
    @TempDir Path folder;

    private final HandClock partiesClock = new HandClock();
    private List<PartyRig> parties;
    private LogRig rig;

    @BeforeEach void four_witnesses() {
        parties = List.of("north", "south", "mission", "neutral").stream().map(name -> new PartyRig(name, folder, partiesClock)).toList();
        var members = parties.stream().map(party -> (Quorum.Member) new Quorum.One(party.inPolicy().name())).toList();
        rig = new LogRig(folder.resolve("rig"), parties.stream().map(PartyRig::inPolicy).toList(), new Quorum.Group("three-of-four", 3, members));
        parties.forEach(party -> party.watch(rig.key.verifier()));
    }

    @AfterEach void all_go_home() {
        rig.stop();
        parties.forEach(PartyRig::close);
    }

    @Test void an_entry_rises_from_published_to_cosigned_to_unanimous() {
        Log log = rig.open();
        rig.append(0, 5);
        rig.publish();
        assertInstanceOf(Level.Published.class, log.levelOf(4));
        parties.get(1).go();
        log.cosign();
        var three = assertInstanceOf(Level.Cosigned.class, log.levelOf(4));
        assertEquals(3, three.standing().count());
        assertTrue(three.standing().met());
        assertEquals(List.of("south"), three.standing().missing().stream().map(witness -> witness.name()).toList());
        parties.get(1).come();
        log.cosign();
        assertEquals(4, assertInstanceOf(Level.Unanimous.class, log.levelOf(4)).standing().count());
        assertInstanceOf(Trust.Accepted.class, rig.policy().judge(log.newest()));
    }

    @Test void two_of_four_are_cosigned_and_not_enough_and_the_file_with_a_quorum_stays_the_older_one() throws Exception {
        Log log = rig.open();
        rig.append(0, 5);
        rig.publish();
        log.cosign();
        byte[] before = Files.readAllBytes(rig.publicFolder().resolve("cosigned"));
        parties.get(0).go();
        parties.get(1).go();
        rig.append(5, 8);
        rig.publish();
        log.cosign();
        var two = assertInstanceOf(Level.Cosigned.class, log.levelOf(7));
        assertEquals(2, two.standing().count());
        assertFalse(two.standing().met());
        assertInstanceOf(Level.Unanimous.class, log.levelOf(4), "an older head still covers it");
        assertEquals(new String(before), Files.readString(rig.publicFolder().resolve("cosigned")));
    }

    @Test void who_is_missing_is_missing_since_the_first_head_that_it_did_not_sign_also_after_a_restart() {
        Log log = rig.open();
        rig.append(0, 5);
        rig.publish();
        log.cosign();
        parties.get(2).go();
        rig.append(5, 6);
        rig.publish();
        Instant since = rig.clock.instant();
        log.cosign();
        rig.stop();
        rig.clock.move(Duration.ofHours(3));
        log = rig.open();
        rig.append(6, 7);
        rig.publish();
        log.cosign();
        Attendance.Seen seen = log.attendance().of(parties.get(2).key.verifier()).orElseThrow();
        assertEquals(Optional.of(new Attendance.Missing(since, 6, Absence.UNREACHABLE)), seen.missing());
        assertEquals(5, seen.last().orElseThrow().size());
    }

    @Test void yesterdays_store_is_refused_while_a_witness_has_seen_todays_and_the_witness_shows_our_own_signature() {
        rig.open();
        rig.append(0, 300);
        rig.publish();
        rig.log.cosign();
        rig.stop();
        LogRig.copy(rig.folder, folder.resolve("yesterday"));
        rig.clock.move(Duration.ofDays(1));
        rig.open();
        rig.append(300, 310);
        rig.publish();
        SignedCheckpoint today = rig.log.newest();
        rig.log.cosign();
        rig.stop();
        LogRig.restore(folder.resolve("yesterday"), rig.folder);
        var refusal = assertInstanceOf(Refusal.WitnessesAhead.class, rig.refusal());
        assertEquals(Map.of("north", 310L, "south", 310L, "mission", 310L, "neutral", 310L), refusal.ahead());
        assertEquals(today.checkpoint(), refusal.evidence().orElseThrow().checkpoint());
        assertEquals(300, refusal.held().size());
        Set<String> all = Set.of("north", "south", "mission", "neutral");
        assertInstanceOf(Log.Opening.Refused.class, rig.opening(all), "what bears our signature cannot be set aside");
    }

    @Test void an_empty_folder_under_an_old_key_is_refused_too() {
        rig.open();
        rig.append(0, 3);
        rig.publish();
        rig.log.cosign();
        rig.stop();
        LogRig.delete(rig.folder);
        assertInstanceOf(Refusal.WitnessesAhead.class, rig.refusal());
    }

    @Test void a_second_history_of_the_same_length_is_refused_at_the_start_and_by_every_witness() {
        rig.open();
        LogRig.copy(rig.folder, folder.resolve("fork"));
        rig.append(0, 7);
        rig.publish();
        rig.log.cosign();
        rig.stop();
        LogRig.restore(folder.resolve("fork"), rig.folder);
        parties.forEach(PartyRig::go);
        rig.open(); // nobody is there to object
        rig.append(100, 107);
        rig.publish();
        parties.forEach(PartyRig::come);
        rig.log.cosign();
        assertEquals(0, rig.log.standing().count());
        assertEquals(Standing.Level.NOT_MET, rig.log.standing().level());
        rig.stop();
        assertInstanceOf(Refusal.WitnessesForked.class, rig.refusal());
    }

    @Test void witnesses_that_are_away_keep_nobody_from_starting() {
        parties.forEach(PartyRig::go);
        rig.open();
        rig.append(0, 3);
        rig.publish();
        rig.log.cosign();
        assertInstanceOf(Level.Published.class, rig.log.levelOf(0));
        assertEquals(4, rig.log.standing().missing().size());
    }
}
