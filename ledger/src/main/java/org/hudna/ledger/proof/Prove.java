package org.hudna.ledger.proof;

import java.util.List;
import java.util.Optional;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tiles.TiledSubtrees;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.MissingHash;
import org.hudna.ledger.tree.ProofCheck;
import org.hudna.ledger.tree.Proofs;

/**
 * Makes proofs from a log's tiles, whoever keeps them, and checks each before it is handed out. The signatures of the head are not looked at.
 * Throws {@link java.io.UncheckedIOException} where a tile cannot be read.
 */
public final class Prove {
    private Prove() {
    }

    /** That entry {@code index} lies in the tree of {@code checkpoint}. */
    public static EntryProof entry(long index, SignedCheckpoint checkpoint, Resources tiles, Optional<Extra> extra) {
        Head head = checkpoint.checkpoint().head();
        if (index < 0 || index >= head.size()) return new EntryProof.NotMade(ProveFault.OUT_OF_RANGE, "");
        try {
            var tree = new TiledSubtrees(tiles, head.size());
            Hash leaf = tree.at(0, index);
            List<Hash> path = Proofs.inclusion(index, head.size(), tree);
            return Checks.inclusion(index, leaf, path, head) == ProofCheck.PROVEN
                ? new EntryProof.Made(new ProofFile(extra, index, path, checkpoint), leaf)
                : new EntryProof.NotMade(ProveFault.WRONG_TILES, "");
        } catch (MissingHash missing) {
            return new EntryProof.NotMade(ProveFault.MISSING, missing.where());
        }
    }

    /** That the tree of {@code newer} continues the one that the same log had at size {@code older}. */
    public static StepProof step(long older, SignedCheckpoint newer, Resources tiles) {
        return step(older, newer.checkpoint().head(), tiles);
    }

    /** As {@link #step(long, SignedCheckpoint, Resources)}, for a bare head. */
    public static StepProof step(long older, Head newer, Resources tiles) {
        if (older < 0 || older > newer.size()) return new StepProof.NotMade(ProveFault.OUT_OF_RANGE, "");
        try {
            var tree = new TiledSubtrees(tiles, newer.size());
            var then = new Head(older, Proofs.root(older, tree));
            List<Hash> proof = Proofs.consistency(older, newer.size(), tree);
            return Checks.consistency(then, newer, proof) == ProofCheck.PROVEN
                ? new StepProof.Made(then, proof)
                : new StepProof.NotMade(ProveFault.WRONG_TILES, "");
        } catch (MissingHash missing) {
            return new StepProof.NotMade(ProveFault.MISSING, missing.where());
        }
    }
}
