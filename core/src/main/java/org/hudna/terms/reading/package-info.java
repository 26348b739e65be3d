/**
 * An agreement's files, read strictly: what the program cannot mean is refused in the officer's words, with file and line.
 *
 * <p>IN: the text of each file. OUT: {@link org.hudna.terms.Terms} and refusals. KEEPS: nothing. NEVER: repairs, guesses or half-accepts.
 */
package org.hudna.terms.reading;
