package org.hudna.app.web.desk.telling;

import org.hudna.words.Message;

/**
 * One thing that a claim says.
 *
 * @param label what it is about
 * @param isOriginal whether it is somebody's own words
 */
public record ClaimLine(Message label, Object said, boolean isOriginal) {

    static ClaimLine coded(String label, Object said) { return new ClaimLine(Message.of(label), said, false); }

    static ClaimLine original(String label, String said) { return new ClaimLine(Message.of(label), said, true); }
}
