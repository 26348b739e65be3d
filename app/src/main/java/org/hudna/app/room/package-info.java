/**
 * The running service: the one place where its stages meet. Each verb decides, writes to the journal, waits until the tables know, and answers.
 *
 * <p>IN: what people and programs ask for, with who they are. OUT: entries, refusals, and what a viewer may see. KEEPS: nothing but what it can make
 * again from the journal. NEVER: shows, sends or derives anything from an entry that is not durable.
 */
package org.hudna.app.room;
