/**
 * The index in the process: incidents and reports by word, place, time and kind; counts; tiles for the map. Derived, and made again whenever it is
 * lost.
 *
 * <p>Each edition has an index of its own that holds only what {@code bulletin.Sight} shows it, so that no question, count, order or tile can tell
 * more than the answer may show.
 *
 * <p>IN: versions of incidents with their claims, texts of reports, from {@link org.hudna.app.search.Feed}. OUT: ids, counts, tiles, for a viewer, as
 * of an index of the journal. KEEPS: the index, and how far it has come. NEVER: is asked for the truth of anything: the tables have it.
 */
package org.hudna.app.search;
