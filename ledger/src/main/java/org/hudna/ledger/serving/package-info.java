/**
 * A log's files over HTTP: c2sp.org/tlog-tiles, section APIs.
 *
 * <p>IN: requests from anyone.
 *
 * <p>OUT: the checkpoint, the tiles, the bundles of entries, each exactly as it was written, or that there is none.
 *
 * <p>KEEPS: nothing.
 *
 * <p>NEVER: looks up a path that is not the one spelling of one of these; makes, mends or completes a file; writes anything.
 */
package org.hudna.ledger.serving;
