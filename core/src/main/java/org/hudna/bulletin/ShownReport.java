package org.hudna.bulletin;

import java.time.Instant;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;

/** What of a report stands in a list; its bytes are read one by one. Who sent it is nowhere in it. */
public record ShownReport(ReportId id, Channel channel, Instant receivedAt, Declared declared, int size) {}
