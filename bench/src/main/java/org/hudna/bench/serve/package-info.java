/**
 * Load on a running service, as programs in the field make it.
 *
 * <p>IN: an address, a token, a rate. OUT: times and what was acknowledged. KEEPS: the list of what was acknowledged, in a file. NEVER: counts what
 * was not answered.
 */
package org.hudna.bench.serve;
