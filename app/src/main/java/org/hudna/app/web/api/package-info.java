/**
 * Every action of the room as JSON over HTTP, without knowing which server carries it.
 *
 * <p>IN: requests with who makes them. OUT: answers, problems in the caller's language, the document that describes them all. KEEPS: the answers of
 * the last
 * requests that had a key. NEVER: answers a route that does not say who may use it, or shows what {@code bulletin} does not.
 */
package org.hudna.app.web.api;
