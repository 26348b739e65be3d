package org.hudna.app.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.room.Acting;
import org.hudna.app.web.api.shape.Got;
import org.hudna.app.web.api.shape.Readings;
import org.hudna.app.web.api.shape.Trouble;
import org.hudna.bulletin.Viewer;
import org.hudna.intake.Bytes;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * What somebody asks for.
 *
 * @param path as the server decoded it, such as {@code /api/reports}; with neither query nor context
 * @param at what stands in the holes of the route's path; empty until {@link Api} has found the route
 * @param query decoded, in order
 * @param headers by their names in lower case; of several of one name, all with commas between
 * @param content the body as it comes from the network: no part of it, multipart included, may have been read before
 * @param by as a stamp names who asks: a name-code, {@code token:} and the code of a program, or {@code anybody}
 * @param page what a page of ours brought along
 */
public record Request(Method method, String path, Map<String, String> at, Map<String, List<String>> query, Map<String, String> headers,
    Content content, Viewer viewer, String by, Lang lang, FromPage page) {

    /**
     * What only a page of ours sends.
     *
     * @param token what its forms bring along, so that no other site's can
     * @param fields what was filled in; where they are there, the content has been read
     */
    public record FromPage(String token, Map<String, List<String>> fields) {

        /** Where no browser asks. */
        public static final FromPage NONE = new FromPage("", Map.of());

        public FromPage { fields = Map.copyOf(fields); }
    }

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

    /** Who asks for something to be done, under which key. */
    public Acting acting() { return new Acting(viewer, by, Once.key(this)); }

    /** The same for one of several things that one request asks for: each has a key of its own. */
    public Acting acting(int which) {
        return new Acting(viewer, by, Once.key(this).map(key -> which == 0 ? key : Once.hash(key + "\n" + which).substring(0, Once.DIGITS)));
    }

    /** By its name in lower case. */
    public Optional<String> header(String name) { return Optional.ofNullable(headers.get(name)); }

    /** The parameters. */
    <T extends Record> T asked(Class<T> type) { return sound(Readings.query(query, type)); }

    /** The JSON object that came. */
    <T extends Record> T told(Class<T> type) throws IOException {
        String kind = header("content-type").orElse("application/json").split(";")[0].strip();
        if (!kind.equalsIgnoreCase("application/json") && !kind.endsWith("+json")) throw Problem.of(Problem.Kind.UNKNOWN_TYPE,
            Message.of("api.wants-json")).refusal();
        return sound(Readings.json(content.open(), type));
    }

    private static <T> T sound(Got<T> got) {
        return switch (got) {
            case Got.Sound<T>(T value) -> value;
            case Got.Wrong<T>(List<Trouble> troubles) -> throw new Problem(Problem.Kind.NOT_UNDERSTOOD, Message.of("api.members-wrong", "n",
                troubles.size()),
                troubles.stream().map(trouble -> new Problem.Row(Optional.empty(), trouble.member(), trouble.what())).toList()).refusal();
        };
    }

    /** All of the content. */
    Bytes bytes() throws IOException {
        try (InputStream in = content.open()) {
            return Bytes.of(in.readAllBytes());
        }
    }

    Request with(Bytes bytes) { return new Request(method, path, at, query, headers, bytes::open, viewer, by, lang, page); }

    Request at(Map<String, String> found) { return new Request(method, path, found, query, headers, content, viewer, by, lang, page); }
}
