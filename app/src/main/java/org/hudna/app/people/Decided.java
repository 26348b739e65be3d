package org.hudna.app.people;

import java.util.Optional;
import org.hudna.app.journal.Entry.OfPeople;
import org.hudna.words.Message;

/** Whether something is to be done to accounts. */
public sealed interface Decided {

    /**
     * It is: the entry to write. Whether it counted is told by {@link People#isVoid} after it was written; only then may anybody be let in by it.
     *
     * @param shownOnce what opens the link or is the token, where there is one: shown to whoever asked, and kept nowhere
     */
    record Yes(OfPeople entry, Optional<Secret> shownOnce) implements Decided {}

    /** It is not, and why. */
    record No(Message why) implements Decided {}
}
