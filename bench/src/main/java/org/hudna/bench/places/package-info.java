/**
 * How well and how fast places are found, beside simpler ways and other programs.
 *
 * <p>IN: messages with marked places, lists of places, a seed. OUT: tables on the screen. KEEPS: nothing. NEVER: is shipped.
 */
package org.hudna.bench.places;
