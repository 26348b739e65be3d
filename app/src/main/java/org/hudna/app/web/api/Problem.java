package org.hudna.app.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.words.Message;

/**
 * Why something was not done, for the caller (RFC 9457); said in words by {@link Problems}.
 *
 * @param rows where it lies in what was sent, row by row; empty where it is about all of it
 */
record Problem(Kind kind, Message detail, List<Row> rows) {

    Problem { rows = List.copyOf(rows); }

    static Problem of(Kind kind) { return of(kind, Message.of("api.detail-" + kind.code())); }

    static Problem of(Kind kind, Message detail) { return new Problem(kind, detail, List.of()); }

    Refusal refusal() { return new Refusal(this); }

    /** Closed, and the same in all versions: programs look at it. Each has a title and what to do. */
    enum Kind {
        NOT_UNDERSTOOD(400), NOT_SIGNED_IN(401), NOT_ALLOWED(403), NOT_FOUND(404), NO_SUCH_METHOD(405), KEY_TAKEN(409), TOO_LARGE(413),
            UNKNOWN_TYPE(415), REFUSED(422),
        TOO_MANY(429), BROKEN(500), UNAVAILABLE(503);

        private final int status;

        Kind(int status) { this.status = status; }

        int status() { return status; }

        String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }

    /**
     * One row, or one member of a JSON object.
     *
     * @param number of the row, from 1; empty where there are no rows
     * @param column empty where it is about the whole row
     */
    record Row(Optional<Long> number, String column, Message what) {}
}
