/**
 * Three values: yes, no, and not known.
 *
 * <p>IN: answers. OUT: what follows from them (Kleene's strong logic). KEEPS: nothing. NEVER: makes a yes or a no out of not knowing.
 */
package org.hudna.truth;
