package org.hudna.app.web.desk.incident;

import java.util.List;
import java.util.Optional;
import org.hudna.words.Message;

/**
 * One claim, to be corrected or withdrawn.
 *
 * @param path of the claim's page
 * @param back of the incident that it is in; empty where it is in none
 * @param stands whether it counts
 * @param fits whether the columns hold all that it says; else it is not corrected here
 * @param cells the columns of CLAIMS.md, filled as it stands
 * @param more columns that it says nothing in
 */
public record ClaimSheet(String path, Optional<String> back, ClaimCard card, boolean stands, boolean fits, List<Cell> cells, List<Cell> more,
    List<HistoryLine> history, List<Message> wrong, String why) {

    public ClaimSheet {
        cells = List.copyOf(cells);
        more = List.copyOf(more);
        history = List.copyOf(history);
        wrong = List.copyOf(wrong);
    }

    /** One column. */
    public record Cell(String column, String value) {}
}
