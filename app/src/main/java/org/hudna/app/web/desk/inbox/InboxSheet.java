package org.hudna.app.web.desk.inbox;

import java.util.List;
import org.hudna.app.store.InboxRow;

/** Reports that wait, in the order in which they came. */
public record InboxSheet(List<InboxRow> rows) {
    public InboxSheet { rows = List.copyOf(rows); }
}
