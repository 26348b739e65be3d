package org.hudna.app.web.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.words.Message;

/**
 * One thing that can be asked for, and who may. Cannot be written without saying who.
 *
 * @param path with holes, such as {@code /api/reports/{id}}
 * @param summary what it does, in one sentence
 * @param query a record whose components are the parameters; empty where there are none
 */
public record Route(Method method, String path, Guard guard, Message summary, Optional<Class<? extends Record>> query, Takes takes, Gives gives,
    Handler handler) {

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
    /** By the path with its holes: every request is held against every route. */
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    /** What comes with a request. */
    public sealed interface Takes {

        /** Nothing. */
        record Nothing() implements Takes {}

        /** A JSON object with these members and no others. */
        record Json(Class<? extends Record> shape) implements Takes {}

        /** Bytes of any of these kinds; {@code *}{@code /*} for all. */
        record Bytes(List<String> types) implements Takes {}

        /** What was filled in on a page of ours. */
        record Form() implements Takes {}
    }

    /** What goes back when all is well. */
    public sealed interface Gives {

        /** Nothing but a status. */
        record Nothing() implements Gives {}

        /** A JSON object. */
        record Json(Class<? extends Record> shape) implements Gives {}

        /** JSON objects, one a line or in a page; or all of them as {@code others} say. */
        record Rows(Class<? extends Record> shape, List<String> others) implements Gives {}

        /** Events, each with such an object. */
        record Events(Class<? extends Record> shape) implements Gives {}

        /** Bytes of such a kind. */
        record Bytes(String type) implements Gives {}

        /** A page for people, or the way to one. */
        record Page() implements Gives {}
    }

    public static Route get(String path, Guard guard, String summary, Handler handler) {
        return new Route(Method.GET, path, guard, Message.of(summary), Optional.empty(), new Takes.Nothing(), new Gives.Nothing(), handler);
    }

    public static Route post(String path, Guard guard, String summary, Handler handler) {
        return new Route(Method.POST, path, guard, Message.of(summary), Optional.empty(), new Takes.Nothing(), new Gives.Nothing(), handler);
    }

    public Route asks(Class<? extends Record> query) { return new Route(method, path, guard, summary, Optional.of(query), takes, gives, handler); }

    public Route takes(Takes takes) { return new Route(method, path, guard, summary, query, takes, gives, handler); }

    public Route gives(Gives gives) { return new Route(method, path, guard, summary, query, takes, gives, handler); }

    /** Whether people read it, not programs. */
    public boolean isPage() { return gives instanceof Gives.Page; }

    /** The names of the holes, in order. */
    public List<String> holes() { return HOLE.matcher(path).results().map(hole -> hole.group(1)).toList(); }

    /** What stands in the holes if {@code path} is one of this route's; empty if it is not. */
    Optional<Map<String, String>> match(String asked) {
        Matcher found = PATTERNS.computeIfAbsent(path, Route::pattern).matcher(asked);
        if (!found.matches()) return Optional.empty();
        Map<String, String> at = new HashMap<>();
        List<String> names = holes();
        for (int i = 0; i < names.size(); i++) at.put(names.get(i), found.group(i + 1));
        return Optional.of(at);
    }

    private static Pattern pattern(String path) {
        Matcher holes = HOLE.matcher(path);
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        while (holes.find()) {
            pattern.append(Pattern.quote(path.substring(end, holes.start()))).append("([^/]+?)");
            end = holes.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(path.substring(end))).toString());
    }
}
