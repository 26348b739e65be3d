package org.hudna.app.journal;

/** The journal of other rooms' tests is one. */
class MemoryJournalTest extends JournalContract {
    @Override Journal open() { return new MemoryJournal(clock); }

    @Override void close() {
        // nothing is open
    }
}
