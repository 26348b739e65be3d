package org.hudna.app.exchange;

import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hudna.app.exchange.telling.Voice;
import org.hudna.words.Message;
import org.hudna.words.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON as it is written, value by value; the writer stays open. */
final class JsonValues {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final Voice saying;

    JsonValues(Writer out, Voice saying) {
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        this.saying = saying;
    }

    JsonValues begin() {
        json.writeStartObject();
        return this;
    }

    void end() { json.writeEndObject(); }

    JsonValues name(String name) {
        json.writeName(name);
        return this;
    }

    void beginList(String name) {
        json.writeName(name);
        json.writeStartArray();
    }

    void endList() { json.writeEndArray(); }

    JsonValues text(String name, String text) {
        json.writeStringProperty(name, text);
        return this;
    }

    /** Left out where there is nothing. */
    JsonValues textIfAny(String name, String text) { return text.isEmpty() ? this : text(name, text); }

    JsonValues number(String name, long number) {
        json.writeNumberProperty(name, number);
        return this;
    }

    JsonValues number(String name, double number) {
        json.writeNumberProperty(name, number);
        return this;
    }

    void element(double number) { json.writeNumber(number); }

    JsonValues flag(String name, boolean is) {
        json.writeBooleanProperty(name, is);
        return this;
    }

    /** On the voice's clock; null where it is beyond all time: everything that is known. */
    JsonValues instant(String name, Instant instant) {
        json.writeName(name);
        if (instant.equals(Instant.MAX)) json.writeNull();
        else json.writeString(saying.local(instant).toOffsetDateTime().toString());
        return this;
    }

    JsonValues texts(String name, Collection<String> texts) {
        beginList(name);
        texts.forEach(json::writeString);
        endList();
        return this;
    }

    <T> JsonValues objects(String name, Collection<T> values, Consumer<T> members) {
        beginList(name);
        for (T value : values) {
            json.writeStartObject();
            members.accept(value);
            json.writeEndObject();
        }
        endList();
        return this;
    }

    JsonValues words(String name, Words words) {
        name(name).begin().text("ar", words.ar()).text("en", words.en()).text("ru", words.ru()).end();
        return this;
    }

    /** A sentence: its id, what is in its holes, and the sentence in the report's language. */
    JsonValues sentence(String name, Message message) {
        name(name).begin().text("id", message.id());
        if (!message.holes().isEmpty()) holes(message.holes());
        text("text", saying.say(message)).end();
        return this;
    }

    /** The same, as an element of a list. */
    void sentence(Message message) {
        begin().text("id", message.id());
        if (!message.holes().isEmpty()) holes(message.holes());
        text("text", saying.say(message)).end();
    }

    private void holes(Map<String, Object> holes) {
        name("holes").begin();
        holes.forEach((hole, value) -> {
            json.writeName(hole);
            value(value);
        });
        end();
    }

    private void value(Object value) {
        switch (value) {
            case Words words -> begin().text("ar", words.ar()).text("en", words.en()).text("ru", words.ru()).end();
            case Message message -> {
                begin().text("id", message.id());
                if (!message.holes().isEmpty()) holes(message.holes());
                end();
            }
            case Double number -> json.writeNumber(number);
            case Float number -> json.writeNumber(number);
            case Number number -> json.writeNumber(number.longValue());
            case Boolean is -> json.writeBoolean(is);
            case Enum<?> one -> json.writeString(one.name());
            case ZonedDateTime time -> json.writeString(time.toOffsetDateTime().toString());
            case LocalDate day -> json.writeString(day.toString());
            case Duration time -> json.writeString(time.toString());
            case List<?> many -> {
                json.writeStartArray();
                many.forEach(this::value);
                json.writeEndArray();
            }
            case Object text -> json.writeString(text.toString());
        }
    }

    /** Everything that was written goes to the writer. */
    void flush() { json.flush(); }
}
