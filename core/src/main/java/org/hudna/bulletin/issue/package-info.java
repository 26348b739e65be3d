/**
 * The bulletin: what one edition sees of a period, as figures that lead back to their rows.
 *
 * <p>IN: incidents and claims as they were known at a cut-off, and an edition. OUT: a bulletin, or what two of them say otherwise. KEEPS: nothing.
 * NEVER: counts what the edition does not see; calls an area calm of which nobody reported.
 */
package org.hudna.bulletin.issue;
