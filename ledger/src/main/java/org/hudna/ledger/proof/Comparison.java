package org.hudna.ledger.proof;

import java.util.List;
import java.util.Optional;
import org.hudna.ledger.policy.Doubt;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;

/** How what a log shows now goes with what it showed before. */
public sealed interface Comparison {
    /** The same head. */
    record Same(Head head) implements Comparison {
    }

    /** It has grown and altered nothing; {@code proof} is the consistency proof that says so. */
    record Continues(Head older, Head newer, List<Hash> proof) implements Comparison {
        public Continues {
            proof = List.copyOf(proof);
        }
    }

    /**
     * It shows a smaller tree than before; {@code proof} is there where the tiles prove that it is a beginning of the larger, and not another
     * history.
     */
    record Rollback(Head before, Head now, Optional<List<Hash>> proof) implements Comparison {
        public Rollback {
            proof = proof.map(List::copyOf);
        }
    }

    /** It showed two histories; whoever has its key can check the evidence. */
    record SplitView(Evidence evidence) implements Comparison {
    }

    /** The sizes differ and nothing proves either; {@code path} is the tile that is missing, and empty where that is not the reason. */
    record CannotTell(Why why, String path) implements Comparison {
    }

    /** One of the heads is not the log's word, for every one of these reasons; cosignatures are not looked at. */
    record NotBelieved(Which which, List<Doubt> doubts) implements Comparison {
        public NotBelieved {
            doubts = List.copyOf(doubts);
        }
    }

    /** The heads are of two logs. */
    record OtherLog(String before, String now) implements Comparison {
    }

    /** Of the two views. */
    enum Which {
        /** The first. */
        BEFORE,
        /** The second. */
        NOW
    }

    /** What is lacking. */
    enum Why {
        /** Neither view has tiles. */
        NO_TILES,
        /** A tile is not there. */
        TILE_MISSING,
        /** The tiles do not lead to the head that was signed: broken, or a fork whose tiles are hidden. */
        WRONG_TILES
    }
}
