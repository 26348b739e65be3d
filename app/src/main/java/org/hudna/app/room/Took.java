package org.hudna.app.room;

import java.time.Instant;
import java.util.Optional;
import org.hudna.intake.ReportId;
import org.hudna.words.Message;

/** What became of what came in. Only {@link KeyTaken}, {@link Refused} and {@link Forbidden} keep nothing. */
public sealed interface Took {

    /**
     * It is durable.
     *
     * @param aside why no reader can take it apart; it is kept for a person to look at
     */
    record Kept(ReportId id, long index, Optional<Message> aside) implements Took {}

    /** The same bytes were held already: one record, whatever door they come by again. */
    record Held(ReportId id, Optional<Instant> since) implements Took {}

    /**
     * Other bytes came under this key before, as {@code id}; nothing was kept now. Whoever must keep these all the same brings them without a key.
     */
    record KeyTaken(ReportId id) implements Took {}

    /** It cannot be held: the bytes go back to whoever has them. */
    record Refused(Message why) implements Took {}

    /** Whoever brings it may not. */
    record Forbidden() implements Took {}
}
