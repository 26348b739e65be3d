/**
 * The one guarded door: a server, who comes through it, and what they are answered.
 *
 * <p>IN: requests. OUT: answers of the routes, pages to sign in by. KEEPS: sessions. NEVER: answers what no route says who may ask; shows an inner
 * fault.
 */
package org.hudna.app.web;
