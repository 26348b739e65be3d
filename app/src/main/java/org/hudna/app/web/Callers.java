package org.hudna.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.hudna.app.people.Person;
import org.hudna.app.people.Secret;
import org.hudna.app.room.Room;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Finds out who asks: by a token that a program brings, or by a session that a person opened. */
final class Callers {

    /** However much a session is used, it ends. */
    private static final Duration LONGEST = Duration.ofHours(12);
    /** The number of the last entry that was told of when the session was opened. */
    private static final String OPENED = "hudna.opened";
    private static final String OPENED_AT = "hudna.opened-at";

    private final Room room;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    Callers(Room room) { this.room = room; }

    /** Whether somebody shows a token: then a session counts for nothing. */
    static boolean bringsToken(HttpServletRequest request) { return request.getHeader("Authorization") != null; }

    /** Empty where a token opens nothing. */
    Optional<Caller> of(HttpServletRequest request) {
        if (bringsToken(request)) return token(request.getHeader("Authorization")).flatMap(secret -> room.admitting().people().bearer(secret, room.now())).map(viewer -> new Caller(viewer, viewer.id()));
        return Optional.of(person(request).map(person -> new Caller(person.viewer(), person.id())).orElse(Caller.ANYBODY));
    }

    /** {@code Bearer}, or {@code Basic} as telephones send it, where the token stands for the password. */
    private static Optional<Secret> token(String header) {
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) return Optional.of(Secret.brought(header.substring(7).strip()));
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) return Optional.empty();
        try {
            String both = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            return Optional.of(Secret.brought(both.substring(both.indexOf(':') + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Whoever has an open session, as the account stands now: one that was suspended or recovered since has none. */
    Optional<Person> person(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) return Optional.empty();
        HttpSession session = request.getSession(false);
        if (session == null) return Optional.empty();
        if (session.getAttribute(OPENED) == null) open(request);
        Optional<Person> person = room.admitting().people().find(who.getName()).filter(Person::isActive)
            .filter(it -> (long) session.getAttribute(OPENED) >= it.sessionsSince());
        boolean over = room.now().isAfter(((Instant) session.getAttribute(OPENED_AT)).plus(LONGEST));
        if (person.isPresent() && !over) return person;
        session.invalidate();
        SecurityContextHolder.clearContext();
        return Optional.empty();
    }

    /** A new session under a new id, whoever had the old one. */
    void signIn(String person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Signed(person));
        SecurityContextHolder.setContext(context);
        open(request);
        sessions.saveContext(context, request, response);
    }

    private void open(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.setAttribute(OPENED, room.next() - 1);
        session.setAttribute(OPENED_AT, room.now());
    }

    static void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }
}
