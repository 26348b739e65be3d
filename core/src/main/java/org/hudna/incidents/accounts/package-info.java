/**
 * Within an incident: what its sources agree on, where they conflict, what nobody says.
 *
 * <p>IN: an incident. OUT: accounts that agree made one, facts side by side with who says what, ranges. KEEPS: nothing, all of it is derived. NEVER:
 * chooses between two sources, counts a relay as a second one, or names a middle that nobody said.
 */
package org.hudna.incidents.accounts;
