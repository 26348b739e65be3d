package org.hudna.app.store;

import java.time.Instant;
import java.util.Optional;
import org.hudna.intake.Channel;
import org.hudna.intake.ReportId;

/**
 * A report in a list: everything but what it says.
 *
 * @param bytes how many
 * @param index the number of its entry, by which lists are in order
 */
public record InboxRow(ReportId id, Channel channel, Instant receivedAt, long bytes, Optional<String> mediaType, Optional<String> fileName,
    ReportState state, long index) {}
