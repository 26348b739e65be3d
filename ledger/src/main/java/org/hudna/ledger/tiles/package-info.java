/**
 * A log as a finite set of files that anybody can mirror (c2sp.org/tlog-tiles): hashes in tiles of 256, entries in bundles of 256.
 *
 * <p>IN: paths and the bytes that stand there ({@link org.hudna.ledger.tiles.Resources}).
 *
 * <p>OUT: which tiles and bundles a tree of a given size has; their paths; the hashes and entries in them.
 *
 * <p>KEEPS: the tiles that were read last, for the length of one task.
 *
 * <p>NEVER: writes; throws for a malformed bundle (that is an answer); takes a path that is not spelt as the specification spells it.
 */
package org.hudna.ledger.tiles;
