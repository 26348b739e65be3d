/**
 * Where a log lies: its entries in order, its tiles, its last signed head, its secrets; in files, in SQLite or in PostgreSQL.
 *
 * <p>IN: batches of entries, tiles, heads and secrets of one log, from its single writer.
 *
 * <p>OUT: their places, durable on return; the entries again, in order and unchanged; typed failures where the machinery is broken.
 *
 * <p>KEEPS: files under a folder held by a lock, or tables under an epoch, so that a second writer is refused.
 *
 * <p>NEVER: renumbers, alters or drops what it acknowledged; guesses past a damaged place; goes on after a failed force.
 */
package org.hudna.ledger.store;
