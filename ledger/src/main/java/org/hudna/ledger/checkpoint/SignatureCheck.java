package org.hudna.ledger.checkpoint;

import java.time.Instant;
import java.util.Optional;

/** What one known key has to say about a checkpoint. */
public sealed interface SignatureCheck {
    /** No line is by this key. */
    record Absent() implements SignatureCheck {}

    /** A line says to be by this key and is not: the whole note is to be refused (c2sp.org/signed-note, section Signatures). */
    record Bad() implements SignatureCheck {}

    /** Signed; {@code at} is the time that the signer states, where it states one. */
    record Good(Optional<Instant> at) implements SignatureCheck {}
}
