package org.hudna.app.room;

import java.util.List;
import org.hudna.claims.ClaimId;
import org.hudna.claims.Row;
import org.hudna.words.Message;

/** What became of a table of claims. */
public sealed interface Imported {

    /**
     * Every row is a claim or set aside; the table itself is kept as a report.
     *
     * @param made in the order of the rows; those that were there before among them
     * @param notes what whoever wrote it should know
     */
    record Rows(Took table, List<ClaimId> made, List<Row.SetAside> aside, List<Message> notes) implements Imported {
        public Rows {
            made = List.copyOf(made);
            aside = List.copyOf(aside);
            notes = List.copyOf(notes);
        }
    }

    /** Nothing was made: why, and what to do. */
    record Not(Done why) implements Imported {}
}
