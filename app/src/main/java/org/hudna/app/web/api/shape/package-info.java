/**
 * What JSON of the door for programs looks like: declared once, as records, and from them read, written and described.
 *
 * <p>IN: record types, JSON, query strings. OUT: records, JSON, schemas. KEEPS: what it has learned of a type. NEVER: takes a member that the record
 * does not have.
 */
package org.hudna.app.web.api.shape;
