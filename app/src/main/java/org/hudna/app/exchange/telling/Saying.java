package org.hudna.app.exchange.telling;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.hudna.terms.Terms;
import org.hudna.words.Digits;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** The voice of one report: one agreement, one language. Remembers what it said last, for bulk files repeat themselves. One report, one thread. */
public final class Saying {

    private static final int MOST_REMEMBERED = 20_000;

    private final Terms terms;
    private final Texts texts;
    private final Map<Message, String> remembered = new HashMap<>();

    public Saying(Terms terms, Lang lang) {
        this.terms = terms;
        this.texts = Texts.of(lang);
    }

    public Terms terms() { return terms; }

    public Lang lang() { return texts.lang(); }

    /** The whole sentence. */
    public String say(Message message) {
        String known = remembered.get(message);
        if (known != null) return known;
        String said = texts.say(message);
        if (remembered.size() >= MOST_REMEMBERED) remembered.clear();
        remembered.put(message, said);
        return said;
    }

    /** A sentence without holes. */
    public String say(String id) { return say(Message.of(id)); }

    /** One value as it would stand in a sentence. */
    public String show(Object value) { return texts.show(value); }

    /** A figure or a code of ours with the digits of the language. */
    public String digits(String text) { return Digits.in(lang(), text); }

    /** An instant on the agreement's own clock. */
    public ZonedDateTime local(Instant instant) { return instant.atZone(terms.zone()); }
}
