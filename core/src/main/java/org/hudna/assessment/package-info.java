/**
 * Incidents are tested against the terms, account by account, clause by clause: would breach, allowed, not covered, no breach, cannot tell.
 *
 * <p>IN: an incident, the terms as they were known at an instant. OUT: findings with their reasons and with the facts that would decide them.
 * KEEPS: nothing; the same question as of the same instant has the same answer for ever. NEVER: weighs evidence, blames anybody, does I/O,
 * or makes a yes or a no out of not knowing.
 */
package org.hudna.assessment;
