package org.hudna.app.channels;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hudna.intake.Bytes;

/**
 * What goes back.
 *
 * @param status of HTTP
 * @param headers {@code Content-Type} among them where there is a body
 */
public record Given(int status, Map<String, String> headers, Bytes body) {

    public Given { headers = Map.copyOf(headers); }

    /** With a text in UTF-8. */
    public static Given of(int status, String type, String text) {
        return new Given(status, Map.of("Content-Type", type), Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without a body. */
    public static Given of(int status) { return new Given(status, Map.of(), Bytes.of(new byte[0])); }

    /** The same with one header more. */
    public Given with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Given(status, all, body);
    }
}
