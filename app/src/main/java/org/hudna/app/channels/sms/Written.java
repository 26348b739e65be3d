package org.hudna.app.channels.sms;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import org.hudna.intake.Bytes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A message as it is kept: {@code [{"id":…,"received":…,"message":…}]}, which every reader of exports understands. Of whoever sent it nothing stands
 * there: the id is a name that was made with the secret, so that the same words of two senders are two reports.
 */
final class Written {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private Written() {}

    /** What stands in one. */
    record Read(Optional<Instant> received, String text) {}

    static Bytes of(String name, Optional<Instant> received, String text) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            json.writeStartObject();
            json.writeStringProperty("id", name);
            received.ifPresent(at -> json.writeStringProperty("received", at.toString()));
            json.writeStringProperty("message", text);
            json.writeEndObject();
            json.writeEndArray();
        }
        return Bytes.of(out.toByteArray());
    }

    static Optional<Read> read(Bytes bytes) {
        Optional<Instant> received = Optional.empty();
        Optional<String> text = Optional.empty();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes.toArray())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.VALUE_STRING) continue;
                if (parser.currentName().equals("received")) received = Optional.of(Instant.parse(parser.getString()));
                if (parser.currentName().equals("message")) text = Optional.of(parser.getString());
            }
        } catch (JacksonException | java.time.DateTimeException _) {
            return Optional.empty();
        }
        Optional<Instant> at = received;
        return text.map(words -> new Read(at, words));
    }
}
