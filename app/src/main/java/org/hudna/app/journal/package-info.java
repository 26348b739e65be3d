/**
 * All that can happen, in the order in which it happened: the one source of every table, index and page.
 *
 * <p>IN: entries with their idempotency keys. OUT: the same, numbered, for ever. KEEPS: the record, through the ledger. NEVER: changes or reorders an
 * entry.
 */
package org.hudna.app.journal;
