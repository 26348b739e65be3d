package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.app.Serving;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.Accounts;
import org.hudna.words.Lang;
import org.hudna.app.people.Secret;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.app.room.Demonstration;
import org.hudna.app.room.LedClock;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door as somebody outside finds it: a real server, over the network. */
class DoorsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir Path folder;
    private Serving serving;
    private String url;

    @BeforeEach void open() { start(Settings.USUAL.with(Setting.REQUESTS_PER_MINUTE, "6000")); }

    private void start(Settings settings) {
        Settings here = settings.with(Setting.DATA, folder.toString()).with(Setting.PORT, "0");
        serving = assertInstanceOf(Serving.Opening.Opened.class, Serving.open(here, Clock.systemUTC(), new SecureRandom(), _ -> { })).serving();
        url = "http://localhost:" + serving.port();
    }

    @AfterEach void close() { serving.close(); }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(5)).build();
    }

    private HttpResponse<String> get(HttpClient client, String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path)).GET();
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient client, String path, String body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path)).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String form(String... pairs) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) all.add(pairs[i] + "=" + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        return String.join("&", all);
    }

    private static String csrf(HttpResponse<String> page) {
        Matcher found = TOKEN.matcher(page.body());
        assertTrue(found.find(), page.body());
        return found.group(1);
    }

    /** Without the tokens, which are others each time. */
    private static String plain(HttpResponse<String> page) {
        return page.body().replace(csrf(page), "").replaceAll("value=\"(nobody|first)\"", "")
            .replaceAll("(value|data-form)=\"[A-Za-z0-9_-]{60,}\"", "");
    }

    private HttpClient joined(String link) throws IOException, InterruptedException {
        HttpClient client = browser();
        String path = link.substring(link.indexOf("/join"));
        HttpResponse<String> page = get(client, path);
        HttpResponse<String> came =
            post(client, "/join", form("_csrf", csrf(page), "link", path.substring(path.indexOf('=') + 1), "name", "Somebody"));
        assertEquals(303, came.statusCode(), came.body());
        return client;
    }

    @Test void every_answer_has_strict_headers() throws Exception {
        HttpClient client = browser();
        for (String path : List.of("/", "/sign-in", "/health", "/api/me", "/api/nothing-like-this", "/assets/room.css", "/situation", "/metrics")) {
            var headers = get(client, path).headers();
            assertTrue(headers.firstValue("Content-Security-Policy").orElse("").contains("frame-ancestors 'none'"), path);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""), path);
            assertEquals("same-origin", headers.firstValue("Cross-Origin-Opener-Policy").orElse(""), path);
        }
    }

    @Test void the_first_link_opens_once_and_there_is_no_other_after_somebody_has_a_way_in() throws Exception {
        String link = serving.firstLink().orElseThrow();
        HttpClient first = joined(link);
        assertEquals(200, get(first, "/ways").statusCode());
        HttpClient other = browser();
        HttpResponse<String> again = post(other, "/join", form("_csrf", csrf(get(other, "/join")), "link", link.substring(link.indexOf('=') + 1)));
        assertEquals(403, again.statusCode());
    }

    @Test void whoever_comes_first_is_asked_for_a_name_and_called_by_it_and_whoever_was_invited_is_not_asked() throws Exception {
        String link = serving.firstLink().orElseThrow(), path = link.substring(link.indexOf("/join")), secret = link.substring(link.indexOf('=') + 1);
        HttpClient client = browser();
        HttpResponse<String> page = get(client, path);
        assertTrue(page.body().contains("name=\"name-ar\""), page.body());
        HttpResponse<String> nameless = post(client, "/join", form("_csrf", csrf(page), "link", secret, "name", "  "));
        assertEquals(422, nameless.statusCode());
        assertTrue(nameless.body().contains("role=\"alert\"") && nameless.body().contains(secret), "the link is not used up by it");
        assertEquals(303, post(client, "/join", form("_csrf", csrf(nameless), "link", secret, "name", "Somebody", "name-ar", "أحدهم")).statusCode());
        assertEquals("Somebody", serving.room().admitting().people().find(Accounts.FIRST).orElseThrow().name(Lang.RU));
        assertEquals("أحدهم", serving.room().admitting().people().find(Accounts.FIRST).orElseThrow().name(Lang.AR));
        assertTrue(get(client, "/ways").body().contains(Accounts.FIRST), "the name to sign in under is told");
        act(Accounts.FIRST, new Entry.CredentialAdded(Accounts.FIRST, "k1", Entry.Credential.PASSKEY, "", "x"));
        assertFalse(get(browser(), "/join?link=" + invited("second", Set.of(Role.OBSERVER)).shown()).body().contains("name=\"name"),
            "who was invited has a name");
    }

    @Test void what_is_wrong_with_a_form_or_an_address_is_said_on_the_page_itself() throws Exception {
        HttpClient client = joined(serving.firstLink().orElseThrow());
        act(Accounts.FIRST, new Entry.CredentialAdded(Accounts.FIRST, "k1", Entry.Credential.PASSKEY, "", "x"));
        var sent = HttpRequest.newBuilder(URI.create(url + "/people")).header("Accept", "text/html").header("Accept-Language", "en")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form("_csrf", csrf(get(client, "/people")), "deed", "invite", "person", "Not a code", "name",
            "Somebody", "role", "observer"))).build();
        HttpResponse<String> wrong = client.send(sent, BodyHandlers.ofString());
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("A name-code has 2 to 40") && wrong.body().contains("action=\"/people\"")
            && wrong.body().contains("role=\"alert\""), wrong.body());
        HttpResponse<String> asked = get(client, "/situation?from=nonsense", "Accept", "text/html", "Accept-Language", "en");
        assertTrue(asked.body().contains("name=\"from\"") && asked.body().contains("nonsense"), asked.body());
    }

    @Test void a_form_without_its_token_is_refused() throws Exception {
        HttpClient client = browser();
        get(client, "/sign-in");
        assertEquals(403, post(client, "/sign-in", form("name", "first", "password", "x", "code", "1")).statusCode());
        HttpClient in = joined(serving.firstLink().orElseThrow());
        assertEquals(403, post(in, "/api/people", "{}", "Accept", "application/json").statusCode());
    }

    @Test void a_session_is_another_after_somebody_came_in() throws Exception {
        String link = serving.firstLink().orElseThrow();
        HttpClient client = browser();
        String before = get(client, link.substring(link.indexOf("/join"))).headers().firstValue("Set-Cookie").orElseThrow();
        HttpResponse<String> page = get(client, link.substring(link.indexOf("/join")));
        String after = post(client, "/join", form("_csrf", csrf(page), "link", link.substring(link.indexOf('=') + 1), "name", "Somebody")).headers()
            .firstValue("Set-Cookie").orElseThrow();
        assertNotEquals(before.split(";")[0], after.split(";")[0]);
        assertTrue(after.contains("HttpOnly") && after.contains("SameSite=Strict"), after);
    }

    @Test void a_wrong_name_and_a_wrong_password_are_told_the_same_and_soon_not_at_once() throws Exception {
        HttpClient client = browser();
        String token = csrf(get(client, "/sign-in"));
        HttpResponse<String> nobody = post(client, "/sign-in", form("_csrf", token, "name", "nobody", "password", "wrong", "code", "000000"));
        HttpResponse<String> first = post(client, "/sign-in", form("_csrf", token, "name", Accounts.FIRST, "password", "wrong", "code", "000000"));
        assertEquals(401, nobody.statusCode());
        assertEquals(plain(nobody), plain(first));
        int last = 0; // the wait doubles each time: however slow the hash is here, it is soon longer than that
        for (int i = 0; i < 16 && last != 429; i++)
            last = post(client, "/sign-in", form("_csrf", token, "name", "nobody", "password", "wrong", "code", "000000")).statusCode();
        assertEquals(429, last);
    }

    @Test void whoever_is_suspended_is_out_at_once() throws Exception {
        HttpClient client = joined(serving.firstLink().orElseThrow());
        assertTrue(get(client, "/api/me").body().contains("administrator"));
        act(Accounts.FIRST, new Entry.CredentialAdded(Accounts.FIRST, "k1", Entry.Credential.PASSKEY, "", "x"));
        Secret link = invited("second", Set.of(Role.ADMINISTRATOR));
        HttpClient second = joined("/join?link=" + link.shown());
        act(Accounts.FIRST, new Entry.Suspended("second", "left the mission"));
        assertFalse(get(second, "/api/me").body().contains("administrator"));
    }

    private Secret invited(String person, Set<Role> roles) {
        var admitting = serving.room().admitting();
        var decided = admitting.accounts().invite(admitting.people(), Accounts.FIRST, person, person, roles, Optional.empty(), serving.room().now());
        return assertInstanceOf(Admitted.Yes.class, admitting.write(decided, acting(Accounts.FIRST))).shownOnce().orElseThrow();
    }

    private void act(String by, Entry.OfPeople entry) {
        var admitting = serving.room().admitting();
        assertInstanceOf(Admitted.Yes.class, admitting.write(admitting.accounts().ask(admitting.people(), entry, by, serving.room().now()),
            acting(by)));
    }

    private Acting acting(String by) { return new Acting(serving.room().viewer(by).orElse(Viewer.ANYBODY), by, Optional.empty()); }

    @Test void a_program_comes_in_by_its_token_and_a_void_one_opens_nothing() throws Exception {
        var tokens = new Demonstration(serving.room(), Path.of(".."), new LedClock(Clock.systemUTC())).tokens();
        HttpClient client = HttpClient.newHttpClient();
        String bearer = "Bearer " + tokens.get(Role.DUTY_OFFICER);
        assertEquals(200, get(client, "/api/reports", "Authorization", bearer).statusCode());
        HttpResponse<String> wrong = get(client, "/api/reports", "Authorization", "Bearer nothing", "Accept-Language", "ar");
        assertEquals(401, wrong.statusCode());
        assertEquals("ar", wrong.headers().firstValue("Content-Language").orElse(""));
        assertEquals(403, get(client, "/api/people", "Authorization", bearer).statusCode());
        assertEquals(403, get(client, "/metrics", "Authorization", bearer).statusCode());
        HttpResponse<String> figures = get(client, "/metrics", "Authorization", "Bearer " + tokens.get(Role.ADMINISTRATOR));
        assertEquals(200, figures.statusCode());
        assertTrue(figures.body().contains("hudna_entries"), figures.body());
    }

    @Test void more_requests_than_one_may_make_are_told_to_wait() throws Exception {
        serving.close();
        start(Settings.USUAL.with(Setting.REQUESTS_PER_MINUTE, "60"));
        HttpClient client = browser();
        int last = 200;
        Optional<String> wait = Optional.empty();
        for (int i = 0; i < 30 && last != 429; i++) {
            HttpResponse<String> answer = get(client, "/api/me");
            last = answer.statusCode();
            wait = answer.headers().firstValue("Retry-After");
        }
        assertEquals(429, last);
        assertTrue(wait.isPresent());
    }

    @Test void a_second_service_on_the_same_folder_and_a_port_in_use_are_refused_in_words() {
        Settings same = Settings.USUAL.with(Setting.DATA, folder.toString()).with(Setting.PORT, "0");
        assertInstanceOf(Serving.Opening.Refused.class, Serving.open(same, Clock.systemUTC(), new SecureRandom(), _ -> { }));
        Settings port = Settings.USUAL.with(Setting.DATA, folder.resolve("other").toString()).with(Setting.PORT, String.valueOf(serving.port()));
        var refused = assertInstanceOf(Serving.Opening.Refused.class, Serving.open(port, Clock.systemUTC(), new SecureRandom(), _ -> { }));
        assertEquals("door.port-taken", refused.why().id());
    }

    @Test void whoever_follows_what_changes_does_not_keep_the_service_from_ending() throws Exception {
        String bearer = "Bearer " + new Demonstration(serving.room(), Path.of(".."), new LedClock(Clock.systemUTC())).tokens().get(Role.DUTY_OFFICER);
        var follows = HttpRequest.newBuilder(URI.create(url + "/api/changes")).header("Authorization", bearer).build();
        var stream = HttpClient.newHttpClient().send(follows, BodyHandlers.ofInputStream());
        assertEquals(200, stream.statusCode());
        long start = System.nanoTime();
        serving.close();
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 5);
        stream.body().close();
    }
}
