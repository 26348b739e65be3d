/**
 * The signed tree head, and the signatures of the log and of its cosigners: c2sp.org/tlog-checkpoint v1.0.0, c2sp.org/tlog-cosignature.
 *
 * <p>IN: a tree head and our own keys; bytes from anyone, and the keys that someone chose to trust.
 *
 * <p>OUT: signed checkpoints and cosignatures; of foreign ones, who signed and as of when, or why we refuse the whole.
 *
 * <p>KEEPS: nothing.
 *
 * <p>NEVER: judges whether two heads agree or whether enough have signed; passes over a bad signature by a known key; reads a clock.
 */
package org.hudna.ledger.checkpoint;
