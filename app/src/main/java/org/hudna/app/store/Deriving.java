package org.hudna.app.store;

import java.util.List;
import java.util.SortedSet;
import org.hudna.app.journal.Recorded;
import org.hudna.bulletin.Card;
import org.hudna.claims.EventId;

/**
 * Makes the cards of incidents. A function of what is asked of {@code now} and of the law as of the entry, and of nothing else: it is asked again,
 * for any entry, when the tables are made anew or something is forgotten.
 */
public interface Deriving {

    /**
     * The cards of those of {@code touched} that are not as they were; of the others nothing changes. An incident without claims is closed in any
     * case.
     *
     * @param touched incidents whose claims, decisions or law the entry changed; never empty
     * @param now all that the tables hold as of the entry, itself included; the cards are still those from before it, and those of {@code touched}
     *     are at hand, for several threads
     */
    List<Card> cards(Recorded entry, SortedSet<EventId> touched, AsOf now);
}
