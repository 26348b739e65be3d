package org.hudna.app.exchange.issue;

import java.util.Optional;
import org.hudna.words.Message;

/** What stands in a cell of a table of a bulletin. */
public sealed interface Cell {

    /** Words of ours. */
    record Said(Message message) implements Cell {}

    /** Words or a name of somebody else's, in whatever language. */
    record Own(String words) implements Cell {}

    /** A figure. @param code the last part of its code; empty where nothing was counted @param sum what its rows say together, in words */
    record Number(int number, Optional<String> code, Optional<Message> sum) implements Cell {}

    /** An incident of the list: its number there, from 1, and its id. */
    record Incident(int number, String id) implements Cell {}

    /** Nothing was said, or this edition is not told. */
    record Nothing() implements Cell {}
}
