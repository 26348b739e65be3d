package org.hudna.app.store;

import java.time.Instant;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;

/**
 * A report as it came.
 *
 * @param by who brought it, as a stamp names it
 * @param index the number of its entry
 */
public record KeptReport(ReportId id, Channel channel, Instant receivedAt, Declared declared, Bytes bytes, String by, long index) {

    /** Neither the bytes nor the file's name, which may tell who sent it. */
    @Override public String toString() { return "report " + id + " by " + channel.code() + " at " + receivedAt; }
}
