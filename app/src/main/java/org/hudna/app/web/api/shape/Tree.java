package org.hudna.app.web.api.shape;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON as maps, lists, texts, numbers and flags; {@code null} stands as an empty Optional. Names that stand twice are refused. */
final class Tree {

    private static final int DEEPEST = 50;
    private static final JsonFactory FACTORY = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(40).build()).build();

    private Tree() {}

    /**
     * The one value that {@code in} holds.
     *
     * @throws JacksonException where it is no JSON, or something follows
     */
    static Object read(InputStream in) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            JsonToken first = json.nextToken();
            if (first == null) return Optional.empty();
            Object value = value(json, first);
            if (json.nextToken() != null) throw new tools.jackson.core.exc.StreamReadException(json, "something follows");
            return value;
        }
    }

    private static Object value(JsonParser json, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> list(json);
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(json.getString());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> Optional.empty();
            default -> throw new tools.jackson.core.exc.StreamReadException(json, "not a value"); // not sealed: tokens that no parser of text gives
        };
    }

    private static Map<String, Object> object(JsonParser json) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) members.put(name, value(json, json.nextToken()));
        return members;
    }

    private static List<Object> list(JsonParser json) {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) elements.add(value(json, token));
        return elements;
    }
}
