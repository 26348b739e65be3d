package org.hudna.app.web.api;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.hudna.app.web.api.shape.Written;
import tools.jackson.core.JsonGenerator;

/** Lists that may be long: a page of JSON, or all of it as JSON lines, made while it is sent. */
final class Rows {

    static final String LINES = "application/x-ndjson";
    static final int USUAL = 100;
    static final int MOST = 1_000;

    private Rows() {}

    /**
     * Some rows.
     *
     * @param next where the next page begins; empty where this is the last
     */
    record Page(List<? extends Record> rows, Optional<String> next) {}

    /** Gives the page that begins at a mark, of at most so many rows. */
    interface Source {
        Page page(Optional<String> after, int limit);
    }

    /** A page as asked for, or all that follows as lines where the caller accepts those. */
    static Answer answer(Request request, Optional<String> after, Optional<Integer> limit, Source source) {
        if (accepts(request, LINES)) return Answer.streamed(LINES, out -> {
            Page page = source.page(after, MOST);
            while (true) {
                for (Record row : page.rows()) {
                    out.write(Written.bytes(row));
                    out.write('\n');
                }
                if (page.next().isEmpty()) return;
                page = source.page(page.next(), MOST);
            }
        });
        return Answer.of(200, "application/json", json(source.page(after, Math.clamp(limit.orElse(USUAL), 1, MOST))));
    }

    static boolean accepts(Request request, String type) { return request.header("accept").filter(accepted -> accepted.contains(type)).isPresent(); }

    private static byte[] json(Page page) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = Written.on(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("rows");
            page.rows().forEach(row -> Written.object(json, row));
            json.writeEndArray();
            page.next().ifPresent(next -> json.writeStringProperty("next", next));
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
