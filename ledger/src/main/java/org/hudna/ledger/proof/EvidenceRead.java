package org.hudna.ledger.proof;

import java.util.Optional;
import org.hudna.ledger.checkpoint.CheckpointRead;

/** What became of bytes that were said to be an evidence file. */
public sealed interface EvidenceRead {
    /** Well formed. Nothing is verified: see {@link VerifyEvidence}. */
    record Read(Evidence evidence) implements EvidenceRead {
    }

    /** Not an evidence file; {@code line} from 1; {@code checkpoint} is there exactly when one of the two heads is the fault. */
    record Malformed(EvidenceFault fault, int line, Optional<CheckpointRead.Malformed> checkpoint) implements EvidenceRead {
    }
}
