package org.hudna.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hudna.app.people.May;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Room;
import org.hudna.words.Lang;

/** The few pages by which people come in, and what those who run the program look at. They work without script, but for passkeys. */
final class Pages {

    /** The cookie that holds the chosen language. */
    static final String LANG = "lang";
    private static final Map<String, String> FILES = Map.of("/passkey.js", "text/javascript; charset=utf-8");
    private static final Set<String> FORMS = Set.of("/sign-in", "/sign-out", "/join", "/recover", "/ways/password", "/ways/codes", "/ways/remove",
        "/language", "/demo",
        "/passkey/question", "/passkey/sign-in", "/passkey/new-question", "/passkey/new");

    private final Callers callers;
    private final Watching watching;
    private final ComingIn comingIn;
    private final OwnWays ways;
    private final Invented invented;

    Pages(Room room, Callers callers, Watching watching, Supplier<String> origin, List<String> invented) {
        this.callers = callers;
        this.watching = watching;
        var keys = new PasskeyDoor(room, origin);
        this.comingIn = new ComingIn(room, callers, keys);
        this.ways = new OwnWays(room, callers, keys);
        this.invented = new Invented(room, callers, invented);
    }

    /** Whether a page of ours sends it. */
    static boolean isForm(HttpServletRequest request) { return FORMS.contains(Front.path(request)); }

    /** Whether a page or a file of ours is asked for; such a path tells nothing of anybody. */
    static boolean isOurs(String path) {
        return FORMS.contains(path) || FILES.containsKey(path) || Set.of("/", "/ways", "/metrics", "/health", "/health/live", "/health/ready")
            .contains(path);
    }

    /** False where it is no page of ours. */
    boolean answer(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        String path = Front.path(request);
        if (!isOurs(path)) return false;
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> shown(path, request, response, caller);
            case "POST" -> sent(path, new Page(request, response, Front.lang(request), callers.person(request)));
            default -> false; // not sealed: methods of HTTP are whatever somebody sends
        };
    }

    private boolean shown(String path, HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        var page = new Page(request, response, Front.lang(request), callers.person(request));
        switch (path) {
            case "/" -> page.home();
            case "/sign-in" -> page.signIn(Optional.empty());
            case "/join", "/recover" -> comingIn.link(page, path);
            case "/ways" -> ways.show(page, Optional.empty());
            case "/demo" -> invented.show(page);
            case "/health", "/health/ready" -> health(response, watching.isReady());
            case "/health/live" -> health(response, true);
            case "/metrics" -> metrics(response, caller);
            default -> { // not sealed: paths are whatever somebody asks for
                return FILES.containsKey(path) && file(path, response);
            }
        }
        return true;
    }

    private boolean sent(String path, Page page) throws IOException {
        switch (path) {
            case "/sign-in" -> comingIn.byPassword(page);
            case "/passkey/question" -> comingIn.question(page);
            case "/passkey/sign-in" -> comingIn.byPasskey(page);
            case "/join", "/recover" -> comingIn.byLink(page, path);
            case "/demo" -> invented.enter(page);
            case "/ways/password" -> ways.password(page);
            case "/ways/codes" -> ways.codes(page);
            case "/ways/remove" -> ways.remove(page);
            case "/passkey/new-question" -> ways.question(page);
            case "/passkey/new" -> ways.passkey(page);
            case "/language" -> language(page);
            case "/sign-out" -> {
                Callers.signOut(page.request());
                page.go("/sign-in");
            }
            default -> { // not sealed: paths are whatever somebody asks for
                return false;
            }
        }
        return true;
    }

    private static boolean file(String path, HttpServletResponse response) throws IOException {
        try (InputStream in = Pages.class.getResourceAsStream(path.substring(1))) {
            if (in == null) throw new IllegalStateException(path + " is missing");
            response.setContentType(FILES.get(path));
            response.setHeader("Cache-Control", "public, max-age=3600");
            in.transferTo(response.getOutputStream());
        }
        return true;
    }

    private static void health(HttpServletResponse response, boolean well) throws IOException {
        response.setStatus(well ? 200 : 503);
        write(response, "application/json", well ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}");
    }

    private void metrics(HttpServletResponse response, Caller caller) throws IOException {
        if (May.check(caller.viewer(), Verb.READ_METRICS)) write(response, "text/plain; version=0.0.4; charset=utf-8", watching.figures());
        else response.setStatus(caller.viewer().id().isEmpty() ? 401 : 403);
    }

    static void write(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void language(Page page) {
        Lang.find(page.given("lang")).ifPresent(lang -> {
            Cookie cookie = new Cookie(LANG, lang.tag());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(page.request().isSecure());
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            cookie.setAttribute("SameSite", "Lax");
            page.response().addCookie(cookie);
        });
        String back = page.given("back").matches("/(?!/)[\\p{Graph}&&[^\\\\]]*") ? page.given("back") : "/";
        page.go(page.given("link").matches("[A-Za-z0-9_-]+") ? back + "?link=" + page.given("link") : back);
    }
}
