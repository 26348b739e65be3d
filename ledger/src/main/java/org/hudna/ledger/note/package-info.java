/**
 * Text signed by one or more keys, as bytes and back: c2sp.org/signed-note v1.0.0.
 *
 * <p>IN: bytes or text from anyone; names and keys that someone chose to trust; seeds of our own keys.
 *
 * <p>OUT: notes, signature lines and keys, or the fault that made us refuse them; signatures, and whether one holds.
 *
 * <p>KEEPS: nothing; a key object keeps its parsed form.
 *
 * <p>NEVER: mends what is malformed; believes a text because it parses; prints a seed; draws chance or time by itself.
 */
package org.hudna.ledger.note;
