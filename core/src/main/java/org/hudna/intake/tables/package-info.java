/**
 * Tables as people send them, row by row: comma, semicolon and tab, JSON lists and lines, workbooks; the tags of HXL.
 *
 * <p>IN: a stream, or bytes that can be read again. OUT: rows of cells with their numbers, and rows that could not be taken apart, with the reason.
 * KEEPS: nothing but the row at hand, and a workbook's shared texts. NEVER: lets one bad row cost another, or says what a cell means.
 */
package org.hudna.intake.tables;
