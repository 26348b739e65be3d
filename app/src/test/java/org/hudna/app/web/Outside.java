package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.app.Serving;
import org.hudna.app.people.Secret;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;

/** A real server on a free port, and browsers without script that come to it over the network. */
final class Outside implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final Serving serving;
    final String url;

    private Outside(Serving serving, String url) {
        this.serving = serving;
        this.url = url;
    }

    static Outside open(Path folder) { return open(folder, Settings.USUAL.with(Setting.REQUESTS_PER_MINUTE, "60000"), Clock.systemUTC()); }

    static Outside open(Path folder, Settings settings, InstantSource clock) {
        Settings here = settings.with(Setting.DATA, folder.toString()).with(Setting.PORT, "0");
        Serving serving = assertInstanceOf(Serving.Opening.Opened.class, Serving.open(here, clock, new SecureRandom(), _ -> { })).serving();
        return new Outside(serving, serving.origin());
    }

    @Override public void close() { serving.close(); }

    Visitor visitor() { return new Visitor(HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build()); }

    /** The secret of a link, written by the room itself. */
    Secret invited(String by, String person, Set<Role> roles) {
        var admitting = serving.room().admitting();
        var decided = admitting.accounts().invite(admitting.people(), by, person, person, roles, Optional.empty(), serving.room().now());
        var viewer = serving.room().viewer(by).orElse(Viewer.ANYBODY);
        return assertInstanceOf(Admitted.Yes.class, admitting.write(decided, new Acting(viewer, by, Optional.empty()))).shownOnce().orElseThrow();
    }

    /** The first administrator, come in by the link of the terminal. */
    Visitor first() throws IOException, InterruptedException {
        Visitor first = visitor();
        String link = serving.firstLink().orElseThrow();
        assertEquals(303, first.fill(link.substring(link.indexOf("/join")), "/join", "link", link.substring(link.indexOf('=') + 1), "name",
            "Somebody").statusCode());
        return first;
    }

    static String csrf(HttpResponse<String> page) {
        Matcher found = TOKEN.matcher(page.body());
        assertTrue(found.find(), page.body());
        return found.group(1);
    }

    static String form(String... pairs) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) all.add(pairs[i] + "=" + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        return String.join("&", all);
    }

    /** Somebody with cookies of the own. */
    final class Visitor {

        private final HttpClient client;

        Visitor(HttpClient client) { this.client = client; }

        HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(url + path)).GET();
            if (headers.length > 0) request.headers(headers);
            return client.send(request.build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(url + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
            if (headers.length > 0) request.headers(headers);
            return client.send(request.build(), BodyHandlers.ofString());
        }

        HttpResponse<String> send(String path, String body, String type) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(URI.create(url + path)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
        }

        /** Opens {@code page} and sends the form on it. */
        HttpResponse<String> fill(String page, String action, String... pairs) throws IOException, InterruptedException {
            return post(action, form("_csrf", csrf(get(page))) + "&" + form(pairs));
        }
    }
}
