package org.hudna.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.note.Keys;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.junit.jupiter.api.Test;

/** Who signed what, as of when, and what is refused as a whole. */
class SignaturesTest {
    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");
    private static final Checkpoint CHECKPOINT = Checkpoint.of("log.example", new Head(70_000, Hash.of(new byte[32])));

    private final SignerKey log = Keys.signer("log.example", SignatureType.ED25519, 1);
    private final SignerKey logPq = Keys.signer("log.example", SignatureType.COSIGNATURE_ML_DSA_44, 2);
    private final SignerKey north = Keys.signer("north.example", SignatureType.COSIGNATURE_ED25519, 3);
    private final SignerKey south = Keys.signer("south.example", SignatureType.COSIGNATURE_ML_DSA_44, 4);
    private final List<SignerKey> all = List.of(log, logPq, north, south);

    private SignedCheckpoint signed() {
        return new LogSigner(List.of(log, logPq)).sign(CHECKPOINT, NOON)
            .plus(List.of(Cosignature.make(north, CHECKPOINT, NOON.plusSeconds(1)), Cosignature.make(south, CHECKPOINT, NOON.plusSeconds(2))));
    }

    @Test void everyone_who_signed_is_told_with_the_time_that_they_state() {
        var trusted = trusted(SignedCheckpoint.open(signed().bytes(), verifiers(all)));
        assertEquals(signed(), trusted.checkpoint());
        assertEquals(List.of(new Opened.Signed(log.verifier(), Optional.empty()), new Opened.Signed(logPq.verifier(), Optional.of(NOON)),
            new Opened.Signed(north.verifier(), Optional.of(NOON.plusSeconds(1))),
            new Opened.Signed(south.verifier(), Optional.of(NOON.plusSeconds(2)))),
            trusted.by());
        assertTrue(trusted.isBy(south.verifier()));
        assertFalse(trusted.isBy(Keys.signer("south.example", SignatureType.COSIGNATURE_ML_DSA_44, 5).verifier()));
    }

    @Test void a_cosignature_is_over_the_bytes_that_the_specification_lays_out() {
        byte[] line = Cosignature.make(north, CHECKPOINT, NOON).signature();
        long seconds = NOON.getEpochSecond();
        assertEquals(seconds, ByteBuffer.wrap(line).getLong());
        byte[] message = ("cosignature/v1\ntime " + seconds + "\nlog.example\n70000\n" + "A".repeat(43) + "=\n").getBytes(UTF_8);
        assertTrue(north.verifier().verifies(message, Arrays.copyOfRange(line, 8, line.length)));

        line = Cosignature.make(south, CHECKPOINT, NOON).signature();
        assertEquals(seconds, ByteBuffer.wrap(line).getLong());
        message = ByteBuffer.allocate(12 + 1 + 13 + 8 + 1 + 11 + 8 + 8 + 32).put("subtree/v1\n\0".getBytes(UTF_8)).put((byte) 13)
            .put("south.example".getBytes(UTF_8)).putLong(seconds).put((byte) 11).put("log.example".getBytes(UTF_8)).putLong(0)
            .putLong(70_000).array();
        assertTrue(south.verifier().verifies(message, Arrays.copyOfRange(line, 8, line.length)));
    }

    @Test void a_second_has_no_parts() {
        assertEquals(Cosignature.make(north, CHECKPOINT, NOON), Cosignature.make(north, CHECKPOINT, NOON.plusNanos(999_999_999)));
    }

    @Test void post_quantum_cosigners_may_state_no_time_and_others_must() {
        var timeless = alone(Cosignature.make(south, CHECKPOINT, Instant.EPOCH));
        assertEquals(new SignatureCheck.Good(Optional.empty()), timeless.check(south.verifier()));
        assertThrows(IllegalArgumentException.class, () -> Cosignature.make(north, CHECKPOINT, Instant.EPOCH));
        for (SignerKey key : List.of(north, south))
            assertThrows(IllegalArgumentException.class, () -> Cosignature.make(key, CHECKPOINT, Instant.EPOCH.minusNanos(1)));
        var second = Instant.ofEpochSecond(1);
        assertEquals(new SignatureCheck.Good(Optional.of(second)), alone(Cosignature.make(north, CHECKPOINT, second)).check(north.verifier()));
    }

    @Test void a_time_that_no_clock_can_show_is_bad() {
        for (SignerKey key : List.of(north, south)) {
            assertEquals(new SignatureCheck.Good(Optional.of(Instant.ofEpochSecond(Instant.MAX.getEpochSecond()))),
                alone(Cosignature.make(key, CHECKPOINT, Instant.MAX)).check(key.verifier()));
            for (long seconds : new long[] {Instant.MAX.getEpochSecond() + 1, Long.MAX_VALUE, Long.MIN_VALUE, -1}) {
                byte[] signature = Cosignature.make(key, CHECKPOINT, NOON).signature();
                ByteBuffer.wrap(signature).putLong(seconds);
                assertEquals(new SignatureCheck.Bad(), alone(key.line(signature)).check(key.verifier()));
            }
        }
    }

    @Test void any_flipped_bit_of_the_text_is_refused_by_every_kind_of_key() {
        byte[] whole = signed().bytes();
        int length = CHECKPOINT.text().length();
        for (int bit = 0; bit < length * 8; bit++) {
            byte[] flipped = flipped(whole, bit);
            for (SignerKey key : List.of(log, north))
                assertInstanceOf(Opened.Refused.class, SignedCheckpoint.open(flipped, verifiers(List.of(key))), key + ", bit " + bit);
            if (bit % 5 == 0) for (SignerKey key : List.of(logPq, south))
                assertInstanceOf(Opened.Refused.class, SignedCheckpoint.open(flipped, verifiers(List.of(key))), key + ", bit " + bit);
        }
    }

    @Test void any_flipped_bit_of_a_known_line_is_refused_or_takes_the_line_away() {
        for (SignerKey key : all) {
            byte[] whole = alone(Cosignature.make(key, CHECKPOINT, NOON)).bytes();
            int step = whole.length > 1_000 ? 13 : 1;
            for (int bit = CHECKPOINT.text().length() * 8; bit < whole.length * 8; bit += step)
                assertInstanceOf(Opened.Refused.class, SignedCheckpoint.open(flipped(whole, bit), verifiers(all)), key + ", bit " + bit);
        }
    }

    @Test void another_size_root_or_origin_is_refused() {
        var head = CHECKPOINT.head();
        byte[] one = new byte[32];
        one[31] = 1;
        for (Checkpoint other : List.of(Checkpoint.of("log.example", new Head(70_001, head.root())),
            Checkpoint.of("log.example", new Head(70_000, Hash.of(one))),
            Checkpoint.of("log.exampl", head), Checkpoint.of("log.example2", head)))
            for (SignerKey key : all) {
                var forged = new SignedCheckpoint(other, new SignedNote(other.text(), List.of(Cosignature.make(key, CHECKPOINT, NOON))));
                assertEquals(new SignatureCheck.Bad(), forged.check(key.verifier()));
            }
    }

    @Test void one_bad_line_by_a_known_key_spoils_the_whole() {
        var spoilt = south.line(new byte[8 + 2420]);
        var whole = new LogSigner(List.of(log)).sign(CHECKPOINT, NOON).plus(List.of(spoilt));
        assertEquals(new Opened.Refused(OpenFault.BAD_SIGNATURE, Optional.of(south.verifier())), whole.open(verifiers(all)));
        assertTrue(trusted(whole.open(verifiers(List.of(log)))).isBy(log.verifier()), "to whom the other key is unknown");
    }

    @Test void of_two_lines_by_one_key_both_must_be_good_and_the_later_counts() {
        var early = Cosignature.make(north, CHECKPOINT, NOON);
        var late = Cosignature.make(north, CHECKPOINT, NOON.plusSeconds(60));
        var good = new SignatureCheck.Good(Optional.of(NOON.plusSeconds(60)));
        assertEquals(good, alone(early, late).check(north.verifier()));
        assertEquals(good, alone(late, early).check(north.verifier()));
        assertEquals(new SignatureCheck.Bad(), alone(early, north.line(new byte[72])).check(north.verifier()));
    }

    @Test void nobody_known_is_nobody() {
        var refused = new Opened.Refused(OpenFault.NO_KNOWN_SIGNATURE, Optional.empty());
        assertEquals(refused, signed().open(List.of()));
        var sameName = Keys.signer("north.example", SignatureType.COSIGNATURE_ED25519, 30).verifier();
        assertEquals(refused, signed().open(List.of(sameName)));
        var sameId = new SignatureLine(sameName.name(), north.verifier().id(), new byte[72]);
        assertEquals(new SignatureCheck.Bad(), alone(sameId).check(north.verifier()));
        var otherName = new SignatureLine(south.name(), north.verifier().id(), new byte[72]);
        assertEquals(new SignatureCheck.Absent(), alone(otherName).check(north.verifier()));
        assertEquals(new Opened.Refused(OpenFault.MALFORMED, Optional.empty()), SignedCheckpoint.open(new byte[0], verifiers(all)));
    }

    @Test void a_signature_of_a_byte_more_or_less_is_bad() {
        for (SignerKey key : all) {
            byte[] signature = Cosignature.make(key, CHECKPOINT, NOON).signature();
            for (int length : new int[] {1, 7, 8, signature.length - 1, signature.length + 1})
                assertEquals(new SignatureCheck.Bad(), alone(key.line(Arrays.copyOf(signature, length))).check(key.verifier()), key + ", " + length);
        }
    }

    @Test void the_empty_tree_has_one_root() {
        var signer = new LogSigner(List.of(log));
        var honest = signer.sign(Checkpoint.of("log.example", Head.EMPTY), NOON);
        assertEquals(honest, trusted(honest.open(verifiers(all))).checkpoint());
        var other = signer.sign(Checkpoint.of("log.example", new Head(0, CHECKPOINT.head().root())), NOON);
        assertEquals(new Opened.Refused(OpenFault.WRONG_EMPTY_ROOT, Optional.empty()), other.open(verifiers(all)));
        assertEquals(new Opened.Refused(OpenFault.NO_KNOWN_SIGNATURE, Optional.empty()), other.open(verifiers(List.of(north))));
    }

    @Test void extension_lines_are_covered_by_ed25519_and_not_by_ml_dsa() {
        var extended = new Checkpoint(CHECKPOINT.origin(), CHECKPOINT.head(), List.of("more"));
        for (SignerKey key : all) {
            var moved = new SignedCheckpoint(extended, new SignedNote(extended.text(), List.of(Cosignature.make(key, CHECKPOINT, NOON))));
            boolean covers = key.type() != SignatureType.COSIGNATURE_ML_DSA_44;
            assertEquals(covers, moved.check(key.verifier()) instanceof SignatureCheck.Bad, key.toString());
        }
    }

    @Test void ml_dsa_has_room_for_an_origin_of_255_bytes_and_not_of_256() {
        var longest = Checkpoint.of("x".repeat(255), CHECKPOINT.head());
        var line = Cosignature.make(south, longest, NOON);
        var signed = new SignedCheckpoint(longest, new SignedNote(longest.text(), List.of(line)));
        assertEquals(new SignatureCheck.Good(Optional.of(NOON)), signed.check(south.verifier()));
        var longer = Checkpoint.of("x".repeat(256), CHECKPOINT.head());
        assertThrows(IllegalArgumentException.class, () -> Cosignature.make(south, longer, NOON));
        assertEquals(new SignatureCheck.Bad(),
            new SignedCheckpoint(longer, new SignedNote(longer.text(), List.of(line))).check(south.verifier()));
    }

    @Test void a_cosignature_is_its_cosigners_alone() {
        var other = Keys.signer("other.example", SignatureType.COSIGNATURE_ML_DSA_44, 4);
        byte[] signature = Cosignature.make(south, CHECKPOINT, NOON).signature();
        assertArrayEquals(south.verifier().key(), other.verifier().key());
        assertEquals(new SignatureCheck.Bad(), alone(other.line(signature)).check(other.verifier()), "the name is signed");
    }

    @Test void a_log_signs_with_an_old_and_a_new_key_while_it_changes() {
        var next = Keys.signer("log.example", SignatureType.ED25519, 9);
        var nextPq = Keys.signer("log.example", SignatureType.COSIGNATURE_ML_DSA_44, 10);
        var signer = new LogSigner(List.of(log, next, logPq, nextPq, log));
        assertEquals("log.example", signer.origin());
        assertEquals(verifiers(List.of(log, next, logPq, nextPq)), signer.verifiers());
        var signed = signer.sign(CHECKPOINT, NOON);
        assertEquals(4, signed.note().signatures().size());
        for (VerifierKey key : signer.verifiers()) assertTrue(trusted(signed.open(List.of(key))).isBy(key));
        assertEquals(signed, signer.sign(CHECKPOINT, NOON), "the same bytes for the same tree and second");
    }

    @Test void keys_that_are_not_one_logs_are_refused() {
        var third = Keys.signer("log.example", SignatureType.ED25519, 11);
        var second = Keys.signer("log.example", SignatureType.ED25519, 12);
        var stranger = Keys.signer("other.example", SignatureType.ED25519, 1);
        for (List<SignerKey> keys : List.<List<SignerKey>>of(List.of(), List.of(logPq), List.of(log, second, third), List.of(log, stranger),
            List.of(log, north),
            List.of(log, Keys.signer("log.example", SignatureType.COSIGNATURE_ED25519, 1)), List.of(log, south)))
            assertThrows(IllegalArgumentException.class, () -> new LogSigner(keys), keys.toString());
    }

    @Test void a_log_signs_nothing_of_another_log_and_no_extension_lines() {
        var signer = new LogSigner(List.of(log));
        assertThrows(IllegalArgumentException.class, () -> signer.sign(Checkpoint.of("other.example", CHECKPOINT.head()), NOON));
        assertThrows(IllegalArgumentException.class, () -> signer.sign(new Checkpoint("log.example", CHECKPOINT.head(), List.of("more")), NOON));
    }

    @Test void lines_are_merged_once_for_each_key() {
        var whole = signed();
        assertEquals(whole, whole.plus(new ArrayList<>(whole.note().signatures())));
        assertEquals(whole, whole.plus(List.of(Cosignature.make(north, CHECKPOINT, NOON.plusSeconds(99)))));
        assertThrows(IllegalArgumentException.class, () -> new SignedCheckpoint(Checkpoint.of("log.example", Head.EMPTY), whole.note()));
    }

    private static SignedCheckpoint alone(SignatureLine... lines) {
        return new SignedCheckpoint(CHECKPOINT, new SignedNote(CHECKPOINT.text(), List.of(lines)));
    }

    private static List<VerifierKey> verifiers(List<SignerKey> keys) {
        return keys.stream().map(SignerKey::verifier).toList();
    }

    private static Opened.Trusted trusted(Opened opened) {
        return assertInstanceOf(Opened.Trusted.class, opened);
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }
}
