package org.hudna.app.web.desk.bulletin;

import java.util.List;
import org.hudna.app.room.Issue;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.issue.Days;
import org.hudna.words.Message;

/**
 * Bulletins that went out, the latest first, as far as the reader may read one of their editions.
 *
 * @param usual the days that a draft is of unless others are wanted
 */
public record IssuesSheet(List<Row> rows, boolean mayDraft, Days usual) {

    public IssuesSheet { rows = List.copyOf(rows); }

    /** One of them. @param editions those that the reader may read */
    public record Row(Issue issue, List<Edition> editions, Message days) {}
}
