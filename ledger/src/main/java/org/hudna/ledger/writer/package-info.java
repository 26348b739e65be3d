/**
 * Writes one log: takes entries, makes them durable, publishes heads that nothing can contradict, and has them cosigned.
 *
 * <p>IN: entries; the log's keys and policy; a clock; the stores, each opened by whoever owns it.
 *
 * <p>OUT: where each entry stands, and how far it has come ({@link org.hudna.ledger.writer.Level}); tiles, bundles and signed checkpoints; beside a
 * writer elsewhere, the same files once more ({@link org.hudna.ledger.writer.Mirror}).
 *
 * <p>KEEPS: the right edge of the tree (at most 256 hashes a level and 255 entries), the entries on their way, the last few signed heads. Nothing
 * that grows with the log.
 *
 * <p>NEVER: signs what it has not read back and computed again; signs two histories; acknowledges what would not survive a power cut; goes on after a
 * disk or a database has failed; starts on an old backup, a shortened store or a fork.
 */
package org.hudna.ledger.writer;
