package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.app.web.api.shape.Shape;
import org.hudna.app.web.api.shape.Shapes;
import org.hudna.bulletin.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent, the door answers with what was asked for or with a problem that a person can understand; never by falling over. Seeded. */
class AnythingTest {

    private static final List<String> TEXTS = List.of("", " ", "a", "", "  ", "0", "-1", "٣", "99999999999999999999", "1e9", "NaN", "null", "\u0000",
        "\uD800", "😀", "قصف", "a/b", "../x", "'; DROP", "\"",
        "<b>", "%", "2016-03-01", "2016-13-45", "2016-03-01T00:00:00Z", "+999999999-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z", "1,2,3,4",
        "181,1,1,1", "a,b,c,d", "Mars/One",
        "*:*", "\"open", "a AND (", "~", "x".repeat(300), "\u202Eabc", "true", "liaison", "places", "day");

    @TempDir static Path folder;
    private static OpenRoom open;
    private static Planted planted;

    @BeforeAll static void plant() throws IOException {
        open = new OpenRoom(folder);
        planted = Planted.in(open);
    }

    @AfterAll static void close() { open.close(); }

    @Test void nothing_that_is_sent_makes_it_fall_over() {
        Random random = new Random(42);
        var offences = new TreeSet<String>();
        for (int round = 0; round < 8; round++) for (Route route : open.api.routes()) {
            if (route.path().equals("/api/changes")) continue;
            Asks asks = Asks.as(Role.values()[random.nextInt(Role.values().length)]);
            for (Role role : Role.values()) if (route.guard().admits().test(Asks.as(role).viewer())) asks = Asks.as(role);
            String address = path(route, random) + query(route, random);
            String body = body(route, random);
            try {
                Answer answer = open.answer(route.method() == Method.GET ? asks.get(address) : asks.with("content-type", type(random))
                    .post(address, body.getBytes(StandardCharsets.UTF_8)));
                OpenRoom.bytes(answer);
                if (answer.status() >= 500) offences.add(route.path() + " " + answer.status());
            } catch (IllegalArgumentException | IllegalStateException | java.util.NoSuchElementException | IndexOutOfBoundsException | ArithmeticException | ClassCastException
                     | java.time.DateTimeException fell) {
                offences.add(route.method() + " " + address + " " + body + ": " + fell);
            }
        }
        assertEquals(Set.of(), offences);
    }

    private static <T> T one(List<T> of, Random random) { return of.get(random.nextInt(of.size())); }

    private static String path(Route route, Random random) {
        String path = route.path();
        List<String> ids = List.of(planted.report, planted.ordinary, planted.claims.getFirst(), "33", "none", "p-observer");
        for (String hole : route.holes()) {
            String filled = random.nextBoolean() ? one(ids, random) : one(TEXTS, random);
            path = path.replace("{" + hole + "}", filled.isEmpty() || filled.contains("/") ? "x" : encoded(filled));
        }
        return path;
    }

    private static String query(Route route, Random random) {
        List<String> pairs = new ArrayList<>();
        route.query().ifPresent(query -> {
            for (Shape.Member member : Shapes.flat(query)) if (random.nextInt(4) == 0 || member.isNeeded() && !(member.shape() instanceof Shape.Many))
                pairs.add(member.name() + "=" + encoded(value(member.shape(), random)));
        });
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String value(Shape shape, Random random) {
        if (random.nextInt(6) == 0) return one(TEXTS, random);
        return switch (shape) {
            case Shape.Word(var _, List<String> codes) -> one(codes, random);
            case Shape.Flag() -> random.nextBoolean() ? "true" : "false";
            case Shape.Whole _, Shape.Figure _ -> Integer.toString(random.nextInt(50) - 5);
            case Shape.Time() -> one(List.of("2016-03-01", "2016-03-20T10:00:00+03:00", "0000-01-01", "+999999999-12-31T00:00:00Z"), random);
            case Shape.Text(), Shape.Many _, Shape.ByName _, Shape.Thing _ -> one(TEXTS, random);
        };
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    private static String type(Random random) {
        return random.nextInt(8) == 0
            ? one(List.of("", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "text/csv; charset=nonsense", "a/b;c"),
            random) : "application/json";
    }

    private static String body(Route route, Random random) {
        if (random.nextInt(10) == 0)
            return one(List.of("", "{", "[]", "null", "{}", "\u0000\u0001", "--x\r\n\r\n--x--", "{\"a\":".repeat(60)), random);
        return route.takes() instanceof Route.Takes.Json(Class<? extends Record> shape) ? json(new Shape.Thing(shape), random) : one(TEXTS, random);
    }

    private static String json(Shape shape, Random random) {
        if (random.nextInt(12) == 0) return one(List.of("null", "7", "true", "\"x\"", "[]", "{}", "-1.5", "1e400"), random);
        return switch (shape) {
            case Shape.Thing(Class<? extends Record> of) -> {
                List<String> members = new ArrayList<>();
                for (Shape.Member member : Shapes.members(of))
                    if (member.isNeeded() || random.nextBoolean()) members.add("\"" + member.name() + "\":" + json(member.shape(), random));
                yield "{" + String.join(",", members) + "}";
            }
            case Shape.Many(Shape of) -> random.nextInt(4) == 0 ? "[]" : "[" + json(of, random) + "," + json(of, random) + "]";
            case Shape.ByName(Shape of) -> "{\"incident\":" + json(of, random) + ",\"from\":" + json(of, random) + ",\"source\":"
                + json(of, random) + "}";
            case Shape.Flag() -> "true";
            case Shape.Whole _, Shape.Figure _ -> Integer.toString(random.nextInt(80) - 5);
            case Shape.Text(), Shape.Word _, Shape.Time() -> "\"" + value(shape, random).replace("\\", "\\\\").replace("\"", "\\\"")
                .replace("\u0000", "\\u0000") + "\"";
        };
    }
}
