/**
 * What the program says, in Arabic, English and Russian.
 *
 * <p>IN: a {@link org.hudna.words.Message}: the id of a sentence and what goes in its holes.
 *
 * <p>OUT: the sentence, with the plural forms, digits, dates and lists of the language that was asked for.
 *
 * <p>KEEPS: the texts, in {@code words/<language>/<topic>.properties}: the same topics, keys and holes in all three; compiled texts.
 *
 * <p>NEVER: joins words in code; translates or alters what someone said; reads the machine's language, zone or clock.
 */
package org.hudna.words;
