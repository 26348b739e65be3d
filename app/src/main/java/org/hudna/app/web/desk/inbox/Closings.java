package org.hudna.app.web.desk.inbox;

import org.hudna.app.journal.Entry.Closing;
import org.hudna.app.web.api.shape.Shapes;
import org.hudna.words.Message;

/** What a report came to, in words. */
public final class Closings {

    private Closings() {}

    /** The word in forms. */
    public static String code(Closing how) { return Shapes.code(how); }

    public static Message said(Closing how) { return Message.of("inbox.closing-" + code(how)); }
}
