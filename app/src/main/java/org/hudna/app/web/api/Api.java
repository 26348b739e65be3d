package org.hudna.app.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.hudna.app.search.BeingMade;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.intake.Bytes;
import org.hudna.ledger.writer.WriterFailure;
import org.hudna.words.Message;

/**
 * The door that programs come by: finds the route, asks its guard, has it answered. The server that carries it knows nothing else. Any number of
 * threads.
 */
public final class Api {

    private static final int HASH_DIGITS = 32;

    private final List<Route> routes;
    private final int largest;
    private final Once once = new Once();

    /**
     * In reading order; of two routes that fit, the first answers.
     *
     * @param largest content that is taken at once, in bytes
     */
    public Api(List<Route> routes, int largest) {
        this.routes = List.copyOf(routes);
        this.largest = largest;
    }

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

    private Answer answer(Route route, Request request) throws IOException {
        if (!route.guard().admits().test(request.viewer()))
            return Problems.answer(Problem.of(request.viewer().id().isEmpty() ? Kind.NOT_SIGNED_IN : Kind.NOT_ALLOWED), request.lang());
        try {
            return switch (request.method()) {
                case GET -> fresh(request, route.handler().answer(request));
                case POST -> done(route, request);
            };
        } catch (Refusal refusal) {
            return Problems.answer(refusal.problem(), request.lang());
        } catch (BeingMade later) {
            var made = Message.of("api.index-being-made", "percent", later.percent());
            return Problems.answer(Problem.of(Kind.UNAVAILABLE, made), request.lang()).with("Retry-After", "15");
        }
    }

    private Answer done(Route route, Request request) throws IOException {
        Bytes bytes = bounded(request);
        Request whole = request.with(bytes);
        Optional<String> key = Once.key(request);
        return key.isEmpty() ? now(route, whole) : once.answer(whole, key.get(), bytes, () -> now(route, whole));
    }

    private static Answer now(Route route, Request request) throws IOException {
        try {
            return route.handler().answer(request).with("Cache-Control", "no-store");
        } catch (Refusal refusal) {
            return Problems.answer(refusal.problem(), request.lang());
        } catch (WriterFailure stopped) {
            return Problems.unavailable(request.lang());
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WriterFailure) return Problems.unavailable(request.lang()); // the operator is told by the record itself
            throw failed;
        }
    }

    private Bytes bounded(Request request) throws IOException {
        try (InputStream in = request.content().open()) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) throw Problem.of(Kind.TOO_LARGE, Message.of("api.too-large", "limit", largest >> 20)).refusal();
            return Bytes.of(bytes);
        }
    }

    /**
     * With a mark by which the reader may ask whether it is still so; nothing but the mark where it is. The mark is a weak one (RFC 9110): the server
     * sends what has a strong one as it is, never compressed.
     */
    private static Answer fresh(Request request, Answer answer) {
        Answer kept = answer.headers().containsKey("Cache-Control") ? answer : answer.with("Cache-Control", "private, no-cache");
        if (answer.status() != 200 || !(answer.body() instanceof Answer.Body.Whole(byte[] bytes))) return kept;
        String mark = "\"" + Bytes.of(bytes).id().sha256().substring(0, HASH_DIGITS) + "\"";
        Answer marked = kept.with("ETag", "W/" + mark).with("Vary", "Accept, Accept-Language, Authorization, Cookie");
        boolean same = request.header("if-none-match").filter(known -> isAmong(mark, known)).isPresent();
        return same ? new Answer(304, marked.headers(), new Answer.Body.None()) : marked;
    }

    private static boolean isAmong(String mark, String known) {
        for (String one : known.split(",")) if (one.strip().equals("*") || one.strip().replaceFirst("^W/", "").equals(mark)) return true;
        return false;
    }
}
