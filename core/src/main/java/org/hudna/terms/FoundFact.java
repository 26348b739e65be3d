package org.hudna.terms;

import java.util.List;
import org.hudna.when.Period;

/** A condition found to hold, or not to hold, for a period, by somebody. */
public record FoundFact(String id, boolean holds, Period period, List<String> by, Known known) {
    public FoundFact { by = List.copyOf(by); }
}
