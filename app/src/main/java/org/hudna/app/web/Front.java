package org.hudna.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.channels.openrosa.OpenRosa;
import org.hudna.app.web.api.Answer;
import org.hudna.app.web.api.Api;
import org.hudna.app.web.api.Method;
import org.hudna.app.web.api.Problems;
import org.hudna.app.web.api.Request;
import org.hudna.app.web.api.Route;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/** Hands every request to whoever answers it, and says who asks. What goes wrong inside is told to the log, never to the one who asks. */
final class Front extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final System.Logger LOG = System.getLogger(Front.class.getName());

    private final transient Api api;
    private final transient Pages pages;
    private final transient Callers callers;
    private final transient Pace pace;
    private final transient Watching watching;
    private final long largest;

    Front(Api api, Pages pages, Callers callers, Pace pace, Watching watching, int largestMib) {
        this.api = api;
        this.pages = pages;
        this.callers = callers;
        this.pace = pace;
        this.watching = watching;
        this.largest = (long) largestMib << 20;
    }

    @Override protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long start = System.nanoTime();
        try {
            if (request.getDispatcherType() == DispatcherType.ERROR) told(request, response);
            else answer(request, response);
        } catch (IllegalStateException | IllegalArgumentException | java.io.UncheckedIOException ours) {
            LOG.log(System.Logger.Level.ERROR, "a request could not be answered: " + pattern(request), ours);
            if (!response.isCommitted()) send(Problems.broken(lang(request)), request, response);
        } finally {
            watching.answered(asked(request), pattern(request), response.getStatus(), System.nanoTime() - start);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller> caller = callers.of(request);
        String who = caller.filter(it -> !it.viewer().id().isEmpty()).map(Caller::by).orElse("at " + Addresses.network(request.getRemoteAddr()));
        Duration wait = pace.wait(who);
        if (wait.isPositive()) send(Problems.tooMany(lang(request), wait.toSeconds() + 1), request, response);
        else if (request.getContentLengthLong() > largest) send(Problems.tooLarge(lang(request)), request, response);
        else if (caller.isEmpty()) send(Problems.notSignedIn(lang(request)).with("WWW-Authenticate", challenge(request)), request, response);
        else if (pages.answer(request, response, caller.get())) return;
        else if (method(request).isEmpty()) send(Problems.noSuchMethod(lang(request)), request, response);
        else answered(request, response, caller.get(), method(request).get());
    }

    /** A person is answered by a page, also where there is none; a form that was refused by its own page, with what was typed. */
    private void answered(HttpServletRequest request, HttpServletResponse response, Caller caller, Method method) throws IOException {
        boolean reads = api.route(method, path(request)).map(Route::isPage).orElse(!path(request).startsWith("/api/")) && isRead(request);
        Answer answer = api.answer(request(request, method, caller));
        if (!reads || answer.status() < HttpServletResponse.SC_BAD_REQUEST || isPage(answer)) send(challenged(answer, request), request, response);
        else if (answer.status() == HttpServletResponse.SC_UNAUTHORIZED)
            send(Answer.of(HttpServletResponse.SC_SEE_OTHER).with("Location", "/sign-in"), request, response);
        else new Page(request, response, lang(request), callers.person(request)).trouble(answer.status(), Problems.said(answer.status()));
    }

    private static boolean isPage(Answer answer) { return answer.headers().getOrDefault("Content-Type", "").startsWith("text/html"); }

    private static boolean isRead(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept")).filter(it -> it.contains("text/html")).isPresent();
    }

    /** A telephone shows what it was given only when it is asked for it (RFC 7617). */
    private static Answer challenged(Answer answer, HttpServletRequest request) {
        return answer.status() == HttpServletResponse.SC_UNAUTHORIZED && isTelephone(request)
            ? answer.with("WWW-Authenticate", challenge(request)) : answer;
    }

    private static String challenge(HttpServletRequest request) { return isTelephone(request) ? "Basic realm=\"hudna\"" : "Bearer"; }

    private static boolean isTelephone(HttpServletRequest request) { return path(request).startsWith(OpenRosa.PATH + "/"); }

    /** What the server refused before it came here, or could not finish: never in the server's own words. */
    private void told(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code
            : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        Guarding.always(response);
        boolean reads = isRead(request);
        Lang lang = lang(request);
        if (reads)
            new Page(request, response, lang, Optional.empty())
                .trouble(status, Message.of(status == 403 ? "door.form-old" : status < 500 ? "door.malformed" : "door.broken"));
        else send(switch (status) {
            case HttpServletResponse.SC_FORBIDDEN -> Problems.formUnknown(lang);
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> Problems.tooLarge(lang);
            default -> status < 500 ? Problems.malformed(lang) : Problems.broken(lang); // not sealed: statuses of HTTP
        }, request, response);
    }

    /** The method, also where the server tells of a fault, which it does by another. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String method ? method : request.getMethod();
    }

    /** To ask for the headers alone is to look. */
    private static Optional<Method> method(HttpServletRequest request) {
        return switch (asked(request)) {
            case "GET", "HEAD" -> Optional.of(Method.GET);
            case "POST" -> Optional.of(Method.POST);
            default -> Optional.empty(); // not sealed: methods of HTTP are whatever somebody sends
        };
    }

    private Request request(HttpServletRequest request, Method method, Caller caller) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames()))
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", Collections.list(request.getHeaders(name))));
        headers.remove("cookie");
        headers.remove("authorization");
        Map<String, List<String>> query = query(request.getQueryString());
        var page = new Request.FromPage(Guarding.token(request), isFilled(request) ? fields(request, query) : Map.of());
        Optional.ofNullable(page.fields().get("_key")).ifPresent(key -> headers.put("idempotency-key", key.getFirst()));
        return new Request(method, path(request), Map.of(), query, headers, request::getInputStream, caller.viewer(), caller.by(),
            lang(request), page);
    }

    /** Whether it is a form of one of our pages, whose token has been read out of its content; the others read their own content. */
    private boolean isFilled(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).filter(type -> type.startsWith("application/x-www-form-urlencoded")).isPresent()
            && api.route(Method.POST, path(request)).filter(Route::isPage).isPresent();
    }

    /** What was filled in, without what stands in the address and what only the server asks for. */
    private static Map<String, List<String>> fields(HttpServletRequest request, Map<String, List<String>> query) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !query.containsKey(name)) fields.put(name, List.of(values));
        });
        return fields;
    }

    /** Parameters of the address alone: those of a form would be read out of the content. */
    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (text == null || text.isEmpty()) return query;
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals), value = equals < 0 ? "" : pair.substring(equals + 1);
            query.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    /** As it was asked for, decoded; {@code /} where it was refused before anybody looked at it. */
    static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (Guarding.isMalformed(request)) return "/";
        return decoded((asked instanceof String uri ? uri : request.getRequestURI()).replace("+", "%2B"));
    }

    /** The path without what may tell whose it is, for log and figures. */
    private String pattern(HttpServletRequest request) {
        String path = path(request);
        return method(request).flatMap(method -> api.route(method, path)).map(route -> route.path()).orElse(Pages.isOurs(path) ? path : "other");
    }

    /** The one chosen on a page, else the first of the browser's that we speak. */
    static Lang lang(HttpServletRequest request) {
        if (request.getCookies() != null)
            for (var cookie : request.getCookies()) if (cookie.getName().equals(Pages.LANG)) return Lang.find(cookie.getValue()).orElse(Lang.EN);
        for (Locale wanted : Collections.list(request.getLocales())) {
            Optional<Lang> known = Lang.find(wanted.getLanguage());
            if (known.isPresent() && request.getHeader("Accept-Language") != null) return known.get();
        }
        return Lang.EN;
    }

    private static void send(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        switch (answer.body()) {
            case Answer.Body.None() -> { }
            case Answer.Body.Whole(byte[] bytes) -> {
                response.setContentLength(bytes.length);
                if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(bytes);
            }
            case Answer.Body.Streamed(Answer.Writing writing) -> writing.to(response.getOutputStream());
        }
    }
}
