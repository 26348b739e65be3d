/**
 * The language of agreements: instruments, parties, places, times, duties, exceptions, written by a legal officer and read back as sentences.
 *
 * <p>IN: the text files of an agreement's folder. OUT: {@link org.hudna.terms.Terms}, or refusals with file and line. KEEPS: nothing.
 * NEVER: fills a gap in a text, or knows an agreement, a party or a place by name.
 */
package org.hudna.terms;
