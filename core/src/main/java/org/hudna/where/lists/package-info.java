/**
 * Lists of places as others publish them: GeoNames, OCHA's tables and shapes.
 *
 * <p>IN: the text of a file, read as a stream. OUT: a gazetteer and the rows that could not be used, with why. KEEPS: nothing. NEVER: fails over one
 * bad row, or opens a file.
 */
package org.hudna.where.lists;
