package org.hudna.app.web.desk.law;

import java.util.List;
import java.util.Optional;
import org.hudna.terms.reading.Refusal;
import org.hudna.words.Message;

/**
 * A draft of the agreement.
 *
 * @param refusals why it cannot be used as it stands
 * @param verdict what is to be said of it first
 * @param checked the version that was tried, which alone may be adopted then; empty where nothing sound was tried
 * @param why the reason that was given for adopting it
 */
public record DraftSheet(List<FileRow> files, List<Refusal> refusals, Optional<Message> verdict, boolean isWrong, Optional<TrialRows> trial,
    String checked, String why, boolean mayAdopt) {

    public DraftSheet {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
    }

    /** A file of the draft. */
    public record FileRow(String name, String text, boolean isChanged, int refused) {}

    /** What would change. */
    public record TrialRows(Message summary, Optional<Message> coarse, List<TurnRow> turns, long findings, List<ChangedRow> first,
        Optional<Message> more) {
        public TrialRows {
            turns = List.copyOf(turns);
            first = List.copyOf(first);
        }
    }

    /** How many incidents come to something else. */
    public record TurnRow(Message before, Message after, long n) {}

    /** An incident that does, or of which other findings are made. */
    public record ChangedRow(String incident, String path, Message before, Message after, List<Object> clauses) {
        public ChangedRow { clauses = List.copyOf(clauses); }
    }
}
