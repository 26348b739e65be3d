package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may use which route: the table that is made from the code against the one that people agreed on. */
class RoutesTest {

    @TempDir static Path folder;
    private static OpenRoom open;

    @BeforeAll static void open() throws IOException { open = new OpenRoom(folder); }

    @AfterAll static void close() { open.close(); }

    @Test void every_route_has_a_row_and_every_row_a_route() throws IOException {
        StringBuilder table = new StringBuilder();
        for (Route route : open.api.routes()) table.append(line(route)).append('\n');
        try (InputStream agreed = RoutesTest.class.getResourceAsStream("routes.txt")) {
            assertEquals(new String(agreed.readAllBytes(), StandardCharsets.UTF_8), table.toString(), "if that is what is wanted, change routes.txt");
        }
    }

    static String line(Route route) { return route.method() + " " + route.path() + " | " + route.guard().code() + " | " + String.join(" ",
        AboutDoor.roles(route)); }

    @Test void no_two_routes_answer_the_same_request() {
        Set<String> seen = new HashSet<>();
        var offences = new TreeSet<String>();
        for (Route route : open.api.routes()) if (!seen.add(route.method() + " " + route.path().replaceAll("\\{\\w+}",
            "{}"))) offences.add(route.path());
        assertEquals(Set.of(), offences);
    }

    @Test void every_route_says_what_it_does_in_three_languages() {
        var offences = new TreeSet<String>();
        for (Route route : open.api.routes()) for (Lang lang : Lang.values()) if (!Texts.of(lang).has(route.summary()
            .id())) offences.add(route.path() + " " + lang);
        assertEquals(Set.of(), offences);
    }

    @Test void the_table_is_told_to_whoever_asks() {
        String table = OpenRoom.text(open.answer(Asks.ANYBODY.in(Lang.AR).get("/api/routes")));
        for (Route route : List.copyOf(open.api.routes()))
            if (!table.contains("\"path\":\"" + route.path() + "\"")) throw new AssertionError(route.path());
    }
}
