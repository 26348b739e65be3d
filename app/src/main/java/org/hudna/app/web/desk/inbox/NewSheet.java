package org.hudna.app.web.desk.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hudna.words.Message;

/**
 * Reports that somebody writes down, pastes or uploads.
 *
 * @param opened when the note was begun
 * @param filled what was filled in and could not be taken
 * @param told what became of the last one
 * @param report where that is read, for whoever may
 */
public record NewSheet(Instant opened, Map<String, String> filled, Optional<Message> told, Optional<Message> wrong, Optional<String> report) {

    /** What stands in a field. */
    public String field(String name) { return filled.getOrDefault(name, ""); }
}
