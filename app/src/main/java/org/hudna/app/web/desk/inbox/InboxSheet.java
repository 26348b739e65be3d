package org.hudna.app.web.desk.inbox;

import java.util.List;
import java.util.Optional;
import org.hudna.words.Message;

/**
 * A page of the list.
 *
 * @param waiting how many wait in all
 * @param next where it goes on
 * @param told what a deed on some of them came to
 */
public record InboxSheet(Wanted wanted, List<Line> lines, long waiting, Optional<String> next, May may, Optional<Message> told,
    Optional<Message> wrong) {

    /** What the viewer may do here. */
    public record May(boolean take, boolean close, boolean write) {}

    public InboxSheet { lines = List.copyOf(lines); }
}
