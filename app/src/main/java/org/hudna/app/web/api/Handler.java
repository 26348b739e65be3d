package org.hudna.app.web.api;

import java.io.IOException;

/** Answers the requests of one route, whose guard has let them in. */
@FunctionalInterface
public interface Handler {

    /**
     * What goes back.
     *
     * @throws Refusal where the request cannot be done as it stands
     * @throws IOException where the content could not be read to its end
     */
    Answer answer(Request request) throws IOException;
}
