package org.hudna.app.web.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.web.api.Problem.Kind;

/** The door that programs come by: finds the route, asks its guard, has it answered. The server that carries it knows nothing else. Any number of threads. */
public final class Api {

    private final List<Route> routes;

    /** In reading order; of two routes that fit, the first answers. */
    public Api(List<Route> routes) { this.routes = List.copyOf(routes); }

    /** All that can be asked for, in reading order. */
    public List<Route> routes() { return routes; }

    /** The route that would answer, whoever asks. */
    public Optional<Route> route(Method method, String path) {
        return routes.stream().filter(route -> route.method() == method && route.match(path).isPresent()).findFirst();
    }

    /**
     * Answers, also where there is nothing to find or nothing allowed: a problem is an answer.
     *
     * @throws IOException where the content could not be read to its end
     */
    public Answer answer(Request request) throws IOException {
        for (Route route : routes) {
            Optional<Map<String, String>> at = route.match(request.path());
            if (route.method() == request.method() && at.isPresent()) return answer(route, request.at(at.get()));
        }
        boolean otherwise = routes.stream().anyMatch(route -> route.match(request.path()).isPresent());
        return Problems.answer(Problem.of(otherwise ? Kind.NO_SUCH_METHOD : Kind.NOT_FOUND), request.lang());
    }

    private static Answer answer(Route route, Request request) throws IOException {
        if (!route.guard().admits().test(request.viewer()))
            return Problems.answer(Problem.of(request.viewer().id().isEmpty() ? Kind.NOT_SIGNED_IN : Kind.NOT_ALLOWED), request.lang());
        try {
            return route.handler().answer(request);
        } catch (Refusal refusal) {
            return Problems.answer(refusal.problem(), request.lang());
        }
    }
}
