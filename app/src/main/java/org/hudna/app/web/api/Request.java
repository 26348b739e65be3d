package org.hudna.app.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.bulletin.Viewer;
import org.hudna.words.Lang;

/**
 * What somebody asks for.
 *
 * @param path as the server decoded it, such as {@code /api/reports}; with neither query nor context
 * @param at what stands in the holes of the route's path; empty until {@link Api} has found the route
 * @param query decoded, in order
 * @param headers by their names in lower case; of several of one name, all with commas between
 * @param content the body as it comes from the network: no part of it, multipart included, may have been read before
 * @param by as a stamp names who asks: a name-code, {@code token:} and the code of a program, or {@code anybody}
 */
public record Request(Method method, String path, Map<String, String> at, Map<String, List<String>> query, Map<String, String> headers, Content content, Viewer viewer,
                      String by, Lang lang) {

    public Request {
        at = Map.copyOf(at);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** What stands in a hole of the path; the route has it, or the program is wrong. */
    public String at(String hole) {
        if (!at.containsKey(hole)) throw new IllegalArgumentException("the route has no {" + hole + "}");
        return at.get(hole);
    }

    /** By its name in lower case. */
    public Optional<String> header(String name) { return Optional.ofNullable(headers.get(name)); }

    Request at(Map<String, String> found) { return new Request(method, path, found, query, headers, content, viewer, by, lang); }
}
