package org.hudna.app.web.desk.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Done;
import org.hudna.app.room.Looking;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.desk.Frame;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.WhyNot;
import org.hudna.claims.ClaimId;
import org.hudna.incidents.matching.Judgement;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;
import org.hudna.words.Message;

/** One report: what it says, what is read in it, what is made of it. */
final class ReportLeaf {

    private static final List<String> DID = List.of("taken", "released", "closed", "reopened", "accepted", "corrected", "withdrawn", "judged",
        "noted", "held");

    private ReportLeaf() {}

    static void in(Leaves leaves) {
        leaves.page("/inbox/{id}", Guard.of(Verb.READ_REPORT), "inbox.leaf-one", visit -> shown(visit, told(visit)));
        leaves.form("/inbox/{id}/take", Guard.of(Verb.TAKE_REPORT), "inbox.leaf-take", visit -> handled(visit, Handling.TAKE, "taken"));
        leaves.form("/inbox/{id}/release", Guard.of(Verb.TAKE_REPORT), "inbox.leaf-release", visit -> handled(visit, Handling.RELEASE, "released"));
        leaves.form("/inbox/{id}/close", Guard.of(Verb.CLOSE_REPORT), "inbox.leaf-close", visit -> handled(visit, Handling.CLOSE, "closed"));
        leaves.form("/inbox/{id}/reopen", Guard.of(Verb.CLOSE_REPORT), "inbox.leaf-reopen",
            visit -> done(visit, "reopened", "", id -> visit.room().intaking().reopen(id, visit.filled("why"), visit.acting())));
        leaves.form("/inbox/{id}/accept", Guard.of(Verb.ACCEPT_CLAIM), "inbox.leaf-accept",
            visit -> done(visit, "accepted", visit.filled("at"), id -> new AcceptTold(visit, id).accept()));
        leaves.form("/inbox/{id}/correct", Guard.of(Verb.ACCEPT_CLAIM), "inbox.leaf-correct",
            visit -> done(visit, "corrected", visit.filled("at"), id -> new AcceptTold(visit, id).correct()));
        leaves.form("/inbox/{id}/withdraw", Guard.of(Verb.WITHDRAW_CLAIM), "inbox.leaf-withdraw", visit -> done(visit, "withdrawn", "",
            _ -> claim(visit.filled("claim")).map(claim -> visit.room().claiming().withdraw(claim, visit.filled("why"), visit.acting()))
            .orElseGet(Done.Unknown::new)));
        leaves.form("/inbox/{id}/judge", Guard.of(Verb.JUDGE), "inbox.leaf-judge", visit -> done(visit, "judged", "", _ -> judge(visit)));
        leaves.form("/inbox/{id}/sender", Guard.of(Verb.LOOK_AT_SENDER), "inbox.leaf-sender", ReportLeaf::senders);
    }

    private static ReportSheet.Sent told(Visit visit) {
        Optional<Message> told = visit.asked("did").filter(DID::contains).map(did -> Message.of("inbox.did-" + did));
        return new ReportSheet.Sent(told, Optional.empty(), "", Map.of(), Optional.empty());
    }

    private static View shown(Visit visit, ReportSheet.Sent sent) {
        Optional<ReportPage> page = ReportPage.of(visit);
        if (page.isEmpty()) return new View.Nothing();
        ReportSheet sheet = page.get().sheet(sent);
        Message title = Message.of("inbox.report-title", "at", sheet.report().receivedAt().atZone(Frame.zone(visit.room())));
        return sent.wrong().isEmpty() ? View.sheet("inbox/report.jte", title, sheet) : View.wrong("inbox/report.jte", title, sheet);
    }

    private static View handled(Visit visit, Handling handling, String did) {
        return done(visit, did, "", id -> handling.now(visit, id, visit.acting()));
    }

    /** @param at the suggestion that it is about */
    private static View done(Visit visit, String did, String at, Function<ReportId, Done> deed) {
        if (ReportPage.of(visit).isEmpty()) return new View.Nothing();
        Optional<Message> not = WhyNot.of(deed.apply(new ReportId(visit.at("id"))));
        return not.isEmpty() ? new View.Go("/inbox/" + visit.at("id") + "?did=" + did)
            : shown(visit, new ReportSheet.Sent(Optional.empty(), not, at, filled(visit), Optional.empty()));
    }

    private static Map<String, String> filled(Visit visit) {
        Map<String, String> filled = new TreeMap<>();
        visit.request().page().fields().forEach((name, values) -> filled.put(name, values.getFirst()));
        return filled;
    }

    private static Optional<ClaimId> claim(String code) { return code.isBlank() ? Optional.empty() : Optional.of(new ClaimId(code)); }

    private static Done judge(Visit visit) {
        Optional<ClaimId> one = claim(visit.filled("one")), other = claim(visit.filled("other"));
        Optional<Judgement.Verdict> verdict = List.of(Judgement.Verdict.values()).stream().filter(it -> it.name().equals(visit.filled("verdict")))
            .findFirst();
        if (one.isEmpty() || other.isEmpty() || verdict.isEmpty()) return new Done.Unknown();
        return visit.room().claiming().judge(one.get(), other.get(), verdict.get(), visit.acting());
    }

    /** Shown in the answer to the form itself: an address that shows it would be kept where addresses are kept. */
    private static View senders(Visit visit) {
        if (ReportPage.of(visit).isEmpty()) return new View.Nothing();
        return switch (visit.room().looking().senders(new ReportId(visit.at("id")), visit.filled("why"), visit.acting())) {
            case Looking.Look.Not<List<SenderNote>>(Done not) ->
                shown(visit, new ReportSheet.Sent(Optional.empty(), WhyNot.of(not), "", Map.of(), Optional.empty()));
            case Looking.Look.Shown<List<SenderNote>>(List<SenderNote> notes, long _) ->
                shown(visit, new ReportSheet.Sent(Optional.empty(), Optional.empty(), "", Map.of(), Optional.of(notes)));
        };
    }
}
