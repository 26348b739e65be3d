package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.bulletin.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route, asked by a person of every role and by nobody: the real handlers let in whom the table names, and nobody else. */
class RolesTest {

    @TempDir static Path folder;
    private static OpenRoom open;
    private static Planted planted;

    /** What is sent to each route that takes something. A route without a line here fails. */
    private static final Map<String, String> SENT = Map.ofEntries(
        Map.entry("/api/reports", ""), Map.entry("/api/reports/{id}/take", ""), Map.entry("/api/reports/{id}/release", ""),
        Map.entry("/api/reports/{id}/close", "{'how': 'nothing-in-it', 'why': 'w'}"), Map.entry("/api/reports/{id}/reopen", "{'why': 'w'}"),
        Map.entry("/api/reports/{id}/sender", "{'why': 'w'}"), Map.entry("/api/reports/{id}/claims",
            "{'publisher': 'p', 'suggestions': [{'text': 0, 'suggestion': 0}]}"),
        Map.entry("/api/claims", "{'row': {'incident': 'X', 'source': 's', 'from': '2016-03-01', 'act': 'shelling'}}"),
            Map.entry("/api/claims/import?mapping=none", "a,b"),
        Map.entry("/api/claims/{id}/correct", "{'row': {'incident': 'X', 'source': 's', 'from': '2016-03-01', 'act': 'shelling'}, 'why': 'w'}"),
        Map.entry("/api/claims/{id}/withdraw", "{'why': ''}"), Map.entry("/api/judgements", "{'one': 'a', 'other': 'b', 'verdict': 'same'}"),
        Map.entry("/api/incidents/{id}/decisions", "{'ruling': 'DECISION', 'standing': 'determined', 'of': 'the task force', 'why': 'w'}"),
        Map.entry("/api/incidents/{id}/position", "{'why': 'w'}"), Map.entry("/api/terms", "{'agreement': 'a', 'files': {}, 'why': 'w'}"),
            Map.entry("/api/places?list=l", "nothing"),
        Map.entry("/api/mappings", "{'mapping': 'm', 'text': 't'}"), Map.entry("/api/forms?form=f", "x"),
        Map.entry("/api/people", "{'person': '', 'name': 'n', 'roles': []}"), Map.entry("/api/people/{id}/roles", "{'roles': [], 'why': 'w'}"),
        Map.entry("/api/people/{id}/suspend", "{'why': ''}"), Map.entry("/api/people/{id}/restore", "{'why': ''}"),
            Map.entry("/api/people/{id}/recovery", "{'why': ''}"),
        Map.entry("/api/recoveries/{id}/approve", ""), Map.entry("/api/tokens", "{'token': '', 'label': 'l', 'roles': []}"),
            Map.entry("/api/tokens/{id}/revoke", "{'why': ''}"),
        Map.entry("/api/erasures", "{'entries': [], 'basis': 'b', 'why': 'w'}"), Map.entry("/api/erasures/{id}/approve", ""), Map.entry("/api/holds",
            "{'entries': [], 'why': ''}"),
        Map.entry("/api/handovers", "{'note': ' '}"), Map.entry("/api/handovers/{index}/take", ""),
        Map.entry("/api/incidents/{id}/steps", "{'procedure': 'none', 'step': 'none', 'end': 'not-done', 'note': 'w'}"),
            Map.entry("/api/steps/{index}/take-back", "{'why': 'w'}"),
        Map.entry("/api/lines", "{'party': 'none', 'line': 'radio', 'answered': 'late'}"),
        Map.entry("/api/holds/{id}/lift", "{'why': 'w'}"), Map.entry("/api/sms", "{'from': '+000 11', 'text': 't'}"),
        Map.entry("/gateway/sms", "{'from': '+000 11', 'text': 't'}"), Map.entry("/openrosa/submission", "<data id='f'><q>1</q></data>"));

    @BeforeAll static void plant() throws IOException {
        open = new OpenRoom(folder);
        planted = Planted.in(open);
    }

    @AfterAll static void close() { open.close(); }

    @Test void everybody_gets_in_where_the_table_says_and_nowhere_else() {
        var offences = new TreeSet<String>();
        for (Route route : open.api.routes()) {
            Set<String> may = Set.copyOf(AboutDoor.roles(route));
            look(route, Asks.ANYBODY, "anybody", may, offences);
            for (Role role : Role.values()) look(route, Asks.as(role), role.code(), may, offences);
        }
        assertEquals(Set.of(), offences);
    }

    private static void look(Route route, Asks asks, String who, Set<String> may, Set<String> offences) {
        int status = open.answer(asked(route, asks, who)).status();
        boolean letIn = status != 401 && status != 403;
        if (letIn != may.contains(who) || status >= 500 || status == 400
            || status == 405) offences.add(RoutesTest.line(route) + ": " + who + " got " + status);
        if (!letIn && (status == 401) != who.equals("anybody")) offences.add(route.path() + ": " + who + " got " + status);
        if (letIn && route.method() == Method.GET && status != 200 && status != 204 && status != 404
            && status != 422) offences.add(route.path() + ": " + who + " got " + status);
    }

    private static Request asked(Route route, Asks asks, String who) {
        String id = route.path().startsWith("/api/reports") ? planted.report : route.path().startsWith("/api/claims") ? planted.claims.getFirst()
            : route.path().startsWith("/api/incidents") ? planted.ordinary : "none";
        if (route.method() == Method.GET) {
            String path = route.path().equals("/api/counts") ? "/api/counts?by=day" : route.path();
            return asks.get(path.replace("{id}", id).replace("{index}", "33").replace("{z}/{x}/{y}", "0/0/0").replace("{name}", "none"));
        }
        String address = SENT.keySet().stream().filter(one -> one.split("\\?")[0].equals(route.path())).findFirst().orElseThrow(() ->
            new AssertionError("say in this test what is sent to " + route.path()));
        String ruling = who.equals(Role.DUTY_OFFICER.code()) ? "embargoed" : who.equals(Role.CO_CHAIR.code()) ? "places" : "reopens";
        String sent = SENT.get(address).replace("DECISION", ruling).replace('\'', '"');
        Asks typed = asks.with("content-type", sent.startsWith("{") ? "application/json" : sent.startsWith("<") ? "text/xml" : "text/plain");
        byte[] bytes = route.path().equals("/api/reports") ? ("from " + who).getBytes(StandardCharsets.UTF_8) : sent.getBytes(StandardCharsets.UTF_8);
        return typed.post(address.replace("{id}", id).replace("{index}", "0"), bytes);
    }

    @Test void a_program_may_bring_reports_and_no_more_than_its_roles() {
        var program = new Asks(new org.hudna.bulletin.Viewer("token:program-1", Set.of(), java.util.Optional.empty()), org.hudna.words.Lang.EN,
            Map.of("content-type", "text/plain"));
        assertEquals(201, open.answer(program.post("/api/reports", "from a program".getBytes(StandardCharsets.UTF_8))).status());
        for (String address : List.of("/api/reports", "/api/people", "/api/changes", "/api/terms")) assertEquals(403,
            open.answer(program.get(address)).status(), address);
        assertEquals(200, open.answer(program.get("/api/incidents")).status());
    }
}
