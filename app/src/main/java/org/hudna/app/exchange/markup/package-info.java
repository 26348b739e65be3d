/**
 * HTML and SVG, element by element.
 *
 * <p>IN: elements, attributes, text. OUT: markup in which every text is escaped. KEEPS: nothing. NEVER: takes markup from anybody but our own
 * resources.
 */
package org.hudna.app.exchange.markup;
