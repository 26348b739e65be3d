package org.hudna.app.web.api;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hudna.app.exchange.SituationCsv;
import org.hudna.app.exchange.SituationGeoJson;
import org.hudna.app.room.Done;
import org.hudna.app.room.Looking;
import org.hudna.app.room.Room;
import org.hudna.app.room.Seen;
import org.hudna.app.search.Asked;
import org.hudna.app.search.Found;
import org.hudna.app.store.Tables;
import org.hudna.app.store.Touch;
import org.hudna.app.web.api.ReportDoor.WhyTold;
import org.hudna.app.web.api.seen.Circle;
import org.hudna.app.web.api.seen.ClaimSeen;
import org.hudna.app.web.api.seen.DecisionSeen;
import org.hudna.app.web.api.seen.FactSeen;
import org.hudna.app.web.api.seen.IncidentSeen;
import org.hudna.app.web.api.seen.StepsSeen;
import org.hudna.app.web.api.seen.Tested;
import org.hudna.app.web.api.seen.VerificationSeen;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.ShownClaim;
import org.hudna.bulletin.Sight;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.EventId;
import org.hudna.where.Position;
import org.hudna.words.Texts;

/** Incidents: found, seen, decided on. */
final class IncidentDoor {

    private final Room room;

    IncidentDoor(Room room) { this.room = room; }

    /** Which incidents, and which page of them, the latest first. */
    record ListAsked(SituationAsked which, Optional<String> after, Optional<Integer> limit, Optional<Form> form) {

        /** In which form all of them are wanted; a page of JSON where left out. */
        enum Form { CSV, GEOJSON }
    }

    Answer list(Request request) {
        ListAsked asked = request.asked(ListAsked.class);
        Asked which = asked.which().asked(room.situation()::asOf);
        Optional<Found.After> first = Marks.read(asked.after(), Found.After::find);
        if (asked.form().filter(ListAsked.Form.CSV::equals).isPresent()) return Answer.streamed("text/csv; charset=utf-8", out ->
            csv(request.viewer(), which, out));
        if (asked.form().filter(ListAsked.Form.GEOJSON::equals).isPresent()) return Answer.streamed("application/geo+json", out ->
            geoJson(request.viewer(), which, out));
        Answer answer = Rows.answer(request, first.map(Found.After::code), asked.limit(), (after, limit) -> page(request.viewer(), which, after,
            limit));
        return Past.of(answer, asked.which().asOf(), room);
    }

    private Rows.Page page(Viewer viewer, Asked which, Optional<String> after, int limit) {
        Found found = room.search().find(which, viewer, limit, after.flatMap(Found.After::find));
        return new Rows.Page(shown(found, viewer).stream().map(IncidentSeen::of).toList(), found.next().map(Found.After::code));
    }

    private List<Shown> shown(Found found, Viewer viewer) {
        Sight sight = Sight.of(viewer);
        return room.tables().cards(found.incidents(), found.asOf()).stream().flatMap(card -> sight.show(card).stream()).toList();
    }

    private void csv(Viewer viewer, Asked which, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        SituationCsv table = new SituationCsv(writer);
        each(viewer, which, table::add);
        writer.flush();
    }

    private void geoJson(Viewer viewer, Asked which, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (SituationGeoJson collection = new SituationGeoJson(writer)) {
            each(viewer, which, collection::add);
        }
        writer.flush();
    }

    /** All of them, a page at a time. */
    private void each(Viewer viewer, Asked which, Consumer<Shown> each) {
        Found found = room.search().find(which, viewer, Rows.MOST, Optional.empty());
        while (true) {
            shown(found, viewer).forEach(each);
            if (found.next().isEmpty()) return;
            found = room.search().find(which, viewer, Rows.MOST, found.next());
        }
    }

    /** As it was known then; now where left out. */
    record AsOfAsked(Optional<Instant> asOf) {}

    /**
     * An incident as the caller sees it.
     *
     * @param asOf the number of the entry that it stands for; left out for now
     * @param accounts claims side by side, account by account, as far as the caller is shown any
     * @param steps the procedures that it sets running, with what became of their steps; for the watch
     * @param facts each fact as all tell it; for the watch
     * @param findings what each account comes to under each clause, with the trace; for the watch
     */
    record IncidentWhole(IncidentSeen incident, Optional<Long> asOf, List<AccountSeen> accounts, List<DecisionSeen> decisions,
        Optional<List<StepsSeen>> steps, Optional<List<FactSeen>> facts,
                         Optional<VerificationSeen> verification, Optional<List<Tested>> findings) {}

    /** Claims that do not contradict each other. */
    record AccountSeen(Optional<String> label, List<ClaimSeen> claims) {}

    Answer one(Request request) {
        Optional<Instant> asOf = request.asked(AsOfAsked.class).asOf();
        Optional<Long> index = asOf.map(room.situation()::asOf);
        EventId id = id(request);
        Seen seen = Became.found(asOf.map(at -> room.situation().incident(id, request.viewer(), at))
            .orElseGet(() -> room.situation().incident(id, request.viewer(), Tables.NOW)));
        Answer answer = Became.json(whole(seen, index, Texts.of(request.lang())));
        return Past.of(answer, asOf, room);
    }

    private static EventId id(Request request) { return Marks.incident(request.at("id")); }

    private static IncidentWhole whole(Seen seen, Optional<Long> asOf, Texts texts) {
        Optional<List<Tested>> findings = seen.whole().map(whole -> {
            List<Tested> all = new ArrayList<>();
            for (int i = 0; i < whole.findings().size(); i++) all.addAll(Tested.of(i + 1, whole.findings().get(i).account(), whole.findings().get(i)
                .findings(), texts));
            return all;
        });
        return new IncidentWhole(IncidentSeen.of(seen.card()), asOf, accounts(seen.claims()), seen.decisions().stream().map(DecisionSeen::of)
            .toList(),
            seen.whole().map(_ -> seen.steps().stream().map(StepsSeen::of).toList()), seen.whole().map(whole -> FactSeen.of(whole.accounts())),
                seen.whole().map(whole -> VerificationSeen.of(whole.verification(), texts)),
                findings);
    }

    /** Whoever is not told which account it is sees each source's claims together. */
    private static List<AccountSeen> accounts(List<ShownClaim> claims) {
        Map<String, List<ClaimSeen>> together = new LinkedHashMap<>();
        Map<String, Optional<String>> labels = new LinkedHashMap<>();
        for (ShownClaim claim : claims) {
            String key = claim.who().account().orElseGet(() -> claim.who().number().map(String::valueOf).orElse(""));
            together.computeIfAbsent(key, _ -> new ArrayList<>()).add(ClaimSeen.of(claim));
            labels.putIfAbsent(key, claim.who().account());
        }
        return together.entrySet().stream().map(one -> new AccountSeen(labels.get(one.getKey()), one.getValue())).toList();
    }

    /** An entry about something: what it was, who wrote it when; what it says is read where the thing is. */
    record TouchSeen(long entry, Instant at, String by, String kind) {
        static TouchSeen of(Touch touch) { return new TouchSeen(touch.index(), touch.stamp().at(), touch.stamp().by(), touch.kind()); }
    }

    /** All that happened to something, in order. */
    record HistorySeen(List<TouchSeen> entries) {}

    static Answer history(List<Touch> touches) {
        if (touches.isEmpty()) throw Became.unknown();
        return Became.json(new HistorySeen(touches.stream().map(TouchSeen::of).toList()));
    }

    Answer history(Request request) {
        Became.found(room.tables().card(id(request), Tables.NOW).flatMap(Sight.of(request.viewer())::show));
        return history(room.tables().history(id(request)));
    }

    Answer decide(Request request) throws IOException {
        DecisionTold told = request.told(DecisionTold.class);
        return Became.of(room.deciding().decide(id(request), told.decided(), told.why(), Became.acting(request)));
    }

    /** The exact place, and the number of the entry that says who looked. */
    record PositionSeen(Optional<Circle> at, long entry) {}

    /** The exact place of what is protected: with a reason, which is an entry before anything is shown. */
    Answer position(Request request) throws IOException {
        String why = request.told(WhyTold.class).why();
        return switch (room.looking().position(id(request), why, Became.acting(request))) {
            case Looking.Look.Not<Optional<Position>>(Done not) -> Became.of(not);
            case Looking.Look.Shown<Optional<Position>>(Optional<Position> at, long entry) -> Became.json(new PositionSeen(at.map(Circle::of),
                entry));
        };
    }
}
