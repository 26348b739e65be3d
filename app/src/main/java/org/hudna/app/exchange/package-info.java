/**
 * What others read: a page for people, and JSON, GeoJSON and CSV for programs and spreadsheets.
 *
 * <p>IN: assessments as they come, the terms, a language, the rows that were set aside. OUT: one file. KEEPS: the page keeps what it will show; the
 * others keep nothing. NEVER: states blame as fact, reaches the network, draws a notified site, or builds a sentence.
 */
package org.hudna.app.exchange;
