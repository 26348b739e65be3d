package org.hudna.app.web.desk.inbox;

import org.hudna.app.people.Verb;
import org.hudna.app.store.InboxFilter;
import org.hudna.app.store.Tables;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.words.Message;

/** What waits to be worked on. */
public final class InboxLeaf {

    private static final int PAGE = 100;

    private InboxLeaf() {}

    /** Adds what belongs here. */
    public static void in(Leaves leaves) { leaves.page("/inbox", Guard.of(Verb.READ_INBOX), "desk.tab-inbox", InboxLeaf::list); }

    private static View list(Visit visit) {
        return View.sheet("inbox/list.jte", Message.of("desk.tab-inbox"), new InboxSheet(visit.room().tables().inbox(InboxFilter.WAITING, -1, PAGE, Tables.NOW)));
    }
}
