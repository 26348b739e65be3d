package org.hudna.app.exchange;

import java.io.Writer;
import org.hudna.claims.reading.Evidence;
import org.hudna.claims.reading.Field;
import org.hudna.claims.reading.Read;
import org.hudna.claims.reading.Reason;
import org.hudna.claims.reading.Suggestion;
import org.hudna.claims.reading.Value;
import org.hudna.where.Candidate;
import org.hudna.where.Position;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * What was read, as JSON: {@code text} as it came, {@code suggestions} with {@code kind}, {@code from}, {@code to}, {@code reasons} and
 * {@code fields}; each field with its {@code slot}, its value, and the characters that it rests on, counted in UTF-16 units from 0, {@code to}
 * exclusive.
 */
public final class ReadingJson {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private ReadingJson() {}

    /** Writes one object; the writer stays open. */
    public static void write(Writer out, Read read) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("text", read.text());
            json.writeArrayPropertyStart("suggestions");
            for (Suggestion suggestion : read.suggestions()) suggestion(json, read.text(), suggestion);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void suggestion(JsonGenerator json, String text, Suggestion suggestion) {
        json.writeStartObject();
        json.writeStringProperty("kind", suggestion.kind().code());
        span(json, suggestion.within());
        json.writeArrayPropertyStart("reasons");
        for (Reason reason : suggestion.reasons()) json.writeString(reason.code());
        json.writeEndArray();
        json.writeArrayPropertyStart("fields");
        for (Field field : suggestion.fields()) field(json, text, field);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void field(JsonGenerator json, String text, Field field) {
        json.writeStartObject();
        json.writeStringProperty("slot", field.slot().code());
        value(json, field.value());
        span(json, field.evidence());
        json.writeStringProperty("words", field.evidence().in(text));
        field.through().ifPresent(through -> {
            json.writeObjectPropertyStart("through");
            span(json, through);
            json.writeStringProperty("words", through.in(text));
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Value value) {
        switch (value) {
            case Value.Words(String words) -> json.writeStringProperty("value", words);
            case Value.Code(String code) -> json.writeStringProperty("code", code);
            case Value.Did(var act) -> json.writeStringProperty("code", act.code());
            case Value.With(var weapon) -> json.writeStringProperty("code", weapon.code());
            case Value.Hit(var kind) -> json.writeStringProperty("code", kind.code());
            case Value.Time(var happened) -> {
                json.writeStringProperty("begins", happened.span().from().toString());
                json.writeStringProperty("ends", happened.span().to().toString());
            }
            case Value.At(var candidates) -> {
                json.writeArrayPropertyStart("candidates");
                for (Candidate candidate : candidates) if (candidate.rank() == 1) json.writeString(candidate.place().code().code());
                json.writeEndArray();
            }
            case Value.Around(var circles, var named) -> {
                json.writeArrayPropertyStart("circles");
                for (Position circle : circles) {
                    json.writeStartObject();
                    json.writeNumberProperty("lat", circle.lat());
                    json.writeNumberProperty("lon", circle.lon());
                    json.writeNumberProperty("errorMetres", circle.errorMetres());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeArrayPropertyStart("candidates");
                for (Candidate candidate : named) json.writeString(candidate.place().code().code());
                json.writeEndArray();
            }
            case Value.Harmed(var people) -> {
                json.writeStringProperty("fate", people.fate().name().toLowerCase(java.util.Locale.ROOT));
                json.writeStringProperty("number", people.number().code());
                json.writeStringProperty("who", people.who().name().toLowerCase(java.util.Locale.ROOT));
                json.writeBooleanProperty("among", people.among());
            }
        }
    }

    private static void span(JsonGenerator json, Evidence evidence) {
        json.writeNumberProperty("from", evidence.from());
        json.writeNumberProperty("to", evidence.to());
    }
}
