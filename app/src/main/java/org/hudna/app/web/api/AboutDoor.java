package org.hudna.app.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;
import org.hudna.words.Texts;

/** What the door itself is: its document, and who may use which route. */
final class AboutDoor {

    private final Supplier<List<Route>> routes;
    private final Map<Lang, String> documents = new ConcurrentHashMap<>();

    /** Asked when all routes are known. */
    AboutDoor(Supplier<List<Route>> routes) { this.routes = routes; }

    Answer document(Request request) {
        return Answer.of(200, "application/json", documents.computeIfAbsent(request.lang(), lang -> OpenApi.of(routes.get(), lang)))
            .with("Content-Language", request.lang().tag());
    }

    /** Who may use which route. */
    record RoutesSeen(List<RouteSeen> routes) {}

    /**
     * One route.
     *
     * @param verb what one must be allowed to do
     * @param roles codes of those who may; {@code anybody} among them where one need not be signed in
     */
    record RouteSeen(String method, String path, String verb, String summary, List<String> roles) {}

    Answer routes(Request request) {
        Texts texts = Texts.of(request.lang());
        return Became.json(new RoutesSeen(routes.get().stream().map(route -> new RouteSeen(route.method().name(), route.path(), route.guard().code(),
            texts.say(route.summary()), roles(route))).toList()));
    }

    static List<String> roles(Route route) {
        List<String> roles = new ArrayList<>();
        if (route.guard().admits().test(Viewer.ANYBODY)) roles.add("anybody");
        for (Role role : Role.values()) if (route.guard().admits().test(somebody(role))) roles.add(role.code());
        return roles;
    }

    private static Viewer somebody(Role role) {
        return new Viewer("somebody", Set.of(role), role == Role.LIAISON ? Optional.of(new ActorId("some-party")) : Optional.empty());
    }
}
