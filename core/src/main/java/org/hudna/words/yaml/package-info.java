/**
 * Files that people write in YAML, read so that a slip can be shown to them: nodes with their lines, never values guessed from words.
 *
 * <p>IN: the text of a file. OUT: its outermost node, or the line and the reason why there is none.
 * KEEPS: nothing. NEVER: makes an object that a file names, or follows aliases without end.
 */
package org.hudna.words.yaml;
