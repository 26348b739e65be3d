/**
 * Matching measured: quality on sets with known incidents, beside simple ways; speed beside DuckDB.
 *
 * <p>IN: a seed and a size, or a folder with a labelled set. OUT: tables of figures. KEEPS: nothing. NEVER: writes a word of a set that is not ours.
 */
package org.hudna.bench.match;
