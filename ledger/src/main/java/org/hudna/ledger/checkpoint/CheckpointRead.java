package org.hudna.ledger.checkpoint;

import java.util.Optional;
import org.hudna.ledger.note.NoteFault;

/** What became of bytes that were said to be a signed checkpoint. */
public sealed interface CheckpointRead {
    /** Well formed. Nothing is verified: see {@link SignedCheckpoint#open}. */
    record Read(SignedCheckpoint checkpoint) implements CheckpointRead {}

    /** Not a checkpoint; {@code note} is there exactly when the fault is {@link CheckpointFault#NOT_A_NOTE}. */
    record Malformed(CheckpointFault fault, Optional<NoteFault> note) implements CheckpointRead {}
}
