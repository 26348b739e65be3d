/**
 * Drawings of a report: a map and a timeline, as SVG inside the page.
 *
 * <p>IN: a tally of incidents, the terms, outlines for orientation. OUT: SVG elements. KEEPS: nothing. NEVER: tells outcomes apart by colour alone,
 * draws who held what or a site that was notified, or takes a position on a border.
 */
package org.hudna.app.exchange.chart;
