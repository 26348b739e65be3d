package org.hudna.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Attempts;
import org.hudna.app.people.Decided;
import org.hudna.app.people.May;
import org.hudna.app.people.Person;
import org.hudna.app.people.Secret;
import org.hudna.app.people.SignIn;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.app.room.Room;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.springframework.security.web.csrf.CsrfToken;

/** The few pages by which people come in: they work without script, but for passkeys. */
final class Pages {

    /** The cookie that holds the chosen language. */
    static final String LANG = "lang";
    private static final int REMEMBERED = 100_000;
    private static final Map<String, String> FILES = Map.of("/door.css", "text/css; charset=utf-8", "/passkey.js", "text/javascript; charset=utf-8");

    private final Room room;
    private final String origin;
    private final Callers callers;
    private final Watching watching;
    private final Attempts attempts = new Attempts(REMEMBERED);
    private final Hashes hashes = new Hashes();
    private final SignIn signIn;

    Pages(Doors doors, Callers callers, Watching watching) {
        this.room = doors.room();
        this.origin = doors.origin();
        this.callers = callers;
        this.watching = watching;
        this.signIn = new SignIn(hashes, Secret.brought(room.code() + room.code()));
    }

    /** False where it is no page of ours. */
    boolean answer(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        boolean looks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String path = Front.path(request);
        if (FILES.containsKey(path) && looks) return file(path, response);
        var page = new Page(request, response, Front.lang(request), callers.person(request));
        switch (request.getMethod() + " " + path) {
            case "GET /", "HEAD /" -> page.home();
            case "GET /sign-in" -> page.signIn(Optional.empty());
            case "POST /sign-in" -> signIn(page);
            case "POST /sign-out" -> {
                Callers.signOut(request);
                response.sendRedirect("/sign-in");
            }
            case "GET /join" -> page.link("/join", request.getParameter("link"), Optional.empty());
            case "GET /recover" -> page.link("/recover", request.getParameter("link"), Optional.empty());
            case "POST /join" -> come(page, true);
            case "POST /recover" -> come(page, false);
            case "GET /ways" -> page.ways(Optional.empty(), codes(request));
            case "POST /ways/password" -> password(page);
            case "POST /ways/codes" -> codes(page);
            case "POST /language" -> language(request, response);
            case "GET /health", "GET /health/ready", "HEAD /health" -> health(response, watching.isReady());
            case "GET /health/live" -> health(response, true);
            case "GET /metrics" -> metrics(response, caller);
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
        response.setContentType("application/json");
        response.getOutputStream().write((well ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}").getBytes(StandardCharsets.UTF_8));
    }

    private void metrics(HttpServletResponse response, Caller caller) throws IOException {
        if (!May.check(caller.viewer(), Verb.READ_METRICS)) {
            response.setStatus(caller.viewer().id().isEmpty() ? 401 : 403);
            return;
        }
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.getOutputStream().write(watching.figures().getBytes(StandardCharsets.UTF_8));
    }

    private static void language(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (Lang lang : Lang.values())
            if (lang.tag().equals(request.getParameter("lang"))) {
                Cookie cookie = new Cookie(LANG, lang.tag());
                cookie.setPath("/");
                cookie.setHttpOnly(true);
                cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
                cookie.setAttribute("SameSite", "Lax");
                response.addCookie(cookie);
            }
        response.sendRedirect(request.getParameter("back") != null && request.getParameter("back").matches("/[a-z-]*") ? request.getParameter("back") : "/");
    }

    /** Password and code together; which of them was wrong is told to nobody. */
    private void signIn(Page page) throws IOException {
        String name = page.given("name"), address = page.request().getRemoteAddr();
        Instant now = room.now();
        Duration wait = attempts.wait(name, address, now);
        if (wait.isPositive()) {
            page.response().setStatus(429);
            page.response().setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
            page.signIn(Optional.of(Message.of("door.wait", "wait", wait.plusSeconds(1))));
            return;
        }
        Optional<Entry.CredentialUsed> used = signIn.check(room.admitting().people(), name, page.given("password"), page.given("code"), now);
        Optional<Person> person = used.flatMap(_ -> room.admitting().people().find(name));
        boolean in = person.isPresent() && room.admitting().write(new Decided.Yes(used.get(), Optional.empty()), acting(person.get())) instanceof Admitted.Yes;
        if (in) {
            attempts.succeeded(name, address);
            callers.signIn(name, page.request(), page.response());
            page.response().sendRedirect("/");
        } else {
            attempts.failed(name, address, now);
            page.response().setStatus(401);
            page.signIn(Optional.of(Message.of("door.sign-in-wrong")));
        }
    }

    private static Acting acting(Person person) { return new Acting(person.viewer(), person.id(), Optional.empty()); }

    /** By a link that opens once. */
    private void come(Page page, boolean joins) throws IOException {
        String address = page.request().getRemoteAddr(), path = joins ? "/join" : "/recover";
        Instant now = room.now();
        Secret secret = Secret.brought(page.given("link").strip());
        var people = room.admitting().people();
        Optional<String> person = joins ? people.invited(secret, now).map(Person::id) : people.recovering(secret, now).map(it -> it.person());
        Decided decided = joins ? accounts().join(people, secret, now) : accounts().recover(people, secret, now);
        if (attempts.wait("", address, now).isPositive() || person.isEmpty() || !written(decided, person.get())) {
            attempts.failed("", address, now);
            page.response().setStatus(403);
            page.link(path, "", Optional.of(Message.of("people.link-void")));
            return;
        }
        callers.signIn(person.get(), page.request(), page.response());
        page.response().sendRedirect("/ways");
    }

    private Accounts accounts() { return room.admitting().accounts(); }

    private boolean written(Decided decided, String person) {
        Acting who = new Acting(room.admitting().people().find(person).map(Person::viewer).orElse(org.hudna.bulletin.Viewer.ANYBODY), person, Optional.empty());
        return room.admitting().write(decided, who) instanceof Admitted.Yes;
    }

    /** The secret of codes that is being shown, until one of its codes is; kept in the session alone. */
    private String codes(HttpServletRequest request) {
        Object shown = request.getSession().getAttribute("hudna.codes");
        if (shown instanceof String secret) return secret;
        String secret = accounts().codesSecret();
        request.getSession().setAttribute("hudna.codes", secret);
        return secret;
    }

    private void password(Page page) throws IOException {
        if (page.person().isEmpty()) {
            page.response().sendRedirect("/sign-in");
            return;
        }
        String person = page.person().get().id();
        became(page, accounts().password(room.admitting().people(), person, page.given("password"), hashes, room.now()));
    }

    private void codes(Page page) throws IOException {
        if (page.person().isEmpty()) {
            page.response().sendRedirect("/sign-in");
            return;
        }
        String person = page.person().get().id(), secret = codes(page.request());
        if (became(page, accounts().codes(room.admitting().people(), person, secret, page.given("code").strip(), "", room.now()))) page.request().getSession().removeAttribute("hudna.codes");
    }

    private boolean became(Page page, Decided decided) throws IOException {
        Acting who = acting(page.person().orElseThrow());
        return switch (room.admitting().write(decided, who)) {
            case Admitted.Yes _ -> {
                callers.signIn(who.by(), page.request(), page.response());
                page.response().sendRedirect("/ways");
                yield true;
            }
            case Admitted.No(var why) -> {
                page.response().setStatus(422);
                Message told = why instanceof org.hudna.app.room.Done.Refused(Message what) ? what : Message.of("people.not-allowed");
                page.ways(Optional.of(told), codes(page.request()));
                yield false;
            }
        };
    }

    static String token(HttpServletRequest request) { return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : ""; }

    String origin() { return origin; }
}
