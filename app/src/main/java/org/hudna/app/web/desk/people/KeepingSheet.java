package org.hudna.app.web.desk.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.words.Message;

/** Erasures and holds, the latest first. */
public record KeepingSheet(List<MatterRow> matters, Optional<Message> wrong, boolean mayAsk, boolean mayHold) {
    public KeepingSheet { matters = List.copyOf(matters); }

    /** One of them. @param hands who agreed to it or lifted it. @param mayAct whether whoever looks can be the next */
    public record MatterRow(String id, boolean isErasure, List<Long> entries, String why, String by, Instant at, List<String> hands, boolean isDone,
        boolean mayAct) {
        public MatterRow {
            entries = List.copyOf(entries);
            hands = List.copyOf(hands);
        }
    }
}
