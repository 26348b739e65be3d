package org.hudna.app.web.api;

import java.util.List;
import java.util.Optional;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Done;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.app.web.api.shape.Written;
import org.hudna.words.Message;

/** What became of something, as an answer. */
final class Became {

    private static final String JSON = "application/json";

    private Became() {}

    /**
     * It is written down.
     *
     * @param entries numbers of the entries that it led to
     */
    record WrittenDown(List<Long> entries) {}

    /** Who asks, under which key. */
    static Acting acting(Request request) { return request.acting(); }

    /** The same for one of several things that one request asks for: each has a key of its own. */
    static Acting acting(Request request, int which) { return request.acting(which); }

    /** One object. */
    static Answer json(Record record) { return json(200, record); }

    static Answer json(int status, Record record) { return Answer.of(status, JSON, Written.bytes(record)); }

    /** What the room did, or why it did not. */
    static Answer of(Done done) {
        return switch (done) {
            case Done.Yes(List<Long> indexes) -> json(new WrittenDown(indexes));
            case Done.Refused(Message why) -> throw Problem.of(Kind.REFUSED, why).refusal();
            case Done.Forbidden() -> throw Problem.of(Kind.NOT_ALLOWED).refusal();
            case Done.Unknown() -> throw unknown();
            case Done.KeyTaken() -> throw Problem.of(Kind.KEY_TAKEN).refusal();
        };
    }

    static Refusal unknown() { return Problem.of(Kind.NOT_FOUND).refusal(); }

    /** The one that there is. */
    static <T> T found(Optional<T> perhaps) { return perhaps.orElseThrow(Became::unknown); }
}
