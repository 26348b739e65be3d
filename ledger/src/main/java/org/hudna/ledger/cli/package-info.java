/**
 * The command line: {@code keygen}, {@code append}, {@code prove}, {@code verify}, {@code compare}, {@code inspect}, {@code witness},
 * {@code serve}, {@code cosign}, {@code rotate}, {@code retire}.
 *
 * <p>IN: words that a person typed, files, folders and addresses; the clock, chance and the terminal, from {@code Main}.
 *
 * <p>OUT: a report, in the person's language or as JSON, and an exit code: 0 it holds or is done, 1 it does not hold, 2 called wrongly,
 * 3 it could not be found out, 70 our own fault.
 *
 * <p>KEEPS: nothing; what a command writes is what its other rooms write.
 *
 * <p>NEVER: shows a stack trace; overwrites a key, a proof or evidence; says yes where it did not find out.
 */
package org.hudna.ledger.cli;
