package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.hudna.app.web.Book;

/** The pages of an open room, as somebody at a screen comes to them. */
final class OpenPages {

    private final Api api;
    private int sent;

    OpenPages(OpenRoom open) { api = new Api(Book.of(open.room), 32 << 20); }

    Answer answer(Request request) throws IOException { return api.answer(request); }

    /** A page that has to be there, as its text. */
    String page(Asks who, String address) throws IOException {
        Answer answer = answer(who.get(address));
        assertEquals(200, answer.status(), address);
        return OpenRoom.text(answer);
    }

    /** A form, each time with a key of its own. @param fields name, value, name, value */
    Answer send(Asks who, String address, String... fields) throws IOException {
        return answer(who.with("idempotency-key", "key-" + sent++).form(address, fields));
    }

    /** A form that was taken leads on; returns whereto. */
    static String went(Answer answer) {
        assertEquals(303, answer.status(), () -> OpenRoom.text(answer));
        return answer.headers().get("Location");
    }
}
