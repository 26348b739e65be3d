package org.hudna.claims;

import java.util.Optional;
import org.hudna.deeds.Count;

/** How many people were killed, injured and missing in all, as one source counts them; always a range. {@link Casualties} say who they were. */
public record Harm(Optional<Count> killed, Optional<Count> injured, Optional<Count> missing) {

    public static final Harm UNSAID = new Harm(Optional.empty(), Optional.empty(), Optional.empty());
}
