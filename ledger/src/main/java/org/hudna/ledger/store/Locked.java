package org.hudna.ledger.store;

import java.time.Instant;
import org.hudna.ledger.tree.Head;

/** The last head that was signed, or is about to be, and when: to the nanosecond, as it is. */
public record Locked(Head head, Instant at) {}
