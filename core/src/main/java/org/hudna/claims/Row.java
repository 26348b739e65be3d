package org.hudna.claims;

import java.util.List;
import org.hudna.words.Message;

/** What became of one row of a file of claims. No row is dropped: it is read, or it is set aside with a reason. */
public sealed interface Row {

    /**
     * The row says this.
     *
     * @param row its number as a spreadsheet shows it, from 1; in JSON, the number of the object in the list, from 1
     * @param notes what whoever wrote the file should know: a name that nobody knows, a place that could be several
     */
    record Read(long row, Claim claim, List<Message> notes) implements Row {
        public Read { notes = List.copyOf(notes); }
    }

    /**
     * The row could not be read, or not surely; the rest of the file is.
     *
     * @param column the name of the column at fault; empty where it is the whole row
     * @param why with what to do about it
     * @param rawRow as it stands in the file
     */
    record SetAside(long row, String column, Message why, String rawRow) implements Row {}

    /** The file cannot be read, or not beyond this point. Nothing comes after it. */
    record Unreadable(Message why) implements Row {}
}
