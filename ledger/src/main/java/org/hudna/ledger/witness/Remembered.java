package org.hudna.ledger.witness;

import java.util.Optional;
import org.hudna.ledger.checkpoint.SignedCheckpoint;

/** What a witness remembers of our log, compared with the last checkpoint that we remember ourselves. */
public sealed interface Remembered {
    /** The same tree; it has just cosigned it anew. */
    record Same(Asked.Cosigned cosigned) implements Remembered {}

    /** A smaller tree, of {@code size} leaves; 0 where it never cosigned. As it should be after it was away. */
    record Behind(long size) implements Remembered {}

    /**
     * A larger tree, of {@code size} leaves, though we know of none: we run on an old backup, and must not sign.
     *
     * @param evidence such a larger checkpoint with our own signature, verified, where the witness shows one; without it there is only its word
     */
    record Ahead(long size, Optional<SignedCheckpoint> evidence) implements Remembered {}

    /** Another tree of the same size, as it says: we must not sign. */
    record Forked(int status) implements Remembered {}

    /** It could not be found out. */
    record Unknown(Asked why) implements Remembered {}
}
