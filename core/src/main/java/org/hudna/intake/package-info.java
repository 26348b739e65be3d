/**
 * What was received, as it was received: exact bytes under the hash that names them.
 *
 * <p>IN: bytes, the channel that they came by, when. OUT: reports under their ids. KEEPS: nothing, stores stand outside. NEVER: holds who sent a
 * report beside the report, alters a byte, or drops what it cannot read.
 */
package org.hudna.intake;
