/**
 * The page that a person reads: head, charts, filters, a card for each incident.
 *
 * <p>IN: what a report kept. OUT: one HTML file that needs nothing else. KEEPS: nothing. NEVER: states an allegation as fact, hides what a script
 * would show, or asks the network for anything.
 */
package org.hudna.app.exchange.page;
