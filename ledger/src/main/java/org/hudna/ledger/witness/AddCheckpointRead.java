package org.hudna.ledger.witness;

/** What became of bytes that were sent to be the body of a request for a cosignature. */
public sealed interface AddCheckpointRead {
    /** Well formed; nothing is verified. */
    record Read(AddCheckpoint request) implements AddCheckpointRead {}

    /** Not such a body. */
    record Malformed(AddCheckpointFault fault) implements AddCheckpointRead {}
}
