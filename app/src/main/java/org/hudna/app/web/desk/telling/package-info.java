/**
 * What pages call things: actors, places, clauses and coded words in the reader's language, and what a claim says, line by line.
 *
 * <p>IN: what {@code Sight} lets a viewer see; terms and gazetteer. OUT: messages and names. KEEPS: nothing. NEVER: shows what it was not given;
 * joins words.
 */
package org.hudna.app.web.desk.telling;
