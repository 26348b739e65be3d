package org.hudna.app.room;

import java.util.List;
import org.hudna.words.Message;

/** What became of something that was asked for. */
public sealed interface Done {

    /**
     * It is durable, and the tables know it.
     *
     * @param indexes numbers of the entries that it led to; empty where everything was already so
     */
    record Yes(List<Long> indexes) implements Done {
        public Yes { indexes = List.copyOf(indexes); }
    }

    /** It cannot be done: why, and what to do about it. */
    record Refused(Message why) implements Done {}

    /** Whoever asks may not. */
    record Forbidden() implements Done {}

    /** There is no such thing, or none that the viewer may know of. */
    record Unknown() implements Done {}

    /** The key was used before, for something else. */
    record KeyTaken() implements Done {}
}
