package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no browser would send, byte by byte; and what is sent in the name of somebody who does not know. */
class WallTest {

    @TempDir static Path folder;
    private static Outside outside;

    @BeforeAll static void open() { outside = Outside.open(folder); }

    @AfterAll static void close() { outside.close(); }

    /** The whole answer to these bytes. */
    private static String sent(String bytes) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(outside.url).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> headers(String answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n"))).lines().skip(1)
            .forEach(line -> headers.put(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
            line.substring(line.indexOf(':') + 1).strip()));
        return headers;
    }

    @Test void whatever_bytes_come_the_answer_is_bounded_and_tells_nothing_of_the_server() throws IOException {
        String end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        var wrong = new TreeSet<String>();
        for (String bytes : List.of("NONSENSE\r\n\r\n", "GET /" + end.replace("localhost", "a b"), "GET /api/..%2fx" + end,
            "GET /api/../../etc/passwd" + end, "GET //x" + end, "GET /a;b=c" + end,
            "GET /%00" + end, "GET /\\x" + end, "GET /api/me%0d%0aSet-Cookie:x=y" + end, "TRACE /" + end, "PUT /api/me" + end, "DELETE /" + end,
            "GET /" + "a".repeat(20_000) + end, "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n",
            "GET / HTTP/9.9\r\n\r\n",
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST /api/reports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\nx")) {
            String answer = sent(bytes);
            String what = bytes.lines().findFirst().orElseThrow().substring(0, Math.min(40, bytes.indexOf('\r'))) + " → " + answer.lines().findFirst()
                .orElse("nothing");
            int status = answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
            if (status < 300 || status > 505 || status == 500) wrong.add(what);
            for (String inside : List.of("tomcat", "apache", "java.", "exception", "spring", "org."))
                if (answer.toLowerCase(Locale.ROOT).contains(inside)) wrong.add(what + " has " + inside);
            if (!headers(answer).getOrDefault("content-security-policy", "").contains("frame-ancestors 'none'"))
                wrong.add(what + " lacks its headers");
        }
        assertEquals(new TreeSet<>(), wrong);
    }

    @Test void a_fault_is_told_in_the_language_and_form_of_whoever_asks() throws Exception {
        var visitor = outside.visitor();
        HttpResponse<String> page = visitor.post("/sign-in", "", "Accept", "text/html", "Accept-Language", "ru");
        assertEquals(403, page.statusCode());
        assertTrue(page.body().contains("lang=\"ru\"") && page.body().contains("Страница"), page.body());
        HttpResponse<String> problem = visitor.post("/sign-in", "", "Accept", "application/json", "Accept-Language", "ar");
        assertEquals("application/problem+json", problem.headers().firstValue("Content-Type").orElse(""));
        assertEquals("ar", problem.headers().firstValue("Content-Language").orElse(""));
    }

    @Test void a_foreign_page_can_do_nothing_with_the_session_of_its_reader() throws Exception {
        var first = outside.first();
        assertTrue(first.get("/api/me").body().contains("administrator"));
        for (String path : List.of("/sign-out", "/ways/password", "/ways/remove", "/passkey/new-question", "/api/people", "/api/tokens"))
            for (String type : List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"))
                assertEquals(403, first.send(path, "{}", type).statusCode(), path + " " + type);
        assertTrue(first.get("/api/me").body().contains("administrator"));
    }

    @Test void a_session_counts_for_nothing_beside_a_token() throws Exception {
        var first = outside.first();
        assertEquals(401, first.get("/api/me", "Authorization", "Bearer nothing").statusCode());
        assertEquals(401, first.get("/api/me", "Authorization", "Basic " + "!".repeat(9)).statusCode());
        assertEquals(401, first.get("/ways", "Authorization", "Digest x").statusCode());
        assertFalse(first.get("/", "Authorization", "Bearer nothing").body().contains("first"));
    }

    @Test void the_origin_of_a_request_is_believed_of_nobody_who_was_not_named(@TempDir Path apart) throws Exception {
        Settings slow = Settings.USUAL.with(Setting.REQUESTS_PER_MINUTE, "60");
        try (Outside other = Outside.open(apart.resolve("one"), slow, Clock.systemUTC())) {
            assertTrue(answers(other.visitor()).contains(429));
        }
        try (Outside other = Outside.open(apart.resolve("two"), slow.with(Setting.PROXIES, "127.0.0.1, 10.1.1.1"), Clock.systemUTC())) {
            assertEquals(Set.of(200), answers(other.visitor()), "each of them from elsewhere, says one who is believed");
        }
    }

    /** What many requests are answered that each claim to come from elsewhere. */
    private static Set<Integer> answers(Outside.Visitor visitor) throws IOException, InterruptedException {
        Set<Integer> answers = new HashSet<>();
        for (int i = 0; i < 30; i++) answers.add(visitor.get("/sign-in", "X-Forwarded-For", "198.51.100." + i).statusCode());
        return answers;
    }
}
