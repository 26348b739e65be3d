/**
 * How far an incident is verified: what its claims amount to, and beside it what named people decided.
 *
 * <p>IN: an incident, decisions, the instant as of which it is asked. OUT: a rung of the ladder, computed and decided, with its reasons; flags.
 * KEEPS: nothing. NEVER: lets a decision overwrite what is computed, changes a decision once made, or determines anything in its own name.
 */
package org.hudna.incidents.ladder;
