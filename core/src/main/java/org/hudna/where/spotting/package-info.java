/**
 * Finds places in running text.
 *
 * <p>IN: a text as it came, a gazetteer. OUT: mentions with their offsets in that text, each with the places it may mean and the cues it rests on.
 * KEEPS: nothing. NEVER: chooses between two places of one name, changes the text, or needs a network.
 */
package org.hudna.where.spotting;
