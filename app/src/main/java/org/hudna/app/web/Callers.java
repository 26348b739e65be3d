package org.hudna.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.hudna.app.people.Person;
import org.hudna.app.people.Secret;
import org.hudna.app.room.Room;

/** Finds out who asks: by a token that a program brings, or by a session that a person opened. Only whoever signed in has a session. */
final class Callers {

    /** However much a session is used, it ends. */
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String OPENED = "hudna.opened";

    /** @param after the number of the last entry that was told of when the session was opened */
    private record Opened(String person, long after, Instant at) {}

    private final Room room;

    Callers(Room room) { this.room = room; }

    /** Whether somebody shows a token: then a session counts for nothing. */
    static boolean bringsToken(HttpServletRequest request) { return request.getHeader("Authorization") != null; }

    /** Empty where a token opens nothing. */
    Optional<Caller> of(HttpServletRequest request) {
        if (!bringsToken(request)) return Optional.of(person(request).map(person -> new Caller(person.viewer(), person.id())).orElse(Caller.ANYBODY));
        return token(request.getHeader("Authorization")).flatMap(secret -> room.admitting().people().bearer(secret, room.now()))
            .map(viewer -> new Caller(viewer, viewer.id()));
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

    /** Whoever has an open session, as the account stands now: one that was suspended, recovered or given another password since has none. */
    Optional<Person> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || bringsToken(request)) return Optional.empty();
        Optional<Person> person = Optional.ofNullable((Opened) session.getAttribute(OPENED))
            .filter(opened -> !room.now().isAfter(opened.at().plus(LONGEST)))
            .flatMap(opened -> room.admitting().people().find(opened.person()).filter(it -> it.isActive() && opened.after() >= it.sessionsSince()));
        if (person.isEmpty()) session.invalidate();
        return person;
    }

    /** A new session under a new id; the old one, whoever had it, opens nothing any more. */
    void signIn(String person, HttpServletRequest request) {
        signOut(request);
        request.getSession().setAttribute(OPENED, new Opened(person, room.next() - 1, room.now()));
    }

    static void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
