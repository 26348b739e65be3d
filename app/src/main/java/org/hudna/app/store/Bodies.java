package org.hudna.app.store;

import org.hudna.app.journal.EntryBytes;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Written;
import org.hudna.bulletin.Card;

/** Bodies as the journal writes: entries byte for byte as they stand in the record. */
final class Bodies {

    private static final Written<Card> CARD = Written.of(Card.class);

    private Bodies() {}

    static byte[] of(Recorded recorded) { return EntryBytes.write(recorded.stamp(), recorded.entry()); }

    static Recorded recorded(long index, byte[] body) {
        EntryBytes.Stamped read = EntryBytes.read(body);
        return new Recorded(index, read.stamp(), read.entry());
    }

    static byte[] of(Card card) { return CARD.write(card); }

    static Card card(byte[] body) { return CARD.read(body); }
}
