/**
 * What the command line says, in Arabic, English and Russian.
 *
 * <p>IN: a {@link org.hudna.ledger.words.Message}: the id of a sentence and what goes in its holes.
 *
 * <p>OUT: the sentence, with the digits, dates and isolates of the language that was asked for.
 *
 * <p>KEEPS: the texts, in {@code ar.properties}, {@code en.properties} and {@code ru.properties}: the same ids and holes in all three.
 *
 * <p>NEVER: joins words in code; alters a key, a hash or a path; reads the machine's language, zone or clock.
 */
package org.hudna.ledger.words;
