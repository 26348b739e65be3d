/**
 * Whom to believe: which logs, which witnesses, and how many of them are enough. c2sp.org/tlog-policy.
 *
 * <p>IN: a policy file's bytes; a signed checkpoint.
 *
 * <p>OUT: the policy; of a checkpoint, who signed and who is missing, or every reason not to believe it; how many parties it takes to fork or to
 * stall.
 *
 * <p>KEEPS: nothing.
 *
 * <p>NEVER: counts a witness twice; passes over a bad line by a known key; guesses what a line might have meant.
 */
package org.hudna.ledger.policy;
