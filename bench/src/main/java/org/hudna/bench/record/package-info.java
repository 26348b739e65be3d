/**
 * Records of any size, made quickly, for whoever measures what lives on them.
 *
 * <p>IN: how many incidents and claims, and the share of them that people took in at a desk. OUT: a data folder that the service opens. KEEPS:
 * nothing else. NEVER: writes an entry that the service would not have written.
 */
package org.hudna.bench.record;
