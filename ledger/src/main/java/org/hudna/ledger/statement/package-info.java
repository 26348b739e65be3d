/**
 * What stands behind a leaf: a statement that only its commitment shows, and how it is sealed, shown to one reader, held, and erased.
 *
 * <p>IN: a statement's bytes, exactly as made; a {@link org.hudna.ledger.statement.Secret} of its own; erasures and legal holds, which
 * are statements themselves.
 *
 * <p>OUT: the {@link org.hudna.ledger.statement.Commitment} that becomes the log's entry; the sealed bytes kept beside it; a
 * {@link org.hudna.ledger.statement.Reveal} for one reader; whether a record may be erased, and which secrets must still be destroyed.
 *
 * <p>KEEPS: nothing. Secrets lie behind the port {@link org.hudna.ledger.statement.Secrets}, apart from the log and from its mirrors.
 *
 * <p>NEVER: re-serialises a statement; shows a secret, a salt or a statement in a text that could reach a log; hands out what decrypts a
 * record in order to show it; erases under a hold.
 */
package org.hudna.ledger.statement;
