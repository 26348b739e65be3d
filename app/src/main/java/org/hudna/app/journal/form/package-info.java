/**
 * How values made of records are written as JSON, in one way only, found from their declarations.
 *
 * <p>IN: a value, or a parser. OUT: the text, or the same value. KEEPS: nothing. NEVER: guesses what a name or a value means that it would not have
 * written.
 */
package org.hudna.app.journal.form;
