package org.hudna.ledger.proof;

import java.util.Optional;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.tiles.Resources;

/** What stands where a log's signed head should. */
public sealed interface HeadRead {
    /** A signed head; nothing is verified. */
    record Read(SignedCheckpoint checkpoint) implements HeadRead {
    }

    /** Nothing. */
    record Absent() implements HeadRead {
    }

    /** Something else. */
    record Malformed(CheckpointRead.Malformed why) implements HeadRead {
    }

    /** Reads the head of the log. Throws {@link java.io.UncheckedIOException} where it cannot be known. */
    static HeadRead of(Resources log) {
        Optional<byte[]> bytes = log.read(Resources.CHECKPOINT);
        if (bytes.isEmpty()) return new Absent();
        return switch (SignedCheckpoint.read(bytes.get())) {
            case CheckpointRead.Read(SignedCheckpoint checkpoint) -> new Read(checkpoint);
            case CheckpointRead.Malformed why -> new Malformed(why);
        };
    }
}
