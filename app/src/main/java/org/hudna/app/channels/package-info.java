/**
 * Ways in that are not people at a page: telephones in the field, a watched folder, a gateway of short messages. Each brings bytes to the room and
 * says what became of them in the words that its sender understands.
 *
 * <p>IN: requests as they came over the network, files that were dropped. OUT: reports, their links, claims where a signed mapping makes them. KEEPS:
 * nothing. NEVER: answers that something was taken before it is durable, or lets a sender's name into what is not the sender's.
 */
package org.hudna.app.channels;
