/**
 * The words by which a text is read, as data files that a linguist extends: {@code ar}, {@code en} and {@code ru} beside this package's classes.
 *
 * <p>IN: rows of words with what they are used for. OUT: the longest phrase at a word, with its value. KEEPS: the files as they were read.
 * NEVER: holds a person's name, or decides what a text says.
 */
package org.hudna.claims.lexicon;
