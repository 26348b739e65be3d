package org.hudna.app.web.desk.inbox;

import java.util.List;
import org.hudna.words.Message;

/**
 * What became of each of several, where not all went well.
 *
 * @param whole how many did, how many did not
 * @param back the list
 */
public record ManySheet(Message whole, List<Not> not, String back) {

    /** One that did not, and why. */
    public record Not(String id, Line line, Message why) {}

    public ManySheet { not = List.copyOf(not); }
}
