package org.hudna.app.channels;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.room.Acting;
import org.hudna.intake.Bytes;
import org.hudna.words.Lang;

/**
 * What came over the network, whole.
 *
 * @param query decoded, in order
 * @param headers by their names in lower case
 * @param base how the sender reaches us, such as {@code https://room.example.org}; without a slash at its end
 */
public record Asked(Map<String, List<String>> query, Map<String, String> headers, Bytes body, String base, Acting who, Lang lang) {

    public Asked {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** The first that is not blank. */
    public Optional<String> asked(String name) {
        return query.getOrDefault(name, List.of()).stream().map(String::strip).filter(text -> !text.isEmpty()).findFirst();
    }

    /** Without what comes after a semicolon, in lower case; empty where nothing was said. */
    public String contentType() { return header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT); }

    /** By its name in lower case. */
    public Optional<String> header(String name) { return Optional.ofNullable(headers.get(name)); }
}
