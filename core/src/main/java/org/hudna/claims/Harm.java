package org.hudna.claims;

import java.util.Optional;
import org.hudna.deeds.Count;

/** People killed and injured, as one source counts them; always a range. */
public record Harm(Optional<Count> killed, Optional<Count> injured) {

    public static final Harm UNSAID = new Harm(Optional.empty(), Optional.empty());
}
