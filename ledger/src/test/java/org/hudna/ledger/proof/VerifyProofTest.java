package org.hudna.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.policy.Doubt;
import org.hudna.ledger.policy.Mutations;
import org.hudna.ledger.policy.Parties;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Quorum;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.policy.Strength;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.ProofCheck;
import org.hudna.ledger.tree.Rfc6962;
import org.junit.jupiter.api.Test;

/** One entry's proof, checked with a policy; and nothing that is altered by a bit passes. */
class VerifyProofTest {
    private static final Parties PARTIES = Parties.quick(3, 4);
    private static final Log LOG = Log.of(300);
    private static final SignedCheckpoint HEAD = PARTIES.signed(LOG.head(), 0, 1, 2);
    private static final Parties MIXED = Parties.of(3, 4);

    private static void refused(ProofFile proof, byte[] entry) {
        assertInstanceOf(ProofVerdict.Refused.class, VerifyProof.entry(PARTIES.policy(), proof, entry));
    }

    @Test void the_first_the_last_and_a_middle_entry_are_proven() {
        for (int index : new int[] {0, 1, 255, 256, 257, 298, 299}) {
            ProofFile proof = LOG.proof(index, MIXED.signed(LOG.head(), 3, 2, 1));
            var proven = assertInstanceOf(ProofVerdict.Proven.class, VerifyProof.entry(MIXED.policy(), proof, LOG.entries().get(index)));
            assertEquals(index, proven.index());
            assertEquals(HEAD.checkpoint(), proven.checkpoint());
            assertEquals(Standing.Level.MET, proven.standing().level());
        }
    }

    @Test void another_entry_another_index_and_another_hash_are_refused() {
        ProofFile proof = LOG.proof(137, HEAD);
        byte[] entry = LOG.entries().get(137);
        for (int at = 0; at < entry.length; at++) for (int bit = 0; bit < 8; bit++) refused(proof, Mutations.flip(entry, at, bit));
        for (int bit = 0; bit < 63; bit++) refused(new ProofFile(Optional.empty(), 137 ^ 1L << bit, proof.path(), HEAD), entry);
        for (int i = 0; i < proof.path().size(); i++)
            for (int bit = 0; bit < 256; bit += 37) {
                var path = new ArrayList<>(proof.path());
                path.set(i, Hash.of(Mutations.flip(path.get(i).bytes(), bit / 8, bit % 8)));
                refused(new ProofFile(Optional.empty(), 137, path, HEAD), entry);
            }
        Hash leaf = Rfc6962.leaf(entry);
        for (int bit = 0; bit < 256; bit += 7)
            assertInstanceOf(ProofVerdict.Refused.class, VerifyProof.leaf(PARTIES.policy(), proof,
                Hash.of(Mutations.flip(leaf.bytes(), bit / 8, bit % 8))));
    }

    @Test void one_hash_too_few_or_too_many_is_refused() {
        ProofFile proof = LOG.proof(137, HEAD);
        var longer = new ArrayList<>(proof.path());
        longer.add(Rfc6962.EMPTY);
        for (List<Hash> path : List.of(longer, proof.path().subList(1, proof.path().size()), proof.path().subList(0, proof.path().size() - 1),
            List.<Hash>of())) {
            ProofVerdict verdict = VerifyProof.entry(PARTIES.policy(), new ProofFile(Optional.empty(), 137, path, HEAD), LOG.entries().get(137));
            assertEquals(ProofCheck.WRONG_LENGTH, assertInstanceOf(ProofVerdict.Refused.class, verdict).inclusion());
        }
    }

    @Test void a_head_of_another_size_root_or_origin_under_the_same_signatures_is_refused() {
        ProofFile proof = LOG.proof(137, HEAD);
        Head head = LOG.head();
        for (Checkpoint other : List.of(Checkpoint.of(Parties.ORIGIN, new Head(301, head.root())),
            Checkpoint.of(Parties.ORIGIN, new Head(299, head.root())),
            Checkpoint.of(Parties.ORIGIN, new Head(300, Rfc6962.EMPTY)), Checkpoint.of(Parties.ORIGIN + "x", head),
                new Checkpoint(Parties.ORIGIN, head, List.of("x")))) {
            var forged = new SignedCheckpoint(other, new SignedNote(other.text(), HEAD.note().signatures()));
            refused(new ProofFile(Optional.empty(), 137, proof.path(), forged), LOG.entries().get(137));
        }
    }

    @Test void no_byte_of_a_proof_file_can_have_a_bit_flipped() {
        byte[] bytes = LOG.proof(137, HEAD).bytes();
        int most = bytes.length - HEAD.bytes().length + 500;
        for (int at = 0; at < bytes.length; at += at < most ? 2 : 61)
            if (ProofFile.read(Mutations.flip(bytes, at, at % 8)) instanceof ProofRead.Read(ProofFile flipped))
                refused(flipped, LOG.entries().get(137));
    }

    @Test void extra_data_proves_nothing_and_spoils_nothing() {
        var proof = new ProofFile(Optional.of(new Extra(new byte[] {1})), 137, LOG.proof(137, HEAD).path(), HEAD);
        assertInstanceOf(ProofVerdict.Proven.class, VerifyProof.entry(PARTIES.policy(), proof, LOG.entries().get(137)));
    }

    @Test void every_reason_is_told_at_once() {
        ProofFile proof = LOG.proof(137, PARTIES.signed(LOG.head(), 0, 1));
        var refused = assertInstanceOf(ProofVerdict.Refused.class, VerifyProof.entry(PARTIES.policy(), proof, new byte[] {1}));
        assertEquals(ProofCheck.WRONG_ROOT, refused.inclusion());
        assertEquals(List.of(new Doubt.QuorumNotMet(refused.standing())), refused.doubts());
        assertEquals(List.of("w2", "w3"), refused.standing().missing().stream().map(witness -> witness.name()).toList());
    }

    @Test void a_proof_is_not_made_from_tiles_that_are_missing_or_wrong() {
        assertEquals(new EntryProof.NotMade(ProveFault.OUT_OF_RANGE, ""), Prove.entry(300, HEAD, LOG.files(), Optional.empty()));
        assertEquals(new EntryProof.NotMade(ProveFault.OUT_OF_RANGE, ""), Prove.entry(-1, HEAD, LOG.files(), Optional.empty()));
        var missing = LOG.copy();
        missing.files.remove("tile/0/000");
        assertEquals(new EntryProof.NotMade(ProveFault.MISSING, "tile/0/000"), Prove.entry(5, HEAD, missing, Optional.empty()));
        var wrong = LOG.copy();
        wrong.files.put("tile/0/000", Mutations.flip(wrong.files.get("tile/0/000"), 3000, 0));
        assertEquals(new EntryProof.NotMade(ProveFault.WRONG_TILES, ""), Prove.entry(5, HEAD, wrong, Optional.empty()));
        assertEquals(new StepProof.NotMade(ProveFault.WRONG_TILES, ""), Prove.step(7, HEAD, wrong));
        assertEquals(new StepProof.NotMade(ProveFault.MISSING, "tile/0/000"), Prove.step(7, HEAD, missing));
        assertEquals(new StepProof.NotMade(ProveFault.OUT_OF_RANGE, ""), Prove.step(301, HEAD, LOG.files()));
        for (int older : new int[] {0, 1, 137, 256, 299, 300})
            assertEquals(Log.of(older).head(), assertInstanceOf(StepProof.Made.class, Prove.step(older, HEAD, LOG.files())).older());
    }

    /** The operator shows history A to the one and B to the other. Witness 0 signs whatever it is given; the others sign only what they saw first. */
    @Test void with_one_party_colluding_two_of_three_accepts_two_forks_and_three_of_four_does_not() {
        Log a = Log.of(300);
        Log b = Log.of(300, 150);
        assertNotEquals(a.head(), b.head());

        Parties weak = Parties.of(2, 3);
        assertTrue(proven(weak, a, weak.signed(a.head(), 0, 1)), "A: the colluding one and one honest");
        assertTrue(proven(weak, b, weak.signed(b.head(), 0, 2)), "B: the colluding one and the other honest");
        assertEquals(Strength.Grade.ONE_WITNESS_FORKS, weak.policy().quorum().strength().grade());

        Parties sound = Parties.of(3, 4);
        assertEquals(Strength.Grade.SOUND, sound.policy().quorum().strength().grade());
        for (int honestForA = 0; honestForA < 8; honestForA++) {
            int[] forA = signers(honestForA);
            int[] forB = signers(~honestForA & 7);
            boolean both = proven(sound, a, sound.signed(a.head(), forA)) && proven(sound, b, sound.signed(b.head(), forB));
            assertEquals(false, both, "honest ones on side A: " + honestForA);
        }
        assertTrue(proven(sound, a, sound.signed(a.head(), 1, 2, 3)), "three honest ones go on without the fourth");
    }

    /** Witness 0, and of witnesses 1 to 3 those whose bit is set. */
    private static int[] signers(int honest) {
        return IntStream.range(0, 4).filter(i -> i == 0 || (honest >>> i - 1 & 1) == 1).toArray();
    }

    private static boolean proven(Parties parties, Log log, SignedCheckpoint head) {
        return VerifyProof.entry(parties.policy(), log.proof(200, head), log.entries().get(200)) instanceof ProofVerdict.Proven;
    }

    @Test void a_policy_without_logs_proves_nothing() {
        Policy nobody = Policy.of(List.of(), List.of(), new Quorum.None());
        var refused = assertInstanceOf(ProofVerdict.Refused.class, VerifyProof.entry(nobody, LOG.proof(1, HEAD), LOG.entries().get(1)));
        assertEquals(List.of(new Doubt.UnknownLog(Parties.ORIGIN)), refused.doubts());
    }
}
