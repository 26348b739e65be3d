/**
 * A bulletin in one language, as tables that a page, a paper and a spreadsheet show alike.
 *
 * <p>IN: a bulletin, names of places and clauses, a language. OUT: tables and drawings in words; files of them. KEEPS: nothing. NEVER: counts; says
 * what the bulletin does not.
 */
package org.hudna.app.exchange.issue;
