package org.hudna.app.people;

import java.time.Instant;

/**
 * A link that lets somebody in once.
 *
 * @param sha256 of its secret
 * @param expiresAt seconds since 1970 UTC, exclusive
 */
public record Link(String sha256, long expiresAt) {

    /** Whether it is still good at {@code at}. */
    public boolean isGood(Instant at) { return at.getEpochSecond() < expiresAt; }
}
