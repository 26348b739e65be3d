/**
 * Who may come in, by which door, and what they may do there.
 *
 * <p>IN: entries about people, in their order; what somebody wants to do. OUT: accounts as they stand, entries to write or a refusal, yes or no to
 * each {@link Verb}. KEEPS: nothing that the record does not hold; failed attempts while the process runs. NEVER: a default password, a secret in
 * clear, or an act that counts because it was recorded: what an entry may do is decided by the entries before it.
 */
package org.hudna.app.people;
