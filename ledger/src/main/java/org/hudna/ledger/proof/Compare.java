package org.hudna.ledger.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Doubt;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Trust;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;

/**
 * Compares two views of one log. Each must be signed by the log, as c2sp.org/tlog-checkpoint, section Signatures, has it; whether witnesses
 * cosigned does not matter here. Throws {@link java.io.UncheckedIOException} where a tile cannot be read.
 */
public final class Compare {
    private Compare() {
    }

    /** How {@code now} goes with what was seen {@code before}. */
    public static Comparison views(Policy policy, View before, View now) {
        List<Doubt> doubtsBefore = doubts(policy, before.checkpoint());
        if (!doubtsBefore.isEmpty()) return new Comparison.NotBelieved(Comparison.Which.BEFORE, doubtsBefore);
        List<Doubt> doubtsNow = doubts(policy, now.checkpoint());
        if (!doubtsNow.isEmpty()) return new Comparison.NotBelieved(Comparison.Which.NOW, doubtsNow);
        String origin = before.checkpoint().checkpoint().origin();
        String other = now.checkpoint().checkpoint().origin();
        return origin.equals(other) ? heads(before, now) : new Comparison.OtherLog(origin, other);
    }

    private static List<Doubt> doubts(Policy policy, SignedCheckpoint checkpoint) {
        return switch (policy.judge(checkpoint)) {
            case Trust.Accepted _ -> List.of();
            case Trust.Refused refused -> refused.doubts().stream().filter(Compare::isAboutTheLog).toList();
        };
    }

    private static boolean isAboutTheLog(Doubt doubt) {
        return switch (doubt) {
            case Doubt.UnknownLog _, Doubt.NotSignedByLog _, Doubt.BadLogSignature _, Doubt.WrongEmptyRoot _ -> true;
            case Doubt.BadCosignature _, Doubt.QuorumNotMet _ -> false;
        };
    }

    private static Comparison heads(View before, View now) {
        Head then = before.checkpoint().checkpoint().head();
        Head today = now.checkpoint().checkpoint().head();
        if (then.equals(today)) return new Comparison.Same(then);
        if (then.size() == today.size()) return new Comparison.SplitView(new Evidence(before.checkpoint(), now.checkpoint(), Optional.empty()));
        return then.size() < today.size() ? grown(before, now) : shrunk(before, now);
    }

    private static Comparison grown(View before, View now) {
        Head newer = now.checkpoint().checkpoint().head();
        return switch (step(before, now)) {
            case Step.Agrees(Head older, List<Hash> proof) -> new Comparison.Continues(older, newer, proof);
            case Step.Contradicts(Evidence evidence) -> new Comparison.SplitView(evidence);
            case Step.Unknown(Comparison.CannotTell why) -> why;
        };
    }

    private static Comparison shrunk(View before, View now) {
        Head largest = before.checkpoint().checkpoint().head();
        Head today = now.checkpoint().checkpoint().head();
        return switch (step(now, before)) {
            case Step.Agrees(Head _, List<Hash> proof) -> new Comparison.Rollback(largest, today, Optional.of(proof));
            case Step.Contradicts(Evidence evidence) -> new Comparison.SplitView(evidence);
            case Step.Unknown _ -> new Comparison.Rollback(largest, today, Optional.empty());
        };
    }

    /** Whether the smaller tree is a beginning of the larger. */
    private sealed interface Step {
        record Agrees(Head older, List<Hash> proof) implements Step {
        }

        record Contradicts(Evidence evidence) implements Step {
        }

        record Unknown(Comparison.CannotTell why) implements Step {
        }
    }

    /** Asks the larger view's tiles, and where these cannot tell, the smaller one's, which may have grown since. */
    private static Step step(View smaller, View larger) {
        Head older = smaller.checkpoint().checkpoint().head();
        if (older.size() == 0) return new Step.Agrees(older, List.of());
        Optional<Comparison.CannotTell> why = Optional.empty();
        for (Resources tiles : Stream.of(larger.tiles(), smaller.tiles()).flatMap(Optional::stream).toList())
            switch (Prove.step(older.size(), larger.checkpoint(), tiles)) {
                case StepProof.Made(Head then, List<Hash> proof) -> {
                    return then.equals(older) ? new Step.Agrees(older, proof) : new Step.Contradicts(
                        new Evidence(smaller.checkpoint(), larger.checkpoint(), Optional.of(new Evidence.Shown(then.root(), proof))));
                }
                case StepProof.NotMade(ProveFault fault, String path) -> why = why.or(() -> Optional.of(cannotTell(fault, path)));
            }
        return new Step.Unknown(why.orElseGet(() -> new Comparison.CannotTell(Comparison.Why.NO_TILES, "")));
    }

    private static Comparison.CannotTell cannotTell(ProveFault fault, String path) {
        return switch (fault) {
            case MISSING -> new Comparison.CannotTell(Comparison.Why.TILE_MISSING, path);
            case WRONG_TILES, OUT_OF_RANGE -> new Comparison.CannotTell(Comparison.Why.WRONG_TILES, path);
        };
    }
}
