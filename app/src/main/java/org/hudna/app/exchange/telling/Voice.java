package org.hudna.app.exchange.telling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.hudna.words.Digits;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** A voice in one language on one clock. Remembers what it said last, for bulk files repeat themselves. One report, one thread. */
public sealed class Voice permits Saying {

    private static final int MOST_REMEMBERED = 20_000;

    private final ZoneId zone;
    private final Texts texts;
    private final Map<Message, String> remembered = new HashMap<>();

    /** @param zone the clock on which instants are told */
    public Voice(ZoneId zone, Lang lang) {
        this.zone = zone;
        this.texts = Texts.of(lang);
    }

    public ZoneId zone() { return zone; }

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

    /** An instant on the clock. */
    public ZonedDateTime local(Instant instant) { return instant.atZone(zone); }
}
