package org.hudna.app.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hudna.bulletin.Role;

/**
 * What lets a program in.
 *
 * @param issuer whose it is: it may no more than that person may, and no longer
 * @param roles as given; what counts is what the issuer has of them now
 * @param sha256 of the secret
 * @param expiresAt seconds since 1970 UTC, exclusive
 */
public record Token(String id, String label, String issuer, Set<Role> roles, String sha256, Optional<Long> expiresAt, boolean isRevoked) {

    public Token { roles = Set.copyOf(roles); }

    boolean isGood(Instant at) { return !isRevoked && expiresAt.map(end -> at.getEpochSecond() < end).orElse(true); }

    Token revoked() { return new Token(id, label, issuer, roles, sha256, expiresAt, true); }

    /** Never the hash. */
    @Override public String toString() { return "token " + id + " of " + issuer; }
}
