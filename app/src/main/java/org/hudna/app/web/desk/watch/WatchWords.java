package org.hudna.app.web.desk.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.words.Message;

/** What lines, and what came of trying them, are called. */
public final class WatchWords {

    private WatchWords() {}

    /** The word in forms and message ids. */
    public static String code(Enum<?> one) { return one.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    /** By what a party is reached. */
    public static Message line(Entry.Line line) { return Message.of("watch.line-" + code(line)); }

    /** What came of it. */
    public static Message answered(Entry.Answered answered) { return Message.of("watch.answered-" + code(answered)); }

    /** All lines, for a form. */
    public static List<Entry.Line> lines() { return List.of(Entry.Line.values()); }

    /** All that can come of trying one. */
    public static List<Entry.Answered> answers() { return List.of(Entry.Answered.values()); }

    static <E extends Enum<E>> Optional<E> find(E[] all, String code) { return Arrays.stream(all).filter(one -> code(one).equals(code)).findFirst(); }
}
