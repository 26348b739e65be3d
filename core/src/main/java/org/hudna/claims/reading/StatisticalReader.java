package org.hudna.claims.reading;

import java.util.List;

/** Where a reader that was trained elsewhere can be plugged in; its suggestions stand beside ours and are held to the same rules. */
@FunctionalInterface
public interface StatisticalReader {

    /** Suggestions whose evidence lies in {@code text}. */
    List<Suggestion> suggest(String text, Context context);
}
