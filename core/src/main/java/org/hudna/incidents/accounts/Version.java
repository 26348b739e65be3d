package org.hudna.incidents.accounts;

import java.util.List;
import org.hudna.claims.ClaimId;
import org.hudna.who.SourceId;

/**
 * One way in which a fact is told, and by whom.
 *
 * @param said as a file of claims writes it; alternatives with a bar, things together with a semicolon
 * @param claims that say so, at least one
 * @param sources the independent ones among those who say so
 */
public record Version(String said, List<ClaimId> claims, List<SourceId> sources) {
    public Version {
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
    }
}
