package org.hudna.app.channels.sms;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.channels.Asked;
import org.hudna.intake.Bytes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The messages of a request, each as its fields: of a form, or of JSON, where fields of an outer object belong to every message in it. */
final class GatewayBody {

    private static final int DEEPEST = 8;
    private static final int MOST_MESSAGES = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build();

    private final List<Map<String, String>> messages = new ArrayList<>();

    private GatewayBody() {}

    /** Empty where it is neither, or broken. */
    static Optional<List<Map<String, String>>> read(Asked asked) {
        if (asked.contentType().equals("application/x-www-form-urlencoded"))
            return Optional.of(List.of(form(new String(asked.body().toArray(), StandardCharsets.UTF_8))));
        if (!asked.contentType().contains("json")) return Optional.empty();
        return json(asked.body());
    }

    private static Map<String, String> form(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) fields.putIfAbsent(decoded(pair.substring(0, equals)).toLowerCase(Locale.ROOT), decoded(pair.substring(equals + 1)));
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text; // a percent sign that means itself
        }
    }

    private static Optional<List<Map<String, String>>> json(Bytes body) {
        GatewayBody read = new GatewayBody();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body.toArray())) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) read.object(parser, new LinkedHashMap<>(), true);
            else if (first == JsonToken.START_ARRAY) read.list(parser, Map.of());
            else return Optional.empty();
            return parser.nextToken() == null ? Optional.of(read.messages) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** @param alone whether it is a message of its own where it holds no list of them */
    private void object(JsonParser parser, Map<String, String> fields, boolean alone) {
        int before = messages.size();
        boolean lists = false;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            switch (parser.nextToken()) {
                case START_OBJECT -> object(parser, fields, false);
                case START_ARRAY -> {
                    lists = true;
                    list(parser, Map.copyOf(fields));
                }
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> fields.putIfAbsent(name, parser.getString());
                default -> { } // not sealed: of the library's tokens the others are null and ends
            }
        }
        if (alone && (!lists || messages.size() == before) && messages.size() < MOST_MESSAGES) messages.add(fields);
    }

    private void list(JsonParser parser, Map<String, String> around) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) object(parser, new LinkedHashMap<>(around), true);
            else if (token == JsonToken.START_ARRAY) parser.skipChildren();
        }
    }
}
