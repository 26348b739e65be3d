/**
 * Reports become claims: who says that what happened, where, when, by whom, to whom, with what.
 *
 * <p>IN: the bytes of a file that a monitor filled in, the names that the agreement and a gazetteer know. OUT: claims, and rows set aside with row
 * and column. KEEPS: nothing. NEVER: guesses between two places, drops a row, or makes a finding.
 */
package org.hudna.claims;
