/**
 * Reads Arabic, English and Russian text into suggestions of who said what about what, each resting on words of the text.
 *
 * <p>IN: a text as it came, the day of its report, a zone, a gazetteer's spotter, lexicons. OUT: suggestions with the characters that each field
 * rests on. KEEPS: nothing from one text to the next. NEVER: makes a claim unasked, concludes law, changes the text, reads a clock, or needs a
 * network.
 */
package org.hudna.claims.reading;
