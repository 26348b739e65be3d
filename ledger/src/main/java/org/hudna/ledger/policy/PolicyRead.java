package org.hudna.ledger.policy;

import java.util.Optional;
import org.hudna.ledger.note.KeyFault;

/** What became of bytes that were said to be a policy file. */
public sealed interface PolicyRead {
    /** Well formed, every name defined. */
    record Read(Policy policy) implements PolicyRead {
    }

    /**
     * Not a policy.
     *
     * @param line where it shows first, from 1
     * @param token the word that offends; empty where a word is missing
     * @param key there exactly when the fault is {@link PolicyFault#BAD_KEY}
     */
    record Refused(int line, PolicyFault fault, String token, Optional<KeyFault> key) implements PolicyRead {
    }
}
