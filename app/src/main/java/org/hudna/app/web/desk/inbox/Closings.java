package org.hudna.app.web.desk.inbox;

import java.util.Locale;
import org.hudna.app.journal.Entry.Closing;
import org.hudna.words.Message;

/** What a report came to, in words. */
public final class Closings {

    private Closings() {}

    /** The word in forms. */
    public static String code(Closing how) { return how.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public static Message said(Closing how) { return Message.of("inbox.closing-" + code(how)); }
}
