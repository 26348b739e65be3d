/**
 * Incidents, claims, decisions and findings as the door for programs writes them.
 *
 * <p>IN: what {@code bulletin.Sight} shows, and assessments with the sight they are shown through. OUT: records that are written as JSON. KEEPS:
 * nothing.
 * NEVER: takes a card, claim or decision that has not gone through a sight.
 */
package org.hudna.app.web.api.seen;
