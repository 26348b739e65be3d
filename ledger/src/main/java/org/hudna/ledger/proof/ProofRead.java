package org.hudna.ledger.proof;

import java.util.Optional;
import org.hudna.ledger.checkpoint.CheckpointRead;

/** What became of bytes that were said to be a proof file. */
public sealed interface ProofRead {
    /** Well formed. Nothing is verified: see {@link VerifyProof}. */
    record Read(ProofFile proof) implements ProofRead {
    }

    /** Not a proof file; {@code line} from 1; {@code checkpoint} is there exactly when the fault is {@link ProofFault#BAD_CHECKPOINT}. */
    record Malformed(ProofFault fault, int line, Optional<CheckpointRead.Malformed> checkpoint) implements ProofRead {
    }
}
