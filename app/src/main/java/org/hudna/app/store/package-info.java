/**
 * What lies in databases beside the record.
 *
 * <p>IN: entries, in order. OUT: rows. KEEPS: what can be made again from the record. NEVER: the only copy of anything.
 */
package org.hudna.app.store;
