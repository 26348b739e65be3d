package org.hudna.app.web.desk.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.ReportState.Stage;
import org.hudna.app.store.Since;
import org.hudna.app.web.desk.Addresses;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.inbox.Closings;
import org.hudna.app.web.desk.incident.DecisionLine;
import org.hudna.app.web.desk.incident.StepLine;
import org.hudna.app.web.desk.situation.IncidentRow;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.Sight;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Decision;
import org.hudna.words.Message;

/** What happened since a moment, as far as the viewer sees it. */
final class Changes {

    private static final int ROWS = 10;
    private static final int CARDS = 200;

    private final Visit visit;
    private final Names names;
    private final Moment moment;
    private final Since since;
    private final Sight sight;

    Changes(Visit visit, Names names, Moment moment) {
        this.visit = visit;
        this.names = names;
        this.moment = moment;
        this.since = visit.room().tables().since(moment.after());
        this.sight = Sight.of(visit.viewer());
    }

    WatchSheet.Changed all() {
        List<IncidentRow> fresh = since.fresh(ROWS + 1).stream().flatMap(card -> sight.show(card).stream()).map(this::row).toList();
        List<Since.CardChange> changed = since.changed(CARDS);
        List<WatchSheet.Other> other = changed.stream().flatMap(this::other).limit(ROWS + 1).toList();
        List<Since.Handled> handled = since.handled(ROWS + 1);
        List<Recorded> acts = since.acts(ROWS + 1);
        List<WatchSheet.Law> law = law();
        return new WatchSheet.Changed(Board.minute(moment.at()), since.received(WatchSheet.Changed.MOST),
            head(handled).stream().map(Changes::handled).toList(), head(fresh), fresh.size() > ROWS,
            head(other), other.size() > ROWS || changed.size() == CARDS, acts.stream().limit(ROWS).flatMap(this::act).toList(), head(law),
            new WatchSheet.Cut(since.isChangedCut(), since.isFreshCut(), handled.size() > ROWS, acts.size() > ROWS, law.size() > ROWS));
    }

    private static <T> List<T> head(List<T> all) { return all.stream().limit(ROWS).toList(); }

    private IncidentRow row(Shown shown) { return IncidentRow.linked(shown, names); }

    private static WatchSheet.Handled handled(Since.Handled one) {
        Message what = one.how().map(Closings::said).orElse(Message.of(one.stage() == Stage.TAKEN ? "watch.report-taken" : "watch.report-closed"));
        return new WatchSheet.Handled(one.report().sha256(), what, one.stamp().by(), Board.minute(one.stamp().at()));
    }

    /** Only what a list shows of it: that another number of people is alleged to be dead is seen on its page. */
    private Stream<WatchSheet.Other> other(Since.CardChange change) {
        Optional<Shown> before = sight.show(change.before());
        if (change.now().isEmpty()) return before.stream().map(one -> new WatchSheet.Other(row(one), List.of(Message.of("watch.incident-gone"))));
        Optional<Shown> now = sight.show(change.now().get());
        if (before.isEmpty() || now.isEmpty()) return Stream.empty();
        List<Message> changes = new ArrayList<>();
        add(changes, "watch.change-standing", before.get(), now.get(), shown -> shown.standing().map(code -> Message.of("ladder." + code)));
        add(changes, "watch.change-outcome", before.get(), now.get(), shown -> shown.outcome()
            .map(outcome -> Message.of("outcome." + outcome.code())));
        add(changes, "watch.change-contested", before.get(), now.get(), shown -> shown.isContested()
            .map(yes -> Message.of("situation.contested-" + (yes ? "yes" : "no"))));
        add(changes, "watch.change-embargoed", before.get(), now.get(), shown -> shown.isEmbargoed()
            .map(yes -> Message.of("situation.embargoed-" + (yes ? "yes" : "no"))));
        return changes.isEmpty() ? Stream.empty() : Stream.of(new WatchSheet.Other(row(now.get()), changes));
    }

    private static void add(List<Message> changes, String id, Shown before, Shown now, Function<Shown, Optional<Message>> what) {
        Message was = what.apply(before).orElse(Message.of("watch.nothing")), is = what.apply(now).orElse(Message.of("watch.nothing"));
        if (!was.equals(is)) changes.add(Message.of(id, "before", was, "now", is));
    }

    private Stream<WatchSheet.Act> act(Recorded one) {
        return switch (one.entry()) {
            case Entry.Decided(Decision decision) ->
                Stream.of(new WatchSheet.Act(one.index(), Board.minute(one.stamp().at()), one.stamp().by(),
                DecisionLine.said(decision.ruling(), names),
                Optional.of("/incidents/" + Addresses.encoded(decision.event().code())), Optional.of(decision.event().code()), decision.why()));
            case Entry.ClaimCorrected(ClaimId instead, var claim, String why) ->
                Stream.of(claim(one, Message.of("incident.entry-corrected", "instead", instead.code(), "claim",
                claim.id().code()), claim.id(), why));
            case Entry.ClaimWithdrawn(ClaimId claim, String why) ->
                Stream.of(claim(one, Message.of("incident.entry-withdrawn", "claim", claim.code()), claim, why));
            case Entry.StepTold told -> Stream.of(step(one, StepLine.said(told, names), Optional.of(told.incident()), told.note()));
            case Entry.StepTakenBack(long told, String why) -> Stream.of(step(one, Message.of("step.entry-back", "entry", told),
                visit.room().tables().step(told).map(word -> word.said().incident()), why));
            case Entry.OfIntake _, Entry.OfClaims _, Entry.OfLaw _, Entry.OfPeople _, Entry.OfBulletins _, Entry.OfWatch _,
                Entry.OfTrust _ -> Stream.empty();
        };
    }

    private static WatchSheet.Act step(Recorded one, Message what, Optional<EventId> incident, String why) {
        return new WatchSheet.Act(one.index(), Board.minute(one.stamp().at()), one.stamp().by(), what,
            incident.map(it -> "/incidents/" + Addresses.encoded(it.code())),
            incident.map(EventId::code), why);
    }

    private WatchSheet.Act claim(Recorded one, Message what, ClaimId claim, String why) {
        Optional<String> incident = visit.room().tables().incidentOf(claim, one.index() - 1)
            .or(() -> visit.room().tables().incidentOf(claim, one.index())).map(it -> it.code());
        return new WatchSheet.Act(one.index(), Board.minute(one.stamp().at()), one.stamp().by(), what,
            incident.map(it -> "/incidents/" + Addresses.encoded(it)), incident, why);
    }

    private List<WatchSheet.Law> law() {
        List<WatchSheet.Law> all = new ArrayList<>();
        for (Since.Adopted one : since.law(ROWS + 1)) all.add(new WatchSheet.Law(one.index(), Board.minute(one.stamp().at()), one.stamp().by(),
            Message.of("watch.adopted-" + one.kind(), "name", one.name())));
        for (Recorded one : since.bulletins(ROWS + 1))
            if (one.entry() instanceof Entry.BulletinPublished it)
                all.add(new WatchSheet.Law(one.index(), Board.minute(one.stamp().at()), one.stamp().by(),
                    Message.of("watch.bulletin", "number", it.number())));
        all.sort(java.util.Comparator.comparingLong(WatchSheet.Law::entry).reversed());
        return all;
    }
}
