/**
 * A folder that is watched: whatever is dropped into it is taken as a report and moved aside, with a note where there is something to say.
 *
 * <p>IN: files. OUT: reports; the files, in {@code taken} or {@code refused}. KEEPS: nothing but what it saw a moment ago. NEVER: takes a file that
 * is still being written, deletes one, or follows a link out of the folder.
 */
package org.hudna.app.channels.folder;
