package org.hudna.app.web.api;

import static org.hudna.app.web.api.Guard.OPEN;
import static org.hudna.app.web.api.Route.get;
import static org.hudna.app.web.api.Route.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hudna.app.channels.openrosa.OpenRosa;
import org.hudna.app.channels.sms.SmsGateway;
import org.hudna.app.journal.Shown;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Room;
import org.hudna.app.web.api.Became.WrittenDown;
import org.hudna.app.web.api.IncidentDoor.AsOfAsked;
import org.hudna.app.web.api.IncidentDoor.HistorySeen;
import org.hudna.app.web.api.PeopleDoor.OpensSeen;
import org.hudna.app.web.api.ReportDoor.WhyTold;
import org.hudna.app.web.api.Route.Gives;
import org.hudna.app.web.api.Route.Takes;
import org.hudna.app.web.api.seen.IncidentSeen;
import org.hudna.ledger.tiles.Resources;

/** All that can be asked for, in reading order: the one list from which the server, the document and the table of who may are made. */
public final class Routes {

    private static final Takes ANYTHING = new Takes.Bytes(List.of("*/*", "multipart/form-data"));
    private static final String XML = "text/xml";
    /** It shows a secret of its own with each request. */
    private static final Guard GATEWAY = new Guard("gateway-secret", _ -> true);
    private static final String TILE = "application/vnd.mapbox-vector-tile";

    private final List<Route> all = new ArrayList<>();


    /** Of a room whose record is written here. */
    public static List<Route> of(Room room, Shown record, Resources files) { return of(room, () -> Optional.of(record), files); }

    /**
     * Of a room that is open.
     *
     * @param record as this node shows it; empty where it has no head to show yet
     * @param files the record's public files
     */
    public static List<Route> of(Room room, Supplier<Optional<Shown>> record, Resources files) { return of(room, record, files, Ways.usual(room)); }

    /** With the ways in as they were set. */
    public static List<Route> of(Room room, Supplier<Optional<Shown>> record, Resources files, Ways ways) {
        var routes = new Routes();
        routes.reports(new ReportDoor(room), new ClaimDoor(room));
        routes.claims(new ClaimDoor(room));
        routes.incidents(new IncidentDoor(room), new CountDoor(room));
        routes.law(new LawDoor(room));
        routes.channels(new ChannelDoor(ways));
        routes.people(new PeopleDoor(room));
        routes.record(new LedgerDoor(record, files), new RecordDoor(room));
        routes.watch(new WatchDoor(room));
        routes.steps(new StepDoor(room));
        routes.about(new Changes(room), new AboutDoor(() -> routes.all));
        return List.copyOf(routes.all);
    }

    private void reports(ReportDoor door, ClaimDoor claims) {
        add(post("/api/reports", may(Verb.SUBMIT_REPORT), "api.report-send", door::send).asks(ReportDoor.SendAsked.class).takes(ANYTHING),
            ReportDoor.TookAll.class);
        rows(get("/api/reports", may(Verb.READ_INBOX), "api.report-inbox", door::inbox).asks(ReportDoor.InboxAsked.class),
            ReportDoor.ReportSeen.class);
        add(get("/api/reports/{id}", may(Verb.READ_REPORT), "api.report-one", door::one), ReportDoor.ReportSeen.class);
        bytes(get("/api/reports/{id}/original", may(Verb.READ_REPORT), "api.report-original", door::original), "application/octet-stream");
        add(get("/api/reports/{id}/reading", may(Verb.READ_REPORT), "api.report-reading", door::reading), ReportDoor.ReadingAll.class);
        add(get("/api/reports/{id}/history", may(Verb.READ_HISTORY), "api.report-history", door::history), HistorySeen.class);
        add(post("/api/reports/{id}/take", may(Verb.TAKE_REPORT), "api.report-take", door::take), WrittenDown.class);
        add(post("/api/reports/{id}/release", may(Verb.TAKE_REPORT), "api.report-release", door::release), WrittenDown.class);
        add(told(post("/api/reports/{id}/close", may(Verb.CLOSE_REPORT), "api.report-close", door::close), ReportDoor.ClosingTold.class),
            WrittenDown.class);
        add(told(post("/api/reports/{id}/reopen", may(Verb.CLOSE_REPORT), "api.report-reopen", door::reopen), WhyTold.class), WrittenDown.class);
        add(told(post("/api/reports/{id}/sender", may(Verb.LOOK_AT_SENDER), "api.report-sender", door::senders), WhyTold.class),
            ReportDoor.SendersSeen.class);
        add(told(post("/api/reports/{id}/claims", may(Verb.ACCEPT_CLAIM), "api.report-accept", claims::accept), ClaimDoor.AcceptTold.class),
            ClaimDoor.AcceptedSeen.class);
    }

    private void claims(ClaimDoor door) {
        add(told(post("/api/claims", may(Verb.ACCEPT_CLAIM), "api.claim-make", door::make), ClaimDoor.ClaimTold.class), ClaimDoor.ImportedSeen.class);
        add(post("/api/claims/import", may(Verb.SUBMIT_REPORT), "api.claim-import", door::importTable).asks(ClaimDoor.ImportAsked.class)
            .takes(ANYTHING), ClaimDoor.ImportedSeen.class);
        add(get("/api/claims/{id}", may(Verb.READ_INCIDENT), "api.claim-one", door::one), ClaimDoor.ClaimAndState.class);
        add(get("/api/claims/{id}/history", may(Verb.READ_HISTORY), "api.claim-history", door::history), HistorySeen.class);
        add(told(post("/api/claims/{id}/correct", may(Verb.CORRECT_CLAIM), "api.claim-correct", door::correct), ClaimDoor.CorrectTold.class),
            WrittenDown.class);
        add(told(post("/api/claims/{id}/withdraw", may(Verb.WITHDRAW_CLAIM), "api.claim-withdraw", door::withdraw), WhyTold.class),
            WrittenDown.class);
        add(told(post("/api/judgements", may(Verb.JUDGE), "api.claim-judge", door::judge), ClaimDoor.JudgeTold.class), WrittenDown.class);
    }

    private void incidents(IncidentDoor door, CountDoor counts) {
        rows(get("/api/incidents", may(Verb.READ_SITUATION), "api.incident-list", door::list).asks(IncidentDoor.ListAsked.class), IncidentSeen.class,
            "text/csv",
            "application/geo+json");
        add(get("/api/incidents/{id}", may(Verb.READ_INCIDENT), "api.incident-one", door::one).asks(AsOfAsked.class),
            IncidentDoor.IncidentWhole.class);
        add(get("/api/incidents/{id}/history", may(Verb.READ_HISTORY), "api.incident-history", door::history), HistorySeen.class);
        add(told(post("/api/incidents/{id}/decisions", Guard.any(Verb.DECIDE, Verb.DETERMINE, Verb.EMBARGO, Verb.RELEASE), "api.incident-decide",
            door::decide), DecisionTold.class),
            WrittenDown.class);
        add(told(post("/api/incidents/{id}/position", may(Verb.LOOK_AT_POSITION), "api.incident-position", door::position), WhyTold.class),
            IncidentDoor.PositionSeen.class);
        add(get("/api/counts", may(Verb.READ_COUNTS), "api.counts", counts::counts).asks(CountDoor.CountAsked.class), CountDoor.CountsSeen.class);
        add(get("/api/facets", may(Verb.READ_COUNTS), "api.facets", counts::facets).asks(CountDoor.FacetsAsked.class), CountDoor.FacetsSeen.class);
        bytes(get("/api/tiles/{z}/{x}/{y}.mvt", may(Verb.READ_TILES), "api.tile", counts::tile).asks(CountDoor.TileAsked.class), TILE);
    }

    private void law(LawDoor door) {
        add(get("/api/terms", may(Verb.READ_LAW), "api.law-terms", door::terms).asks(AsOfAsked.class), LawDoor.TermsSeen.class);
        add(told(post("/api/terms", may(Verb.ADOPT_TERMS), "api.law-adopt-terms", door::adoptTerms), LawDoor.TermsTold.class), WrittenDown.class);
        add(get("/api/places", may(Verb.READ_LAW), "api.law-places", door::places).asks(LawDoor.PlacesAsked.class), LawDoor.PlacesSeen.class);
        add(post("/api/places", may(Verb.ADOPT_PLACES), "api.law-adopt-places", door::adoptPlaces).asks(LawDoor.ListAsked.class).takes(ANYTHING),
            LawDoor.PlacesTook.class);
        add(get("/api/mappings", may(Verb.READ_LAW), "api.law-mappings", door::mappings), LawDoor.LawSeen.class);
        add(told(post("/api/mappings", may(Verb.SIGN_MAPPING), "api.law-adopt-mapping", door::adoptMapping), LawDoor.MappingTold.class),
            WrittenDown.class);
        add(get("/api/forms", may(Verb.FETCH_FORMS), "api.law-forms", door::forms), LawDoor.LawSeen.class);
        bytes(get("/api/forms/{name}", may(Verb.FETCH_FORMS), "api.law-form", door::form),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        add(post("/api/forms", may(Verb.ADOPT_FORM), "api.law-adopt-form", door::adoptForm).asks(LawDoor.FormAsked.class).takes(ANYTHING),
            WrittenDown.class);
    }

    private void channels(ChannelDoor door) {
        String list = OpenRosa.PATH + "/formList", submission = OpenRosa.PATH + "/submission";
        bytes(get(list, may(Verb.FETCH_FORMS), "api.channel-list", door::list).asks(ChannelDoor.ListAsked.class), XML);
        bytes(get(OpenRosa.PATH + "/form", may(Verb.FETCH_FORMS), "api.channel-form", door::form).asks(ChannelDoor.FormAsked.class), XML);
        bytes(get(OpenRosa.PATH + "/manifest", may(Verb.FETCH_FORMS), "api.channel-manifest", door::manifest).asks(ChannelDoor.FormAsked.class), XML);
        all.add(get(submission, may(Verb.SUBMIT_REPORT), "api.channel-where", door::whereTo).asks(ChannelDoor.DeviceAsked.class));
        bytes(post(submission, may(Verb.SUBMIT_REPORT), "api.channel-submit", door::submit).asks(ChannelDoor.DeviceAsked.class).takes(ANYTHING), XML);
        add(post("/api/sms", may(Verb.SUBMIT_REPORT), "api.sms-send", door::sms).takes(ANYTHING), ChannelDoor.SmsTook.class);
        bytes(post(SmsGateway.PATH, GATEWAY, "api.channel-sms", door::gateway).asks(ChannelDoor.SecretAsked.class).takes(ANYTHING),
            "application/json");
    }

    private void people(PeopleDoor door) {
        add(get("/api/me", OPEN, "api.people-me", door::me), PeopleDoor.MeSeen.class);
        add(get("/api/people", may(Verb.READ_PEOPLE), "api.people-all", door::all), PeopleDoor.PeopleSeen.class);
        add(told(post("/api/people", may(Verb.INVITE), "api.people-invite", door::invite), PeopleDoor.InviteTold.class), OpensSeen.class);
        add(told(post("/api/people/{id}/roles", may(Verb.GIVE_ROLES), "api.people-roles", door::roles), PeopleDoor.RolesTold.class), OpensSeen.class);
        add(told(post("/api/people/{id}/suspend", may(Verb.SUSPEND), "api.people-suspend", door::suspend), WhyTold.class), OpensSeen.class);
        add(told(post("/api/people/{id}/restore", may(Verb.SUSPEND), "api.people-restore", door::restore), WhyTold.class), OpensSeen.class);
        add(told(post("/api/people/{id}/recovery", may(Verb.ASK_RECOVERY), "api.people-recovery", door::askRecovery), WhyTold.class),
            OpensSeen.class);
        add(post("/api/recoveries/{id}/approve", may(Verb.APPROVE_RECOVERY), "api.people-approve", door::approveRecovery), OpensSeen.class);
        add(get("/api/tokens", may(Verb.ISSUE_TOKEN), "api.people-tokens", door::tokens), PeopleDoor.TokensSeen.class);
        add(told(post("/api/tokens", may(Verb.ISSUE_TOKEN), "api.people-issue", door::issue), PeopleDoor.TokenTold.class), OpensSeen.class);
        add(told(post("/api/tokens/{id}/revoke", may(Verb.REVOKE_TOKEN), "api.people-revoke", door::revoke), WhyTold.class), OpensSeen.class);
    }

    private void record(LedgerDoor ledger, RecordDoor door) {
        add(get("/api/record", may(Verb.READ_LEDGER), "api.record-head", ledger::head), LedgerDoor.HeadSeen.class);
        add(get("/api/record/entries/{index}", may(Verb.READ_LEDGER), "api.record-level", ledger::level), LedgerDoor.LevelSeen.class);
        bytes(get("/api/record/policy", may(Verb.READ_LEDGER), "api.record-policy", ledger::policy), "text/plain");
        bytes(get("/api/record/entries/{index}/proof", may(Verb.READ_LEDGER), "api.record-proof", ledger::proof), "text/plain");
        bytes(get("/api/record/entries/{index}/reveal", may(Verb.READ_HISTORY), "api.record-reveal", ledger::reveal), "text/plain");
        rows(get("/api/looks", may(Verb.READ_LOOKS), "api.record-looks", door::looks).asks(RecordDoor.LooksAsked.class), RecordDoor.LookSeen.class);
        add(get("/api/erasures", Guard.any(Verb.ASK_ERASURE, Verb.APPROVE_ERASURE), "api.record-matters", door::matters),
            RecordDoor.MattersSeen.class);
        add(told(post("/api/erasures", may(Verb.ASK_ERASURE), "api.record-erase", door::askErasure), RecordDoor.ErasureTold.class),
            WrittenDown.class);
        add(post("/api/erasures/{id}/approve", may(Verb.APPROVE_ERASURE), "api.record-approve", door::approveErasure), WrittenDown.class);
        add(told(post("/api/holds", may(Verb.PLACE_HOLD), "api.record-hold", door::placeHold), RecordDoor.HoldTold.class), WrittenDown.class);
        add(told(post("/api/holds/{id}/lift", may(Verb.LIFT_HOLD), "api.record-lift", door::liftHold), WhyTold.class), WrittenDown.class);
    }

    private void watch(WatchDoor door) {
        rows(get("/api/handovers", may(Verb.READ_WATCH), "api.watch-handovers", door::handovers).asks(WatchDoor.HandoversAsked.class),
            WatchDoor.HandoverSeen.class);
        add(told(post("/api/handovers", may(Verb.HAND_OVER), "api.watch-hand-over", door::handOver), WatchDoor.HandoverTold.class),
            WrittenDown.class);
        add(post("/api/handovers/{index}/take", may(Verb.HAND_OVER), "api.watch-take", door::take), WrittenDown.class);
        add(get("/api/lines", may(Verb.READ_WATCH), "api.watch-lines", door::lines), WatchDoor.LinesSeen.class);
        add(told(post("/api/lines", may(Verb.CHECK_LINE), "api.watch-check", door::check), WatchDoor.CheckTold.class), WrittenDown.class);
    }

    private void steps(StepDoor door) {
        rows(get("/api/steps", may(Verb.READ_WATCH), "api.step-list", door::list).asks(StepDoor.StepsAsked.class), StepDoor.ClockSeen.class);
        add(told(post("/api/incidents/{id}/steps", may(Verb.TELL_STEP), "api.step-tell", door::tell), StepDoor.StepTold.class), WrittenDown.class);
        add(told(post("/api/steps/{index}/take-back", may(Verb.TELL_STEP), "api.step-take-back", door::takeBack), WhyTold.class), WrittenDown.class);
    }

    private void about(Changes changes, AboutDoor door) {
        all.add(get("/api/changes", may(Verb.FOLLOW_CHANGES), "api.changes", changes::follow).asks(Changes.ChangesAsked.class)
            .gives(new Gives.Events(Changes.ChangeSeen.class)));
        bytes(get("/api/openapi.json", OPEN, "api.document", door::document), "application/json");
        add(get("/api/routes", OPEN, "api.routes", door::routes), AboutDoor.RoutesSeen.class);
    }

    private static Guard may(Verb verb) { return Guard.of(verb); }

    private static Route told(Route route, Class<? extends Record> shape) { return route.takes(new Takes.Json(shape)); }

    private void add(Route route, Class<? extends Record> shape) { all.add(route.gives(new Gives.Json(shape))); }

    private void rows(Route route, Class<? extends Record> shape, String... others) { all.add(route.gives(new Gives.Rows(shape, List.of(others)))); }

    private void bytes(Route route, String type) { all.add(route.gives(new Gives.Bytes(type))); }
}
