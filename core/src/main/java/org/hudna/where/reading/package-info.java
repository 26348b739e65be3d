/**
 * Reads where something is from words and figures: coordinates in many notations, and places told by other places.
 *
 * <p>IN: a short text; for what rests on names, a gazetteer. OUT: circles that hold the place as well as the text says it, with all readings where it
 * has several. KEEPS: nothing. NEVER: picks one of two readings, or gives a circle smaller than the figures allow.
 */
package org.hudna.where.reading;
