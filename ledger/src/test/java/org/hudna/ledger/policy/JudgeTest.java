package org.hudna.ledger.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.Keys;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.Rfc6962;
import org.junit.jupiter.api.Test;

/** Whether a checkpoint is believed, and every reason why not. */
class JudgeTest {
    private static final Parties PARTIES = Parties.of(3, 4);
    private static final Head HEAD = new Head(7, Rfc6962.leaf(new byte[] {7}));

    private static Trust.Refused refused(SignedCheckpoint signed) {
        return assertInstanceOf(Trust.Refused.class, PARTIES.policy().judge(signed));
    }

    @Test void three_of_four_are_enough_and_the_fourth_is_named_as_missing() {
        var accepted = assertInstanceOf(Trust.Accepted.class, PARTIES.policy().judge(PARTIES.signed(HEAD, 3, 0, 1)));
        Standing standing = accepted.standing();
        assertEquals(PARTIES.log().verifiers(), accepted.by());
        assertEquals(Standing.Level.MET, standing.level());
        assertEquals(List.of("w2"), standing.missing().stream().map(WitnessKey::name).toList());
        assertEquals(List.of("w0", "w1", "w3"), standing.by().stream().map(each -> each.witness().name()).toList());
        assertEquals(Optional.of(Parties.NOON.plusSeconds(3)), standing.by().getLast().at());
        assertEquals(3, standing.count());
        assertEquals(4, standing.of());
    }

    @Test void two_of_four_are_not_enough_and_all_four_are_unanimous() {
        Trust.Refused refused = refused(PARTIES.signed(HEAD, 0, 1));
        assertEquals(List.of(new Doubt.QuorumNotMet(refused.standing())), refused.doubts());
        assertTrue(refused.isOnlyQuorum());
        assertEquals(Standing.Level.NOT_MET, refused.standing().level());
        var all = assertInstanceOf(Trust.Accepted.class, PARTIES.policy().judge(PARTIES.signed(HEAD, 0, 1, 2, 3)));
        assertEquals(Standing.Level.UNANIMOUS, all.standing().level());
    }

    @Test void where_nobody_is_asked_the_log_is_enough() {
        Parties alone = Parties.of(0, 0);
        var accepted = assertInstanceOf(Trust.Accepted.class, alone.policy().judge(alone.signed(HEAD)));
        assertEquals(Standing.Level.NONE_ASKED, accepted.standing().level());
    }

    @Test void the_log_must_be_known_by_the_origin_that_its_key_names() {
        var other = new LogSigner(List.of(Keys.signer("other.example", SignatureType.ED25519, 1)));
        Trust.Refused refused = refused(other.sign(Checkpoint.of("other.example", HEAD), Parties.NOON));
        assertEquals(new Doubt.UnknownLog("other.example"), refused.doubts().getFirst());
        assertFalse(refused.isOnlyQuorum());
        assertEquals(2, refused.doubts().size(), "the quorum is not met either");
    }

    @Test void a_signature_under_another_origin_is_no_signature_of_that_log() {
        var lines = PARTIES.signed(HEAD, 0, 1, 2).note().signatures();
        var renamed = Checkpoint.of("log.example/other", HEAD);
        Trust.Refused refused = refused(new SignedCheckpoint(renamed, new SignedNote(renamed.text(), lines)));
        assertEquals(new Doubt.UnknownLog("log.example/other"), refused.doubts().getFirst());
        assertEquals(3, refused.doubts().stream().filter(Doubt.BadCosignature.class::isInstance).count());
    }

    @Test void cosigners_do_not_stand_in_for_the_log() {
        SignedCheckpoint signed = PARTIES.signed(HEAD, 0, 1, 2);
        var without = new SignedCheckpoint(signed.checkpoint(), new SignedNote(signed.note().text(), signed.note().signatures().subList(1, 4)));
        assertEquals(List.of(new Doubt.NotSignedByLog(Parties.ORIGIN)), refused(without).doubts());
    }

    @Test void a_bad_line_by_a_known_key_refuses_the_note_though_enough_others_signed() {
        SignedCheckpoint signed = PARTIES.signed(HEAD, 0, 1, 2, 3);
        for (int at = 0; at < 5; at++) {
            var lines = new ArrayList<>(signed.note().signatures());
            SignatureLine line = lines.get(at);
            byte[] signature = line.signature();
            signature[signature.length - 1] ^= 1;
            lines.set(at, new SignatureLine(line.name(), line.keyId(), signature));
            List<Doubt> doubts = refused(new SignedCheckpoint(signed.checkpoint(), new SignedNote(signed.note().text(), lines))).doubts();
            Doubt expected = at == 0 ? new Doubt.BadLogSignature(PARTIES.log().verifiers().getFirst())
                : new Doubt.BadCosignature(PARTIES.policy().witnesses().get("w" + (at - 1)));
            assertEquals(List.of(expected), doubts);
        }
    }

    @Test void a_strangers_line_is_passed_over() {
        SignedCheckpoint signed = PARTIES.signed(HEAD, 0, 1, 2);
        var stranger = new SignatureLine(Keys.signer("stranger", SignatureType.ED25519, 3).name(), 5, new byte[] {1});
        assertInstanceOf(Trust.Accepted.class, PARTIES.policy().judge(signed.plus(List.of(stranger))));
    }

    @Test void an_empty_tree_has_one_root() {
        assertInstanceOf(Trust.Accepted.class, PARTIES.policy().judge(PARTIES.signed(Head.EMPTY, 0, 1, 2)));
        assertEquals(List.of(new Doubt.WrongEmptyRoot()), refused(PARTIES.signed(new Head(0, HEAD.root()), 0, 1, 2)).doubts());
    }

    @Test void no_byte_of_a_signed_checkpoint_can_have_a_bit_flipped() {
        byte[] bytes = PARTIES.signed(HEAD, 0, 2, 1).bytes();
        int text = PARTIES.signed(HEAD).note().signedBytes().length;
        for (int at = 0; at < bytes.length; at += at < text + 350 ? 1 : 41) {
            int bit = at % 8;
            if (SignedCheckpoint.read(Mutations.flip(bytes, at, bit)) instanceof CheckpointRead.Read(SignedCheckpoint flipped)) refused(flipped);
        }
    }
}
