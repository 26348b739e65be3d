package org.hudna.ledger.checkpoint;

/** What became of a text that was said to be a checkpoint's. */
public sealed interface TextRead {
    /** Well formed; nobody has vouched for it. */
    record Read(Checkpoint checkpoint) implements TextRead {}

    /** Not a checkpoint. */
    record Malformed(CheckpointFault fault) implements TextRead {}
}
