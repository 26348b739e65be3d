package org.hudna.incidents;

import java.util.List;
import org.hudna.claims.Claim;

/** One consistent telling of an event: what one source, or several that agree, say of it. */
public record Account(String label, List<Claim> claims) {
    public Account {
        if (claims.isEmpty()) throw new IllegalArgumentException("an account has claims");
        claims = List.copyOf(claims);
    }
}
