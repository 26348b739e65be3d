/**
 * Copies of the record, made while it is written to, and brought back.
 *
 * <p>IN: a record, and a folder. OUT: the same entries elsewhere, each opened once to see that it can be. KEEPS: the entries, which only grow, apart
 * from their keys, which each backup replaces, so that what was erased is gone from there as well. NEVER: copies the last signed head; brings an old
 * record back over a newer.
 */
package org.hudna.app.journal.backup;
