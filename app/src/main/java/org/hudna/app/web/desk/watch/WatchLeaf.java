package org.hudna.app.web.desk.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Done;
import org.hudna.app.store.Handover;
import org.hudna.app.store.Tables;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.WhyNot;
import org.hudna.app.web.desk.incident.StepForm;
import org.hudna.claims.EventId;
import org.hudna.who.ActorId;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/** The watch: what whoever takes it over has to know, and the handover itself. */
public final class WatchLeaf {

    private static final Message TITLE = Message.of("desk.tab-watch");
    private static final String TEMPLATE = "watch/watch.jte";
    private static final int PAGE = 20;
    private static final Set<String> DID = Set.of("handed", "taken", "checked", "told");

    private WatchLeaf() {}

    /** Adds what belongs here. */
    public static void in(Leaves leaves) {
        leaves.page("/watch", Guard.of(Verb.READ_WATCH), "watch.leaf-watch", WatchLeaf::read);
        leaves.page("/watch/handovers", Guard.of(Verb.READ_WATCH), "watch.leaf-handovers", WatchLeaf::handovers);
        leaves.form("/watch/handovers", Guard.of(Verb.HAND_OVER), "watch.leaf-hand-over", WatchLeaf::handOver);
        leaves.form("/watch/handovers/{entry}/take", Guard.of(Verb.HAND_OVER), "watch.leaf-take", WatchLeaf::take);
        leaves.form("/watch/lines", Guard.of(Verb.CHECK_LINE), "watch.leaf-line", WatchLeaf::checkLine);
        leaves.page("/watch/steps", Guard.of(Verb.READ_WATCH), "watch.leaf-steps", StepsLeaf::read);
        leaves.form("/watch/steps", Guard.of(Verb.TELL_STEP), "step.leaf-tell", WatchLeaf::tellStep);
    }

    private static View read(Visit visit) {
        Optional<Message> told = visit.asked("did").filter(DID::contains).map(did -> Message.of("watch.did-" + did));
        return View.sheet(TEMPLATE, TITLE, new Board(visit).sheet(WatchSheet.Filled.NOTHING, told, Optional.empty()));
    }

    private static View handOver(Visit visit) {
        String to = visit.filled("to"), note = visit.filled("note");
        Done done = visit.room().watchkeeping().handOver(Optional.of(to).filter(it -> !it.isEmpty()), note, visit.acting());
        return answer(visit, done, "handed", new WatchSheet.Filled(to, note, "", Map.of()));
    }

    private static View take(Visit visit) {
        Optional<Long> entry = number(visit.at("entry"));
        if (entry.isEmpty()) return new View.Nothing();
        Done done = visit.room().watchkeeping().take(entry.get(), visit.acting());
        return done instanceof Done.Unknown ? new View.Nothing() : answer(visit, done, "taken", WatchSheet.Filled.NOTHING);
    }

    private static View checkLine(Visit visit) {
        String note = visit.filled("note");
        Optional<Entry.Line> line = WatchWords.find(Entry.Line.values(), visit.filled("line"));
        Optional<Entry.Answered> answered = WatchWords.find(Entry.Answered.values(), visit.filled("answered"));
        boolean isWhole = line.isPresent() && answered.isPresent() && ActorId.isCode(visit.filled("party"));
        Done done = isWhole ? visit.room().watchkeeping()
            .checkLine(new Entry.LineChecked(new ActorId(visit.filled("party")), line.get(), answered.get(), note), visit.acting())
            : new Done.Refused(Message.of("watch.line-missing"));
        return answer(visit, done, "checked", new WatchSheet.Filled("", "", note, Map.of()));
    }

    private static View tellStep(Visit visit) {
        String incident = visit.filled("incident");
        Done done = incident.isEmpty() ? new Done.Unknown() : StepForm.tell(visit, new EventId(incident));
        Map<String, String> filled = new TreeMap<>();
        for (String field : List.of("incident", "procedure", "step", "end", "at", "note")) filled.put(field, visit.filled(field));
        return answer(visit, done, "told", new WatchSheet.Filled("", "", "", filled));
    }

    private static View answer(Visit visit, Done done, String did, WatchSheet.Filled filled) {
        Optional<Message> wrong = WhyNot.of(done);
        return wrong.isEmpty() ? new View.Go("/watch?did=" + did)
            : View.wrong(TEMPLATE, TITLE, new Board(visit).sheet(filled, Optional.empty(), wrong));
    }

    private static View handovers(Visit visit) {
        long before = visit.asked("before").flatMap(WatchLeaf::number).orElse(Tables.NOW);
        List<Handover> all = visit.room().tables().handovers(before, PAGE + 1);
        List<HandoverRow> shown = all.stream().limit(PAGE).map(one -> HandoverRow.of(one, visit)).toList();
        return View.sheet("watch/handovers.jte", Message.of("watch.handovers"),
            new HandoversSheet(shown, all.size() > PAGE ? Optional.of("/watch/handovers?before=" + shown.getLast().entry()) : Optional.empty()));
    }

    private static Optional<Long> number(String text) {
        return Optional.of(Digits.ascii(text)).filter(it -> it.matches("\\d{1,18}")).map(Long::parseLong);
    }
}
