package org.hudna.app.web.desk.bulletin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.hudna.words.Message;

/** Sentences with holes that several of these pages say. */
public final class Words {

    private Words() {}

    /** An instant on the agreement's clock and on that of the world. */
    public static Message cutOff(Instant at, ZoneId zone) {
        return Message.of("bulletin.both-times", "at", at.atZone(zone), "utc", at.atZone(ZoneOffset.UTC));
    }

    public static Message number(long number) { return Message.of("bulletin.nr", "number", number); }

    public static Message corrects(long number) { return Message.of("bulletin.corrects", "number", number); }

    public static Message correctedBy(long number) { return Message.of("bulletin.corrected-by", "number", number); }

    public static Message willCorrect(long number) { return Message.of("bulletin.will-correct", "number", number); }

    public static Message changedSince(long number) { return Message.of("bulletin.changed-since", "number", number); }

    public static Message inIncidents(int n) { return Message.of("bulletin.in-incidents", "n", n); }
}
