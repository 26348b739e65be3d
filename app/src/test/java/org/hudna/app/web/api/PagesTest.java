package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.app.web.Book;
import org.hudna.bulletin.Role;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All pages of the room and all forms on them, as everybody: who is let in, what is heard there, whether they stand whatever is asked. */
class PagesTest {

    @TempDir static Path folder;
    private static OpenRoom open;
    private static Planted planted;
    private static Api pages;

    @BeforeAll static void plant() throws IOException {
        open = new OpenRoom(folder);
        planted = Planted.in(open);
        pages = new Api(Book.of(open.room), 32 << 20);
    }

    @AfterAll static void close() { open.close(); }

    private static Map<String, Asks> everybody() {
        Map<String, Asks> all = new LinkedHashMap<>();
        all.put("anybody", Asks.ANYBODY);
        for (Role role : Role.values()) all.put(role.code(), Asks.as(role));
        return all;
    }

    @Test void every_page_has_a_row_and_every_row_a_page() throws IOException {
        StringBuilder table = new StringBuilder();
        for (Route route : pages.routes()) table.append(RoutesTest.line(route)).append('\n');
        try (InputStream agreed = PagesTest.class.getResourceAsStream("pages.txt")) {
            assertEquals(new String(agreed.readAllBytes(), StandardCharsets.UTF_8), table.toString(), "if that is what is wanted, change pages.txt");
        }
    }

    @Test void every_page_says_what_it_is_in_three_languages_and_none_answers_for_another() {
        var offences = new TreeSet<String>();
        var seen = new TreeSet<String>();
        for (Route route : pages.routes()) {
            for (Lang lang : Lang.values()) if (!Texts.of(lang).has(route.summary().id())) offences.add(route.path() + " " + lang);
            if (!seen.add(route.method() + " " + route.path().replaceAll("\\{\\w+}", "{}"))) offences.add(route.path() + " twice");
        }
        assertEquals(Set.of(), offences);
    }

    @Test void everybody_opens_the_pages_that_the_table_says_and_no_others() {
        var offences = new TreeSet<String>();
        everybody().forEach((who, asks) -> {
            for (Route route : pages.routes()) {
                Set<String> may = Set.copyOf(AboutDoor.roles(route));
                for (String address : filled(route)) {
                    int status = answer(route.method() == Method.GET ? asks.get(address) : asks.with("content-type", "text/plain")
                        .post(address, new byte[0])).status();
                    boolean letIn = status != 401 && status != 403;
                    if (letIn != may.contains(who) || status >= 500)
                        offences.add(RoutesTest.line(route) + ": " + who + " got " + status + " at " + address);
                }
            }
        });
        assertEquals(Set.of(), offences);
    }

    @Test void no_canary_is_heard_on_a_page_by_whom_it_is_kept_from() {
        var leaks = new TreeSet<String>();
        var heard = new TreeSet<String>();
        everybody().forEach((who, asks) -> {
            for (String address : addresses()) for (Lang lang : Lang.values()) {
                Answer answer = answer(asks.in(lang).get(address));
                String text = OpenRoom.text(answer) + answer.headers();
                Planted.MAY_HEAR.forEach((canary, may) -> {
                    if (!text.contains(canary)) return;
                    heard.add(canary);
                    if (Role.find(who).filter(may::contains).isEmpty()) leaks.add(canary + " heard by " + who + " at " + address);
                });
                planted.secrets.forEach(secret -> { if (text.contains(secret)) leaks.add("a secret at " + address); });
            }
        });
        assertEquals(Set.of(), leaks);
        assertEquals(Set.of(), missing(Set.of("canary-report-words", "canary-words", "canary-place", "canary-decision-why", "canary-handover",
            "canary-line-note", "canary-step-note", "canary-step-back-why"), heard), "a canary that never sings guards nothing");
    }

    @Test void what_is_hidden_cannot_be_searched_for() {
        String asked = "/situation?text=canary-secret-town";
        assertEquals(true, OpenRoom.text(answer(Asks.as(Role.ANALYST).get(asked))).contains("/incidents/" + planted.embargoed));
        for (Asks asks : List.of(Asks.ANYBODY, Asks.as(Role.OBSERVER), Asks.as(Role.LIAISON), Asks.as(Role.HUMANITARIAN)))
            assertEquals(false, OpenRoom.text(answer(asks.get(asked))).contains("/incidents/"), asked);
    }

    private static Set<String> missing(Set<String> these, Set<String> among) {
        var rest = new TreeSet<>(these);
        rest.removeAll(among);
        return rest;
    }

    @Test void whatever_is_asked_a_page_stands() {
        var offences = new TreeSet<String>();
        List<String> odd = List.of("", "-1", "99999999999999999999", "\u0663", "a".repeat(3_000), "%", "<script>alert(1)</script>", "' OR 1=1 --",
            "2016-13-45", "0001-01-01", "..", "\u202E", "null");
        for (Route route : pages.routes()) if (route.method() == Method.GET) for (String value : odd) {
            String encoded = java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
            List<String> addresses = new ArrayList<>();
            if (!value.isEmpty() && !value.equals(".."))
                addresses.add(route.path().replaceAll("\\{\\w+}", java.util.regex.Matcher.quoteReplacement(encoded)));
            for (String name : List.of("text", "asOf", "from", "to", "box", "after", "page", "stage", "channel", "act", "area", "outcome", "entry",
                "since", "instrument", "limit", "edition", "code", "before", "did"))
                addresses.add(filled(route).getFirst() + "?" + name + "=" + encoded);
            for (String address : addresses) {
                Answer answer = answer(Asks.as(Role.ANALYST).in(Lang.AR).get(address));
                String text = answer.headers().getOrDefault("Content-Type", "").startsWith("text/html") ? OpenRoom.text(answer) : "";
                if (answer.status() >= 500) offences.add(answer.status() + " at " + address);
                if (text.contains("<script>alert")) offences.add("what was asked became markup at " + address);
                for (String inside : List.of("org.hudna", "Exception", "java.")) if (text.contains(inside)) offences.add(inside + " at " + address);
            }
        }
        assertEquals(Set.of(), offences);
    }

    /** Every page that there is, with every id that there is. */
    private static List<String> addresses() {
        List<String> all = new ArrayList<>();
        for (Route route : pages.routes()) if (route.method() == Method.GET) all.addAll(filled(route));
        all.add("/situation?text=Homs");
        for (String stage : List.of("waiting", "taken", "closed")) all.add("/inbox?stage=" + stage);
        all.add("/situation?asOf=2017-01-01");
        for (String since : List.of("handover", "1h", "24h")) all.add("/watch?since=" + since);
        return all;
    }

    private static List<String> filled(Route route) {
        String path = route.path();
        if (path.startsWith("/assets/")) return List.of(path.replace("{name}", "room.css"));
        if (path.startsWith("/inbox/")) return List.of(path.replace("{id}", planted.report));
        if (path.startsWith("/incidents/"))
            return List.of(planted.ordinary, planted.hospital, planted.embargoed).stream().map(id -> path.replace("{id}", id)).toList();
        if (path.startsWith("/claims/")) return planted.claims.stream().map(id -> path.replace("{id}", id)).toList();
        return List.of(path.replaceAll("\\{\\w+}", "none"));
    }

    private static Answer answer(Request request) {
        try {
            return pages.answer(request);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
