/**
 * Ways in that are no questions of a program: folders that somebody drops files into.
 *
 * <p>IN: files. OUT: reports, by the room. KEEPS: nothing; a file that was taken lies beside. NEVER: deletes what somebody dropped, or takes half a file.
 */
package org.hudna.app.channels;
