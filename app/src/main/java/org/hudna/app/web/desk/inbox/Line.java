package org.hudna.app.web.desk.inbox;

import java.time.Instant;
import java.util.Optional;
import org.hudna.app.store.ReportState;
import org.hudna.intake.Channel;
import org.hudna.words.Lang;

/**
 * A report in the list.
 *
 * @param mine whether the viewer works on it
 * @param words the first of it; empty where it is too large to look into, or no text
 * @param claims how many were made of it
 */
public record Line(String id, Channel channel, Instant receivedAt, ReportState state, boolean mine, Optional<String> fileName, String words,
    Optional<Lang> lang, int claims) {}
