package org.hudna.app.web.desk.inbox;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.people.Verb;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.WhyNot;
import org.hudna.intake.ReportId;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/** What waits to be worked on, as a list; taken up, given back and closed there, one or many. */
public final class InboxLeaf {

    private static final Message TITLE = Message.of("desk.tab-inbox");

    private InboxLeaf() {}

    /** Adds what belongs here. */
    public static void in(Leaves leaves) {
        leaves.page("/inbox", Guard.of(Verb.READ_INBOX), "inbox.leaf-list", visit -> list(visit, Optional.empty()));
        leaves.form("/inbox/many", Guard.of(Verb.READ_INBOX), "inbox.leaf-many", InboxLeaf::many);
        NewLeaf.in(leaves);
        ReportLeaf.in(leaves);
    }

    private static View list(Visit visit, Optional<Message> wrong) {
        Wanted wanted = Wanted.of(visit);
        Listing.Page page = new Listing(visit).page(wanted);
        var may = new InboxSheet.May(visit.may(Verb.TAKE_REPORT), visit.may(Verb.CLOSE_REPORT), visit.may(Verb.SUBMIT_REPORT));
        var sheet = new InboxSheet(wanted, page.lines(), visit.room().tables().waiting(), page.next().map(mark -> wanted.at(Optional.of(mark))), may,
            told(visit), wrong);
        return wrong.isEmpty() ? View.sheet("inbox/list.jte", TITLE, sheet) : View.wrong("inbox/list.jte", TITLE, sheet);
    }

    private static Optional<Message> told(Visit visit) {
        Optional<Long> number = visit.asked("n").map(Digits::ascii).filter(n -> n.matches("\\d{1,6}")).map(Long::valueOf);
        return visit.asked("did").flatMap(Handling::find).flatMap(did -> number.map(did::done));
    }

    /** What is asked of one stands before what is asked of all that are ticked. */
    private static View many(Visit visit) {
        Wanted wanted = Wanted.of(visit);
        for (Handling one : Set.of(Handling.TAKE, Handling.RELEASE))
            if (ReportId.isId(visit.filled(one.code()))) return one(visit, one, new ReportId(visit.filled(one.code())), wanted);
        Set<ReportId> ids = new LinkedHashSet<>();
        for (String id : visit.ticked("id")) if (ReportId.isId(id)) ids.add(new ReportId(id));
        if (ids.isEmpty()) return list(visit, Optional.of(Message.of("inbox.none-ticked")));
        Optional<Handling> which = Handling.find(visit.filled("do"));
        return which.isEmpty() ? list(visit, Optional.of(Message.of("inbox.no-deed"))) : Many.of(visit, which.get(), ids, wanted);
    }

    private static View one(Visit visit, Handling handling, ReportId report, Wanted wanted) {
        Optional<Message> not = WhyNot.of(handling.now(visit, report, visit.acting()));
        if (not.isPresent()) return list(visit, not);
        return new View.Go(handling == Handling.TAKE ? "/inbox/" + report.sha256() : wanted.path(Map.of("did", handling.code(), "n", "1")));
    }
}
