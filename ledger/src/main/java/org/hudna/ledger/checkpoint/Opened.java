package org.hudna.ledger.checkpoint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.note.VerifierKey;

/** What became of a checkpoint when the known keys were asked. */
public sealed interface Opened {
    /** At least one known key signed and none of them badly; {@code by} has those that did, in the order in which they were asked. */
    record Trusted(SignedCheckpoint checkpoint, List<Signed> by) implements Opened {
        public Trusted { by = List.copyOf(by); }

        /** Whether {@code key} is among those who signed. */
        public boolean isBy(VerifierKey key) {
            return by.stream().anyMatch(signed -> signed.key().equals(key));
        }
    }

    /** Not to be believed in any part; {@code key} is the one with the bad signature, where that is the fault. */
    record Refused(OpenFault fault, Optional<VerifierKey> key) implements Opened {}

    /** One key's verified word; {@code at} is the time it states, where it states one. */
    record Signed(VerifierKey key, Optional<Instant> at) {}
}
