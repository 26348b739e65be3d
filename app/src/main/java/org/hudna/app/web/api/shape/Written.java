package org.hudna.app.web.api.shape;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Records as JSON in UTF-8; what is absent is left out. */
public final class Written {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Written() {}

    /** One object. */
    public static byte[] bytes(Record record) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = on(out)) {
            object(json, record);
        }
        return out.toByteArray();
    }

    /** JSON onto a stream that stays open. */
    public static JsonGenerator on(OutputStream out) { return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8); }

    /** One object, after what is there. */
    public static void object(JsonGenerator json, Record record) {
        json.writeStartObject();
        for (Shape.Member member : Shapes.members(record.getClass())) {
            Object value = Shapes.value(member, record);
            if (value instanceof Optional<?> perhaps) {
                if (perhaps.isEmpty()) continue;
                value = perhaps.get();
            }
            json.writeName(member.name());
            value(json, value);
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value) {
        switch (value) {
            case String text -> json.writeString(text);
            case Integer whole -> json.writeNumber(whole);
            case Long whole -> json.writeNumber(whole);
            case Double figure -> json.writeNumber(figure);
            case Boolean flag -> json.writeBoolean(flag);
            case Instant time -> json.writeString(time.toString());
            case Enum<?> one -> json.writeString(Shapes.code(one));
            case Record record -> object(json, record);
            case List<?> many -> {
                json.writeStartArray();
                many.forEach(one -> value(json, one));
                json.writeEndArray();
            }
            case Map<?, ?> named -> {
                json.writeStartObject();
                new TreeMap<>(named).forEach((name, one) -> {
                    json.writeName((String) name);
                    value(json, one);
                });
                json.writeEndObject();
            }
            default -> throw new IllegalArgumentException("no JSON is written for " + value.getClass()); // not sealed: components are of many types
        }
    }
}
