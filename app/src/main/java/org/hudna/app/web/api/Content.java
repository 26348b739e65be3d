package org.hudna.app.web.api;

import java.io.IOException;
import java.io.InputStream;

/** What came with a request. */
@FunctionalInterface
public interface Content {

    /** Nothing. */
    Content NOTHING = InputStream::nullInputStream;

    /** Reads it, once. */
    InputStream open() throws IOException;
}
