package org.hudna.app.journal;

import org.hudna.words.Message;

/** Leaves the opening of a record at what prevents it; never leaves the package. */
final class NotOpened extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message why;

    NotOpened(Message why) {
        super(why.id(), null, false, false);
        this.why = why;
    }

    Message why() { return why; }
}
