package org.hudna.app.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hudna.app.store.Tables;
import org.hudna.bulletin.Role;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;

/** A room in which every field that is kept from somebody holds a canary, and who may hear each sing. */
final class Planted {

    /** All who see what the watch sees. */
    static final Set<Role> WATCH = Set.of(Role.DUTY_OFFICER, Role.ANALYST, Role.VERIFIER, Role.CUSTODIAN);
    static final Set<Role> CELL = Set.of(Role.DUTY_OFFICER, Role.ANALYST, Role.VERIFIER, Role.CUSTODIAN, Role.HUMANITARIAN);
    static final Set<Role> ALL = Set.of(Role.DUTY_OFFICER, Role.ANALYST, Role.VERIFIER, Role.CUSTODIAN, Role.HUMANITARIAN, Role.CO_CHAIR,
        Role.OBSERVER, Role.LIAISON);

    /** What must be found in answers to nobody but these. */
    static final Map<String, Set<Role>> MAY_HEAR = Map.ofEntries(
        Map.entry("canary-report-words", Set.of(Role.DUTY_OFFICER, Role.ANALYST, Role.VERIFIER, Role.CUSTODIAN)),
        Map.entry("canary-file-name", WATCH),
        Map.entry("canary-sender", Set.of()),
        Map.entry("canary-source", WATCH),
        Map.entry("canary-relay", WATCH),
        Map.entry("canary-link", WATCH),
        Map.entry("canary-coder", WATCH),
        Map.entry("canary-account", WATCH),
        Map.entry("canary-words", Set.of(Role.DUTY_OFFICER, Role.ANALYST, Role.VERIFIER, Role.CUSTODIAN, Role.HUMANITARIAN, Role.LIAISON)),
        Map.entry("canary-place", ALL),
        Map.entry("canary-ward", CELL),
        Map.entry("34.123457", CELL),
        Map.entry("36.765432", CELL),
        Map.entry("34.876543", Set.of()),
        Map.entry("37.345679", Set.of()),
        Map.entry("canary-decision-why", WATCH),
        Map.entry("canary-embargo-why", WATCH),
        Map.entry("canary-secret-town", WATCH),
        Map.entry("canary-credential", Set.of()),
        Map.entry("name of p-observer", Set.of(Role.ADMINISTRATOR, Role.CUSTODIAN, Role.CO_CHAIR, Role.OBSERVER)),
        Map.entry("canary-token-label", Set.of(Role.ADMINISTRATOR, Role.ANALYST)),
        Map.entry("canary-look-why", Set.of(Role.CUSTODIAN, Role.CO_CHAIR)),
        Map.entry("canary-handover", Set.of(Role.DUTY_OFFICER, Role.ANALYST, Role.VERIFIER)),
        Map.entry("canary-line-note", Set.of(Role.DUTY_OFFICER, Role.ANALYST, Role.VERIFIER)),
        Map.entry("canary-step-note", WATCH),
        Map.entry("canary-step-back-why", WATCH),
        Map.entry("canary-erasure-why", Set.of(Role.DUTY_OFFICER, Role.ANALYST, Role.HUMANITARIAN, Role.CUSTODIAN, Role.CO_CHAIR)),
        Map.entry("why-canary-of-terms", ALL));

    final OpenRoom open;
    /** Secrets that were shown once, and must never be seen again. */
    final List<String> secrets = new ArrayList<>();
    String report = "";
    String ordinary = "";
    String hospital = "";
    String embargoed = "";
    final List<String> claims = new ArrayList<>();

    private Planted(OpenRoom open) { this.open = open; }

    static Planted in(OpenRoom open) throws IOException {
        open.adoptTerms();
        var planted = new Planted(open);
        planted.reports();
        planted.incidents();
        planted.acts();
        open.settle();
        return planted;
    }

    private void reports() {
        Asks sends = Asks.as(Role.DUTY_OFFICER).with("content-type", "text/plain; charset=utf-8").with("content-disposition",
            "attachment; filename=\"canary-file-name.txt\"")
            .with("hudna-sender", "canary-sender");
        report = id(ok(sends.post("/api/reports?channel=sms",
            "Shelling of Homs on 27 February 2016 killed two. canary-report-words".getBytes(StandardCharsets.UTF_8))), "\"id\":\"");
    }

    private void incidents() {
        String table = """
            [{"incident":"A","claim":"canary-claim-1","account":"canary-account","source":"canary-source","via":"canary-relay","from":"2016-03-01","time":"10:00","zone":"+02:00",
              "act":"shelling","weapon":"mortar 120 mm","actor":"syria","target":"civilians","place":"canary-place","lat":"34.123457","lon":"36.765432","error":"100 m","killed":"3",
              "words":"canary-words told by canary-source","coder":"canary-coder","url":"https://example.org/canary-link"},
             {"incident":"B","claim":"canary-claim-2","source":"canary-source","from":"2016-03-05","time":"10:00","zone":"+02:00","act":"air-strike","actor":"russia","target":"hospital",
              "place":"canary-ward","lat":"34.876543","lon":"37.345679","error":"50 m","words":"seen"},
             {"incident":"C","claim":"canary-claim-3","source":"canary-source","from":"2016-03-09","time":"10:00","zone":"+02:00","act":"shelling","place":"canary-secret-town",
              "lat":"33.5","lon":"36.25","error":"100 m"}]""";
        String made = ok(Asks.as(Role.ANALYST).with("content-type", "application/json").post("/api/claims/import",
            table.getBytes(StandardCharsets.UTF_8)));
        for (String piece : made.substring(made.indexOf("\"made\":[") + 8, made.indexOf(']')).split(",")) claims.add(piece.replace("\"", ""));
        open.settle();
        ordinary = incident(0);
        hospital = incident(1);
        embargoed = incident(2);
    }

    private String incident(int claim) { return open.tables.incidentOf(new ClaimId(claims.get(claim)), Tables.NOW).map(EventId::code).orElseThrow(); }

    private void acts() {
        ok(Asks.as(Role.CUSTODIAN).post("/api/holds", "{'hold': 'h-1', 'entries': [2], 'why': 'canary-erasure-why'}"));
        ok(Asks.as(Role.VERIFIER).post("/api/incidents/" + ordinary + "/decisions",
            "{'ruling': 'places', 'standing': 'probable', 'why': 'canary-decision-why'}"));
        ok(Asks.as(Role.DUTY_OFFICER).post("/api/incidents/" + embargoed + "/decisions", "{'ruling': 'embargoed', 'why': 'canary-embargo-why'}"));
        ok(Asks.as(Role.DUTY_OFFICER).post("/api/handovers", "{'note': 'canary-handover'}"));
        String party = open.room.watchkeeping().lines().getFirst().state().party().code();
        ok(Asks.as(Role.DUTY_OFFICER)
            .post("/api/lines", "{'party': '" + party + "', 'line': 'radio', 'answered': 'late', 'note': 'canary-line-note'}"));
        String step = "/api/incidents/" + ordinary + "/steps", told = ok(Asks.as(Role.DUTY_OFFICER).post(step,
            "{'procedure': 'non-compliance', 'step': 'ask', 'end': 'not-needed', 'note': 'canary-step-note'}"));
        ok(Asks.as(Role.VERIFIER).post("/api/steps/" + told.replaceAll("\\D+", "") + "/take-back", "{'why': 'canary-step-back-why'}"));
        String token = ok(Asks.as(Role.ANALYST).post("/api/tokens",
            "{'token': 'program-1', 'label': 'canary-token-label', 'roles': ['analyst'], 'until': '2016-03-25'}"));
        secrets.add(id(token, "\"secret\":\""));
        secrets.add(id(ok(Asks.as(Role.ADMINISTRATOR).post("/api/people", "{'person': 'p-new', 'name': 'somebody new', 'roles': ['observer']}")),
            "\"secret\":\""));
        ok(Asks.as(Role.DUTY_OFFICER).post("/api/reports/" + report + "/sender", "{'why': 'canary-look-why'}"));
        ok(Asks.as(Role.HUMANITARIAN).post("/api/incidents/" + hospital + "/position", "{'why': 'canary-look-why'}"));
        ok(Asks.as(Role.ANALYST).post("/api/erasures", "{'erasure': 'e-1', 'entries': [1], 'basis': 'reporters-wish', 'why': 'canary-erasure-why'}"));
    }

    String ok(Request request) {
        Answer answer = open.answer(request);
        String text = OpenRoom.text(answer);
        if (answer.status() / 100 != 2) throw new AssertionError(request.path() + " " + answer.status() + " " + text);
        return text;
    }

    /** What stands between this and the next quotation mark. */
    static String id(String json, String before) {
        int from = json.indexOf(before) + before.length();
        return json.substring(from, json.indexOf('"', from));
    }}
