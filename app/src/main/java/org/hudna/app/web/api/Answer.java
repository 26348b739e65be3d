package org.hudna.app.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back.
 *
 * @param status of HTTP
 * @param headers as they are to be sent; {@code Content-Type} among them where there is a body
 */
public record Answer(int status, Map<String, String> headers, Body body) {

    public Answer { headers = Map.copyOf(headers); }

    /** What follows the headers. */
    public sealed interface Body {

        /** Nothing follows. */
        record None() implements Body {}

        /** It is all there. */
        record Whole(byte[] bytes) implements Body {}

        /** It is made while it is sent, in constant memory; it may go on until the reader leaves. */
        record Streamed(Writing writing) implements Body {}
    }

    /** Writes a body to the network; what must not wait is flushed. Ends with an {@code IOException} when the reader has left. */
    @FunctionalInterface
    public interface Writing {

        void to(OutputStream out) throws IOException;
    }

    /** Without a body. */
    public static Answer of(int status) { return new Answer(status, Map.of(), new Body.None()); }

    /** With these bytes. */
    public static Answer of(int status, String type, byte[] bytes) { return new Answer(status, Map.of("Content-Type", type), new Body.Whole(bytes)); }

    /** With this text, in UTF-8. */
    public static Answer of(int status, String type, String text) { return of(status, type, text.getBytes(StandardCharsets.UTF_8)); }

    /** Made while it is sent. */
    public static Answer streamed(String type, Writing writing) { return new Answer(200, Map.of("Content-Type", type), new Body.Streamed(writing)); }

    /** The same with one header more, or one changed. */
    public Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body);
    }
}
