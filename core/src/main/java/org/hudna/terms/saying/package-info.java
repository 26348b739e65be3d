/**
 * The agreement said back: every clause, exception, condition, place and instrument as a whole sentence, which a legal officer approves beside its citation.
 *
 * <p>IN: {@link org.hudna.terms.Terms} and one of their rules. OUT: a {@link org.hudna.words.Message}, the same in three languages. KEEPS: nothing.
 * NEVER: joins words, fills a gap in a text, or says more than the file does; a slot that does not restrict is left out.
 */
package org.hudna.terms.saying;
