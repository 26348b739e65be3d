/**
 * The index at size, beside PostgreSQL with PostGIS.
 *
 * <p>IN: an invented country's incidents. OUT: how long questions, counts and tiles take. KEEPS: nothing. NEVER: is shipped.
 */
package org.hudna.bench.search;
