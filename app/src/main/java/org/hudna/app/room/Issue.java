package org.hudna.app.room;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.issue.Days;

/**
 * A bulletin that went out.
 *
 * @param entry the number of the entry that says so
 * @param by who published it, as a stamp names them
 */
public record Issue(long number, Days days, Set<Edition> editions, long cutOff, Optional<Long> corrects, String why, long entry, Instant at,
    String by) {

    public Issue { editions = Set.copyOf(editions); }

    static Optional<Issue> of(Recorded recorded) {
        if (!(recorded.entry() instanceof Entry.BulletinPublished it)) return Optional.empty();
        return Days.find(it.first(), it.last())
            .map(days -> new Issue(it.number(), days, it.editions(), it.cutOff(), it.corrects(), it.why(), recorded.index(),
            recorded.stamp().at(), recorded.stamp().by()));
    }
}
