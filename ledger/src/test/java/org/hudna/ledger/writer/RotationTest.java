package org.hudna.ledger.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.Opened;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.tree.Head;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SignerKey OLD = key("truce.example/log", SignatureType.ED25519);
    private static final SignerKey NEW = key("truce.example/log", SignatureType.ED25519);

    @Test void a_rotation_reads_back_and_every_flipped_bit_undoes_it() {
        byte[] entry = Rotation.entry(OLD, NEW, 70_000);
        assertEquals(Optional.of(new Rotation("truce.example/log", OLD.verifier(), NEW.verifier(), 70_000)), Rotation.inEntry(entry));
        for (int bit = 0; bit < 8 * entry.length; bit++) {
            byte[] flipped = entry.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(Optional.empty(), Rotation.inEntry(flipped), "bit " + bit);
        }
        for (int length = 0; length < entry.length; length++) assertEquals(Optional.empty(), Rotation.inEntry(Arrays.copyOf(entry, length)));
    }

    @Test void only_another_key_of_the_same_log_can_follow() {
        assertThrows(IllegalArgumentException.class, () -> Rotation.entry(OLD, OLD, 1));
        assertThrows(IllegalArgumentException.class, () -> Rotation.entry(OLD, key("other.example/log", SignatureType.ED25519), 1));
        assertThrows(IllegalArgumentException.class, () -> Rotation.entry(OLD, key("truce.example/log", SignatureType.COSIGNATURE_ED25519), 1));
    }

    @Test void while_both_sign_whoever_knows_either_key_believes_the_checkpoint() {
        var signer = new LogSigner(List.of(OLD, NEW));
        SignedCheckpoint signed = signer.sign(Checkpoint.of("truce.example/log", Head.EMPTY), new HandClock().instant());
        for (VerifierKey known : List.of(OLD.verifier(), NEW.verifier()))
            assertEquals(1, ((Opened.Trusted) SignedCheckpoint.open(signed.bytes(), List.of(known))).by().size());
    }

    private static SignerKey key(String name, SignatureType type) {
        return SignerKey.fresh(new KeyName(name), type, RANDOM);
    }
}
