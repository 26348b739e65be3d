package org.hudna.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.Keys;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.policy.Doubt;
import org.hudna.ledger.policy.LogKey;
import org.hudna.ledger.policy.Mutations;
import org.hudna.ledger.policy.Parties;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Quorum;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.ProofCheck;
import org.hudna.ledger.tree.Rfc6962;
import org.junit.jupiter.api.Test;

/** What a log showed before, beside what it shows now. */
class CompareTest {
    private static final Parties PARTIES = Parties.quick(2, 3);
    private static final int[] SIZES = {0, 1, 2, 3, 7, 8, 255, 256, 257, 300};

    private static Comparison compare(View before, View now) {
        return Compare.views(PARTIES.policy(), before, now);
    }

    @Test void a_log_that_has_grown_continues_and_the_proof_says_so() {
        for (int older : SIZES)
            for (int newer : SIZES) {
                if (older >= newer) continue;
                Log now = Log.of(newer);
                var continues = assertInstanceOf(Comparison.Continues.class, compare(Log.of(older).bareView(PARTIES), now.view(PARTIES)));
                assertEquals(ProofCheck.PROVEN, Checks.consistency(Log.of(older).head(), now.head(), continues.proof()));
            }
    }

    @Test void the_same_head_is_the_same_whoever_cosigned_it() {
        Log log = Log.of(7);
        var cosigned = new View(PARTIES.signed(log.head(), 0, 1), Optional.empty());
        assertEquals(new Comparison.Same(log.head()), compare(log.bareView(PARTIES), cosigned));
        assertEquals(new Comparison.Same(Head.EMPTY), compare(Log.of(0).bareView(PARTIES), Log.of(0).view(PARTIES)));
    }

    @Test void two_roots_of_one_size_are_a_split_view_without_any_tile() {
        for (int size : SIZES) {
            if (size == 0) continue;
            var split = assertInstanceOf(Comparison.SplitView.class,
                compare(Log.of(size).bareView(PARTIES), Log.of(size, size - 1).bareView(PARTIES)));
            assertInstanceOf(EvidenceVerdict.Fork.class, VerifyEvidence.with(PARTIES.policy(), split.evidence()));
        }
    }

    @Test void a_fork_that_has_grown_is_shown_by_the_tiles_of_the_larger_whichever_came_first() {
        for (int older : SIZES)
            for (int newer : SIZES) {
                if (older == 0 || older >= newer) continue;
                View forked = Log.of(newer, older - 1).view(PARTIES);
                View honest = Log.of(older).bareView(PARTIES);
                for (Comparison comparison : List.of(compare(honest, forked), compare(forked, honest))) {
                    Evidence evidence = assertInstanceOf(Comparison.SplitView.class, comparison).evidence();
                    assertInstanceOf(EvidenceVerdict.Fork.class, VerifyEvidence.with(PARTIES.log().verifiers(), evidence));
                    assertEquals(Log.of(older, older - 1).head().root(), evidence.shown().orElseThrow().root());
                }
            }
    }

    @Test void a_fork_behind_the_older_size_is_no_contradiction() {
        assertInstanceOf(Comparison.Continues.class, compare(Log.of(200).bareView(PARTIES), Log.of(300, 200).view(PARTIES)));
    }

    @Test void what_is_smaller_than_before_is_a_rollback_proven_or_not() {
        Log before = Log.of(300);
        Log now = Log.of(257);
        var proven = assertInstanceOf(Comparison.Rollback.class, compare(before.view(PARTIES), now.view(PARTIES)));
        assertEquals(ProofCheck.PROVEN, Checks.consistency(now.head(), before.head(), proven.proof().orElseThrow()));
        assertEquals(new Comparison.Rollback(before.head(), now.head(), Optional.empty()), compare(before.bareView(PARTIES), now.view(PARTIES)));
        assertEquals(new Comparison.Rollback(before.head(), Head.EMPTY, Optional.of(List.of())),
            compare(before.bareView(PARTIES), Log.of(0).bareView(PARTIES)));
    }

    @Test void where_the_tiles_do_not_tell_nothing_is_told() {
        Log older = Log.of(200);
        Log newer = Log.of(300);
        assertEquals(new Comparison.CannotTell(Comparison.Why.NO_TILES, ""), compare(older.bareView(PARTIES), newer.bareView(PARTIES)));
        var missing = newer.copy();
        missing.files.remove("tile/0/001.p/44");
        assertEquals(new Comparison.CannotTell(Comparison.Why.TILE_MISSING, "tile/0/001.p/44"),
            compare(older.bareView(PARTIES), new View(PARTIES.signed(newer.head()), Optional.of(missing))));
        var wrong = newer.copy();
        wrong.files.compute("tile/0/000", (_, bytes) -> Mutations.flip(bytes, 0, 0));
        assertEquals(new Comparison.CannotTell(Comparison.Why.WRONG_TILES, ""),
            compare(older.bareView(PARTIES), new View(PARTIES.signed(newer.head()), Optional.of(wrong))));
    }

    @Test void the_first_views_tiles_help_where_they_have_grown_since() {
        Log older = Log.of(200);
        Log newer = Log.of(300);
        var grown = new View(PARTIES.signed(older.head()), Optional.of(newer.files()));
        assertInstanceOf(Comparison.Continues.class, compare(grown, newer.bareView(PARTIES)));
    }

    @Test void a_head_that_the_log_did_not_sign_is_compared_with_nothing() {
        Log log = Log.of(9);
        SignedCheckpoint signed = PARTIES.signed(log.head(), 0);
        var forged = Checkpoint.of(Parties.ORIGIN, new Head(9, Rfc6962.EMPTY));
        var view = new View(new SignedCheckpoint(forged, new SignedNote(forged.text(), signed.note().signatures())), Optional.empty());
        Doubt doubt = new Doubt.BadLogSignature(PARTIES.log().verifiers().getFirst());
        assertEquals(new Comparison.NotBelieved(Comparison.Which.NOW, List.of(doubt)), compare(log.view(PARTIES), view));
        assertEquals(new Comparison.NotBelieved(Comparison.Which.BEFORE, List.of(doubt)), compare(view, log.view(PARTIES)));
    }

    @Test void two_logs_are_not_compared() {
        SignerKey one = Keys.signer("one.example", SignatureType.ED25519, 1);
        SignerKey other = Keys.signer("other.example", SignatureType.ED25519, 2);
        Policy both = Policy.of(List.of(new LogKey(one.verifier(), Optional.empty()), new LogKey(other.verifier(), Optional.empty())), List.of(),
            new Quorum.None());
        Comparison comparison = Compare.views(both, view(one, Log.of(3)), view(other, Log.of(3)));
        assertEquals(new Comparison.OtherLog("one.example", "other.example"), comparison);
    }

    private static View view(SignerKey key, Log log) {
        return new View(new LogSigner(List.of(key)).sign(Checkpoint.of(key.name().text(), log.head()), Parties.NOON), Optional.empty());
    }
}
