package org.hudna.app.web.api.seen;

import org.hudna.words.Message;
import org.hudna.words.Texts;

/** A sentence in the caller's language, with the id by which programs know it. */
public record Sentence(String id, String text) {

    /** As {@code texts} say it. */
    public static Sentence of(Message message, Texts texts) { return new Sentence(message.id(), texts.say(message)); }
}
