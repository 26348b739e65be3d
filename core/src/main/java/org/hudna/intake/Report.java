package org.hudna.intake;

import java.time.Instant;

/**
 * What was received: the exact bytes under their hash, by which channel and when. Who sent it is kept apart, in {@link Senders}.
 *
 * @param receivedAt when the operations room had it, by the clock that was passed in
 */
public record Report(ReportId id, Channel channel, Instant receivedAt, Declared declared, Bytes bytes) {

    public Report {
        if (!bytes.id().equals(id)) throw new IllegalArgumentException("the id is not the hash of the bytes");
    }

    /** Under the hash of {@code bytes}. */
    public static Report of(Channel channel, Instant receivedAt, Declared declared, Bytes bytes) {
        return new Report(bytes.id(), channel, receivedAt, declared, bytes);
    }

    /** Neither the bytes nor the file's name, which may tell who sent it. */
    @Override public String toString() { return "report " + id + " by " + channel.code() + " at " + receivedAt; }
}
