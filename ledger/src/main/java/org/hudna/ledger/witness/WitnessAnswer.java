package org.hudna.ledger.witness;

import java.time.Instant;
import java.util.List;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.tree.ProofCheck;

/** What a witness says to a request for a cosignature; {@link #status} is how HTTP says it. c2sp.org/tlog-witness, section add-checkpoint. */
public sealed interface WitnessAnswer {
    /** The HTTP status code. */
    int status();

    /** Cosigned, and what was cosigned is durable. */
    record Cosigned(List<SignatureLine> lines) implements WitnessAnswer {
        public Cosigned { lines = List.copyOf(lines); }

        @Override public int status() {
            return 200;
        }
    }

    /** Not a request that could be answered. */
    record Malformed(AddCheckpointFault fault) implements WitnessAnswer {
        @Override public int status() {
            return fault == AddCheckpointFault.TOO_LARGE ? 413 : 400;
        }
    }

    /** No log of ours has this origin. */
    record UnknownLog() implements WitnessAnswer {
        @Override public int status() {
            return 404;
        }
    }

    /** No key that we trust for this log signed, or a line says that one did and it did not. */
    record NotSigned() implements WitnessAnswer {
        @Override public int status() {
            return 403;
        }
    }

    /** We cosigned {@code known} leaves last, 0 where we never did, and the request starts from another size. */
    record OtherSize(long known) implements WitnessAnswer {
        @Override public int status() {
            return 409;
        }
    }

    /** The log signed it, but it does not continue what we cosigned last, or the proof that it does fails. */
    record NotContinued(ProofCheck why) implements WitnessAnswer {
        @Override public int status() {
            return 422;
        }
    }

    /** Our clock shows a time before that of our last cosignature of this log, or before 1970; a person has to look at it. */
    record ClockBehind(Instant last) implements WitnessAnswer {
        @Override public int status() {
            return 503;
        }
    }
}
