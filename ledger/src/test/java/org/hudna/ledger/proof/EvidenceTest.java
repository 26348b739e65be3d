package org.hudna.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.CheckpointFault;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.Keys;
import org.hudna.ledger.note.NoteFault;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.policy.Mutations;
import org.hudna.ledger.policy.Parties;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.Rfc6962;
import org.junit.jupiter.api.Test;

/** Evidence of a fork: as a file, and as something that convinces whoever holds the log's key. */
class EvidenceTest {
    private static final Parties PARTIES = Parties.quick(2, 3);
    private static final Log HONEST = Log.of(200);
    private static final Log FORKED = Log.of(300, 150);
    private static final SignedCheckpoint OLDER = PARTIES.signed(HONEST.head(), 0, 1);
    private static final SignedCheckpoint NEWER = PARTIES.signed(FORKED.head(), 0, 2);
    private static final Evidence.Shown SHOWN = shown(FORKED, 200);
    private static final Evidence EVIDENCE = new Evidence(OLDER, NEWER, Optional.of(SHOWN));
    private static final SignedCheckpoint OTHER = PARTIES.signed(Log.of(200, 150).head(), 2);
    private static final Evidence SAME_SIZE = new Evidence(OLDER, OTHER, Optional.empty());
    private static final String H = Rfc6962.EMPTY.base64();

    private static Evidence.Shown shown(Log log, long older) {
        var made = assertInstanceOf(StepProof.Made.class, Prove.step(older, log.head(), log.files()));
        return new Evidence.Shown(made.older().root(), made.proof());
    }

    private static EvidenceVerdict verdict(Evidence evidence) {
        return VerifyEvidence.with(PARTIES.policy(), evidence);
    }

    private static void nothing(Evidence evidence, EvidenceVerdict.Reason... reasons) {
        assertEquals(new EvidenceVerdict.Nothing(Set.of(reasons)), verdict(evidence));
    }

    private static String text(SignedCheckpoint checkpoint) {
        return new String(checkpoint.bytes(), StandardCharsets.UTF_8);
    }

    @Test void evidence_comes_back_from_its_bytes_and_holds_both_heads_as_they_were_signed() {
        for (Evidence evidence : List.of(EVIDENCE, SAME_SIZE)) {
            assertEquals(new EvidenceRead.Read(evidence), Evidence.read(evidence.bytes()));
            assertTrue(new String(evidence.bytes(), StandardCharsets.UTF_8)
                .endsWith("\n\n" + text(evidence.older()) + "\n" + text(evidence.newer())));
        }
        assertEquals(Evidence.HEADER + "\n\n" + text(OLDER) + "\n" + text(OTHER), new String(SAME_SIZE.bytes(), StandardCharsets.UTF_8));
    }

    @Test void a_fork_is_shown_to_whoever_has_the_logs_key_and_names_who_signed_both() {
        var fork = assertInstanceOf(EvidenceVerdict.Fork.class, verdict(EVIDENCE));
        assertEquals(Parties.ORIGIN, fork.origin());
        assertEquals(HONEST.head(), fork.older());
        assertEquals(FORKED.head(), fork.newer());
        assertEquals(List.of("w0"), fork.signedBoth().stream().map(witness -> witness.name()).toList());
        assertInstanceOf(EvidenceVerdict.Fork.class, VerifyEvidence.with(PARTIES.log().verifiers(), EVIDENCE));
        assertInstanceOf(EvidenceVerdict.Fork.class, VerifyEvidence.with(PARTIES.log().verifiers(), SAME_SIZE));
    }

    @Test void an_honest_log_cannot_be_accused() {
        Log grown = Log.of(300);
        SignedCheckpoint newer = PARTIES.signed(grown.head());
        nothing(new Evidence(OLDER, newer, Optional.of(shown(grown, 200))), EvidenceVerdict.Reason.NO_CONTRADICTION);
        nothing(new Evidence(OLDER, PARTIES.signed(HONEST.head()), Optional.empty()), EvidenceVerdict.Reason.NO_CONTRADICTION);
        nothing(new Evidence(OLDER, newer, Optional.of(SHOWN)), EvidenceVerdict.Reason.NOT_PROVEN);
        nothing(new Evidence(OLDER, newer, Optional.of(new Evidence.Shown(Rfc6962.EMPTY, shown(grown, 200).proof()))),
            EvidenceVerdict.Reason.NOT_PROVEN);
        nothing(new Evidence(OLDER, newer, Optional.of(new Evidence.Shown(Rfc6962.EMPTY, List.of()))), EvidenceVerdict.Reason.NOT_PROVEN);
        nothing(new Evidence(OLDER, forged(new Head(300, FORKED.head().root())), Optional.of(SHOWN)), EvidenceVerdict.Reason.NEWER_NOT_SIGNED);
        nothing(new Evidence(forged(new Head(200, Rfc6962.EMPTY)), newer, Optional.of(shown(grown, 200))), EvidenceVerdict.Reason.OLDER_NOT_SIGNED);
    }

    /** Under the signatures of another head. */
    private static SignedCheckpoint forged(Head head) {
        var checkpoint = Checkpoint.of(Parties.ORIGIN, head);
        return new SignedCheckpoint(checkpoint, new SignedNote(checkpoint.text(), PARTIES.signed(HONEST.head()).note().signatures()));
    }

    @Test void strangers_and_other_logs_prove_nothing() {
        var stranger = new LogSigner(List.of(Keys.signer("stranger.example", SignatureType.ED25519, 7)));
        SignedCheckpoint strange = stranger.sign(Checkpoint.of("stranger.example", Log.of(200, 3).head()), Parties.NOON);
        nothing(new Evidence(OLDER, strange, Optional.empty()), EvidenceVerdict.Reason.OTHER_ORIGIN, EvidenceVerdict.Reason.NEWER_NOT_SIGNED);
        nothing(new Evidence(strange, OLDER, Optional.empty()), EvidenceVerdict.Reason.OTHER_ORIGIN, EvidenceVerdict.Reason.UNKNOWN_LOG,
            EvidenceVerdict.Reason.OLDER_NOT_SIGNED, EvidenceVerdict.Reason.NEWER_NOT_SIGNED);
        var both = VerifyEvidence.with(List.of(PARTIES.log().verifiers().getFirst(), stranger.verifiers().getFirst()),
            new Evidence(OLDER, strange, Optional.empty()));
        assertEquals(Set.of(EvidenceVerdict.Reason.OTHER_ORIGIN, EvidenceVerdict.Reason.NEWER_NOT_SIGNED),
            assertInstanceOf(EvidenceVerdict.Nothing.class, both).reasons());
    }

    @Test void what_is_not_spelt_as_it_should_be_is_refused_at_its_line() {
        String start = Evidence.HEADER + "\n";
        String same = "\n" + text(OLDER) + "\n" + text(OTHER);
        String grown = "\n" + text(OLDER) + "\n" + text(NEWER);
        malformed(EvidenceFault.WRONG_HEADER, 1, "");
        malformed(EvidenceFault.WRONG_HEADER, 1, "hudna/evidence/v2\n" + same);
        malformed(EvidenceFault.WRONG_HEADER, 1, Evidence.HEADER + "\r\n" + same);
        malformed(EvidenceFault.ENDS_EARLY, 2, start);
        malformed(EvidenceFault.ENDS_EARLY, 3, start + "root " + H + "\n");
        malformed(EvidenceFault.ENDS_EARLY, 4, start + "root " + H + "\n" + H + "\n");
        malformed(EvidenceFault.ENDS_EARLY, 3, start + "\n");
        malformed(EvidenceFault.ENDS_EARLY, 9, start + "\n" + text(PARTIES.signed(HONEST.head(), 1)));
        for (String root : List.of(H, "Root " + H, "root  " + H, "root " + H.substring(1), "root", "root ", "root " + H + "\r"))
            malformed(EvidenceFault.BAD_ROOT, 2, start + root + "\n" + grown);
        for (String hash : List.of("root " + H, H + " ", H.substring(0, 43), " "))
            malformed(EvidenceFault.BAD_HASH, 3, start + "root " + H + "\n" + hash + "\n" + grown);
        malformed(EvidenceFault.TOO_MANY_HASHES, 66, start + "root " + H + "\n" + (H + "\n").repeat(64) + grown);
        assertInstanceOf(EvidenceRead.Read.class, read(start + "root " + H + "\n" + (H + "\n").repeat(63) + grown));
        malformed(EvidenceFault.SHOWN_OR_NOT, 2, start + grown);
        malformed(EvidenceFault.SHOWN_OR_NOT, 2, start + "root " + H + "\n" + same);
        malformed(EvidenceFault.WRONG_ORDER, 4, start + "root " + H + "\n\n" + text(NEWER) + "\n" + text(OLDER));
        malformed(EvidenceFault.WRONG_ORDER, 3, start + "\n" + text(NEWER) + "\n" + text(OLDER));
    }

    private static EvidenceRead read(String text) {
        return Evidence.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void malformed(EvidenceFault fault, int line, String text) {
        assertEquals(new EvidenceRead.Malformed(fault, line, Optional.empty()), read(text), text);
    }

    @Test void each_head_must_be_one_and_its_own_fault_is_told() {
        String start = Evidence.HEADER + "\n\n";
        var older = assertInstanceOf(EvidenceRead.Malformed.class, read(start + text(OLDER).replace("\n200\n", "\n0200\n") + "\n" + text(OTHER)));
        assertEquals(EvidenceFault.BAD_OLDER, older.fault());
        assertEquals(CheckpointFault.BAD_SIZE, older.checkpoint().orElseThrow().fault());
        assertEquals(3, older.line());
        for (String after : List.of("", "\n", text(OTHER).substring(0, text(OTHER).length() - 1), text(OTHER) + "\n",
            text(OTHER) + "\n" + text(OTHER))) {
            var newer = assertInstanceOf(EvidenceRead.Malformed.class, read(start + text(OLDER) + "\n" + after), after);
            assertEquals(EvidenceFault.BAD_NEWER, newer.fault());
            assertEquals(11, newer.line());
        }
        var twice = assertInstanceOf(EvidenceRead.Malformed.class, read(start + text(OLDER) + "\n\n" + text(OTHER)));
        assertEquals(EvidenceFault.BAD_NEWER, twice.fault());
        assertTrue(twice.checkpoint().orElseThrow().note().isPresent() || twice.checkpoint().orElseThrow().fault() == CheckpointFault.EMPTY_LINE);
        var unsigned = assertInstanceOf(EvidenceRead.Malformed.class, read(start + "\n" + text(OLDER) + "\n" + text(OTHER)));
        assertEquals(Optional.of(NoteFault.NO_BLANK_LINE), unsigned.checkpoint().orElseThrow().note());
    }

    @Test void what_cannot_be_evidence_is_not_made() {
        assertThrows(IllegalArgumentException.class, () -> new Evidence(NEWER, OLDER, Optional.of(SHOWN)));
        assertThrows(IllegalArgumentException.class, () -> new Evidence(OLDER, NEWER, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Evidence(OLDER, OTHER, Optional.of(SHOWN)));
    }

    @Test void a_file_of_three_mebibytes_is_looked_at_and_one_byte_more_is_not() {
        assertEquals(EvidenceFault.WRONG_HEADER, assertInstanceOf(EvidenceRead.Malformed.class, Evidence.read(new byte[Evidence.MOST_BYTES]))
            .fault());
        assertEquals(EvidenceFault.TOO_LARGE, assertInstanceOf(EvidenceRead.Malformed.class, Evidence.read(new byte[Evidence.MOST_BYTES + 1]))
            .fault());
    }

    @Test void no_bit_of_what_is_shown_or_signed_can_be_flipped() {
        var evidence = new Evidence(PARTIES.signed(HONEST.head()), PARTIES.signed(FORKED.head()), Optional.of(SHOWN));
        byte[] bytes = evidence.bytes();
        for (int at = 0; at < bytes.length; at++)
            if (Evidence.read(Mutations.flip(bytes, at, at % 8)) instanceof EvidenceRead.Read(Evidence flipped))
                assertInstanceOf(EvidenceVerdict.Nothing.class, verdict(flipped));
    }

    @Test void whatever_is_done_to_evidence_it_is_refused_or_has_no_other_spelling() {
        var random = new Random(22);
        int refused = 0;
        for (int round = 0; round < 10_000; round++) {
            byte[] bytes = Mutations.of(EVIDENCE.bytes(), random);
            switch (Evidence.read(bytes)) {
                case EvidenceRead.Read(Evidence evidence) -> assertArrayEquals(bytes, evidence.bytes());
                case EvidenceRead.Malformed(var _, int line, var _) -> {
                    assertTrue(line >= 1);
                    refused++;
                }
            }
        }
        assertTrue(refused > 5_000 && refused < 10_000, refused + " refused");
    }
}
