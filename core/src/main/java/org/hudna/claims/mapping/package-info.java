/**
 * Mappings: a text file in which a person says, once and with a signature, what the columns of somebody else's table mean. Its rows become claims.
 *
 * <p>IN: the text of a mapping, a table. OUT: claims, rows set aside with row, column and reason, or refusals in the words of whoever wrote the
 * mapping. KEEPS: nothing but the row at hand. NEVER: guesses what a word means that no one wrote down, or drops a row.
 */
package org.hudna.claims.mapping;
