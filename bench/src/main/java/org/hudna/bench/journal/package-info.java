/**
 * The journal under load.
 *
 * <p>IN: how long, how many clients, where the record lies. OUT: entries acknowledged and replayed a second. KEEPS: nothing. NEVER: measures without
 * the ledger.
 */
package org.hudna.bench.journal;
