package org.hudna.terms;

import java.util.List;
import org.hudna.words.Words;

/** Other law that clauses touch: tagged, never concluded. */
public record Reference(String id, Words to, List<String> tags, int line) {
    public Reference { tags = List.copyOf(tags); }
}
