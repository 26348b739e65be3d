package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hudna.bulletin.Role;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every answer that reads, as everybody, searched for what that reader must not see. */
class CanaryTest {

    @TempDir static Path folder;
    private static OpenRoom open;
    private static Planted planted;

    @BeforeAll static void plant() throws IOException {
        open = new OpenRoom(folder);
        planted = Planted.in(open);
    }

    @AfterAll static void close() { open.close(); }

    /** Nobody, and a person of each role. */
    private static Map<Optional<Role>, Asks> everybody() {
        Map<Optional<Role>, Asks> all = new LinkedHashMap<>();
        all.put(Optional.empty(), Asks.ANYBODY);
        for (Role role : Role.values()) all.put(Optional.of(role), Asks.as(role));
        return all;
    }

    @Test void no_canary_is_heard_by_whom_it_is_kept_from() {
        var leaks = new TreeSet<String>();
        everybody().forEach((role, asks) -> {
            for (String address : addresses()) for (Asks as : List.of(asks, asks.with("accept", "application/x-ndjson").in(Lang.AR))) {
                Answer answer = open.answer(as.get(address));
                assertTrue(answer.status() < 500, address);
                String heard = address.startsWith("/api/changes") ? "" : OpenRoom.text(answer) + answer.headers();
                Planted.MAY_HEAR.forEach((canary, may) -> {
                    if (heard.contains(canary) && role.filter(may::contains).isEmpty()) leaks.add(canary + " heard by " + role.map(Role::code)
                        .orElse("anybody") + " at " + address);
                });
                planted.secrets.forEach(secret -> {
                    if (heard.contains(secret)) leaks.add("a secret at " + address);
                });
            }
        });
        assertEquals(Set.of(), leaks);
    }

    @Test void every_canary_that_somebody_may_hear_is_heard() {
        Map<String, Set<Role>> heard = new TreeMap<>();
        everybody().forEach((role, asks) -> addresses().forEach(address -> {
            String text = OpenRoom.text(open.answer(asks.get(address)));
            for (String canary : Planted.MAY_HEAR.keySet()) if (text.contains(canary)) role.ifPresent(it -> heard.computeIfAbsent(canary, _ ->
                new TreeSet<>()).add(it));
        }));
        var silent = new TreeSet<>(Planted.MAY_HEAR.keySet().stream().filter(canary -> !Planted.MAY_HEAR.get(canary).isEmpty()).toList());
        silent.removeAll(heard.keySet());
        assertEquals(Set.of(), silent, "a canary that never sings guards nothing");
    }

    @Test void what_is_hidden_cannot_be_searched_for_or_counted() {
        for (String canary : List.of("canary-source", "canary-words", "canary-secret-town", "canary-ward", "canary-place")) {
            String found = OpenRoom.text(open.answer(Asks.ANYBODY.get("/api/incidents?text=" + canary)));
            assertEquals("{\"rows\":[]}", found, canary);
        }
        assertEquals("{\"rows\":[]}", OpenRoom.text(open.answer(Asks.as(Role.OBSERVER).get("/api/incidents?source=canary-source"))));
        assertEquals("{\"rows\":[]}", OpenRoom.text(open.answer(Asks.as(Role.OBSERVER).get("/api/incidents?box=36.2,33.4,36.3,33.6"))),
            "under embargo");
        assertTrue(OpenRoom.text(open.answer(Asks.as(Role.ANALYST).get("/api/incidents?text=canary-secret-town"))).contains(planted.embargoed));
        for (Role role : Role.values()) {
            String counts = OpenRoom.text(open.answer(Asks.as(role).get("/api/counts?by=day")));
            assertEquals(Planted.WATCH.contains(role), counts.contains("2016-03-09"), role.code());
        }
    }

    @Test void no_tile_shows_exactly_what_is_protected_or_anything_under_embargo() {
        everybody().forEach((role, asks) -> {
            assertEquals(0, OpenRoom.bytes(open.answer(asks.get(tile(16, 34.876543, 37.345679)))).length, "the hospital, to " + role);
            boolean watch = role.filter(Planted.WATCH::contains).isPresent();
            assertEquals(watch, OpenRoom.bytes(open.answer(asks.get(tile(16, 33.5, 36.25)))).length > 0, "under embargo, to " + role);
            boolean exact = role.filter(Planted.CELL::contains).isPresent();
            assertEquals(exact, OpenRoom.bytes(open.answer(asks.get(tile(16, 34.123457, 36.765432)))).length > 0, "ordinary, to " + role);
        });
    }

    @Test void an_incident_under_embargo_is_as_if_it_were_not() {
        everybody().forEach((role, asks) -> {
            boolean watch = role.filter(Planted.WATCH::contains).isPresent();
            Answer hidden = open.answer(asks.get("/api/incidents/" + planted.embargoed));
            Answer none = open.answer(asks.get("/api/incidents/no-such"));
            assertEquals(watch ? 200 : 404, hidden.status());
            if (!watch) assertEquals(OpenRoom.text(none), OpenRoom.text(hidden));
        });
    }

    @Test void problems_tell_nothing_of_the_inside() {
        for (String address : List.of("/api/incidents/%00", "/api/incidents?box=a,b", "/api/incidents?after=1.2", "/api/counts?by=nothing",
            "/api/tiles/99/0/0.mvt", "/api/tiles/x/0/0.mvt",
            "/api/reports/../x", "/api/claims/'", "/api/record/entries/99999999999999999999", "/api/record/entries/-1",
                "/api/counts?by=day&zone=Mars/One"))
            for (Asks asks : everybody().values()) {
                Answer answer = open.answer(asks.get(address));
                String text = OpenRoom.text(answer);
                assertTrue(answer.status() >= 400 && answer.status() < 500, address + " " + answer.status() + " " + text);
                for (String inside : List.of("org.hudna", "Exception", "java.", "SQL", "lucene", "	at ")) assertTrue(!text.contains(inside),
                    address + " " + text);
            }
    }

    /** Every route that reads, with every id that there is, and every filter. */
    private static List<String> addresses() {
        List<String> all = new ArrayList<>();
        for (Route route : open.api.routes()) if (route.method() == Method.GET && !route.path()
            .equals("/api/changes")) all.addAll(filled(route.path()));
        for (String stage : List.of("waiting", "taken", "closed")) all.add("/api/reports?stage=" + stage);
        for (String facet : List.of("day", "act", "weapon", "target", "accused", "responsible", "clause", "finding", "outcome", "standing",
            "computed", "contested", "embargoed", "casualties",
            "sensitivity", "area", "source")) {
            all.add("/api/counts?by=" + facet);
            all.add("/api/counts?by=outcome&across=" + (facet.equals("day") ? "standing" : facet));
        }
        all.add("/api/facets?facet=source&facet=accused&text=Homs");
        for (String canary : List.of("canary-words", "Homs")) all.add("/api/incidents?text=" + canary);
        all.add("/api/incidents?form=csv");
        all.add("/api/incidents?form=geojson");
        all.add("/api/incidents?asOf=2017-01-01");
        for (int z = 0; z <= 16; z += 4) for (double[] at : new double[][] {{34.123457, 36.765432}, {34.876543, 37.345679}, {33.5,
            36.25}}) all.add(tile(z, at[0], at[1]));
        return all;
    }

    private static List<String> filled(String path) {
        if (path.startsWith("/api/reports/")) return List.of(path.replace("{id}", planted.report));
        if (path.startsWith("/api/claims/")) return planted.claims.stream().map(claim -> path.replace("{id}", claim)).toList();
        if (path.startsWith("/api/incidents/")) return List.of(planted.ordinary, planted.hospital, planted.embargoed).stream().map(incident ->
            path.replace("{id}", incident)).toList();
        if (path.contains("{index}")) return java.util.stream.LongStream.range(0, open.journal.size()).mapToObj(index -> path.replace("{index}",
            Long.toString(index))).toList();
        if (path.contains("{z}")) return List.of(tile(0, 0, 0));
        if (path.equals("/api/places")) return List.of(path, path + "?name=Homs", path + "?name=Hom&typing=true");
        return List.of(path.replace("{name}", "none"));
    }

    private static String tile(int z, double lat, double lon) {
        int n = 1 << z;
        double y = Math.log(Math.tan(Math.toRadians(lat)) + 1 / Math.cos(Math.toRadians(lat)));
        return "/api/tiles/" + z + "/" + (int) ((lon + 180) / 360 * n) + "/" + (int) ((1 - y / Math.PI) / 2 * n) + ".mvt";
    }
}
