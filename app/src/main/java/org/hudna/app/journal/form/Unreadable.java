package org.hudna.app.journal.form;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Bytes that this program would not have written: another version of it wrote them, or they are no entry. Nothing is guessed. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what is wrong, for whoever looks into it. */
    public Unreadable(String why) { super(why); }

    /** The same, with what found it. */
    public Unreadable(String why, Throwable cause) { super(why, cause); }

    /** The parser, which stands at such a token. */
    public static JsonParser expect(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) throw new Unreadable("expected " + token + ", found " + json.currentToken());
        return json;
    }
}
