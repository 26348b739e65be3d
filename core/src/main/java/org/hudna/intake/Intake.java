package org.hudna.intake;

import java.time.Instant;
import org.hudna.words.Message;

/** What is to be done with bytes that came in. Only {@link Refused} keeps nothing. */
public sealed interface Intake {

    /** It is new, and can be read: keep it. */
    record Taken(Report report) implements Intake {}

    /** The same bytes are held already: one record, whatever channel they come by again. */
    record AlreadyHeld(ReportId id, Instant firstReceivedAt) implements Intake {}

    /** It is new, and no reader can take it apart: keep it all the same, for a person to look at. */
    record SetAside(Report report, Message why) implements Intake {}

    /** It cannot be held at all; the bytes go back to whoever has them. */
    record Refused(Message why, Bytes bytes) implements Intake {}
}
