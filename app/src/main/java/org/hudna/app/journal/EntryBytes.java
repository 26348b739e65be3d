package org.hudna.app.journal;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.hudna.app.journal.form.Form;
import org.hudna.app.journal.form.Forms;
import org.hudna.app.journal.form.Raw;
import org.hudna.app.journal.form.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The written form of an entry with its stamp, for ever: one line of JSON, {@code {"at":…,"by":…,"entry":{"is":…}}}, and where the entry holds bytes,
 * a line end (0x0A) and those bytes as they are.
 *
 * <p>Equal entries are equal bytes. What is empty is left out; sets and maps are sorted; a time is ISO 8601 in UTC; an unpaired surrogate, which is
 * no character and cannot stand in UTF-8, is written as its escape, so that not even that is lost. Names of types and components are part of the
 * form, and a component may be added to a record only where it can be left out.
 */
public final class EntryBytes {
    private static final Form<Entry> FORM = new Forms().of(Entry.class);
    private static final Form<Instant> INSTANT = new Forms().of(Instant.class);
    private static final Form<String> STRING = new Forms().of(String.class);
    static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE)
        .maxDocumentLength(-1).maxNameLength(Integer.MAX_VALUE).build()).build();
    private static final int LINE_END = '\n';

    private EntryBytes() {}

    /** An entry and who made it when. */
    public record Stamped(Stamp stamp, Entry entry) {}

    /** An entry's own part of the form, which does not depend on its stamp. */
    record Body(byte[] json, byte[] raw, boolean isRawUsed) {

        long length() { return (long) json.length + raw.length; }

        /** The whole form. */
        byte[] stamped(Stamp stamp) {
            byte[] head = line(json -> {
                json.writeStartObject();
                json.writeStringProperty("at", stamp.at().toString());
                json.writeStringProperty("by", stamp.by());
                json.writeEndObject();
            });
            var all = new ByteArrayOutputStream(head.length + json.length + raw.length + 16);
            all.write(head, 0, head.length - 1);
            all.writeBytes(",\"entry\":".getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(json);
            all.write('}');
            if (isRawUsed) all.write(LINE_END);
            all.writeBytes(raw);
            return all.toByteArray();
        }
    }

    static Body body(Entry entry) {
        Raw raw = Raw.toWrite();
        byte[] json = line(generator -> FORM.write(entry, generator, raw));
        return new Body(json, raw.written(), raw.isUsed());
    }

    /** The form of an entry. */
    public static byte[] write(Stamp stamp, Entry entry) { return body(entry).stamped(stamp); }

    /** @throws Unreadable for anything that {@link #write} would not have written so */
    public static Stamped read(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != LINE_END) end++;
        Raw raw = Raw.of(bytes, Math.min(end + 1, bytes.length));
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes, 0, end)) {
            json.nextToken();
            Stamped read = read(Unreadable.expect(json, JsonToken.START_OBJECT), raw);
            if (json.nextToken() != null || raw.isUsed() != end < bytes.length || !raw.isReadToTheEnd())
                throw new Unreadable("something stands behind the entry");
            return read;
        } catch (JacksonException malformed) {
            throw new Unreadable(malformed.getOriginalMessage(), malformed);
        }
    }

    private static Stamped read(JsonParser json, Raw raw) {
        Instant at = INSTANT.read(named("at", json), raw);
        String by = STRING.read(named("by", json), raw);
        if (by.isBlank()) throw new Unreadable("nobody did it");
        Entry entry = FORM.read(named("entry", json), raw);
        json.nextToken();
        Unreadable.expect(json, JsonToken.END_OBJECT);
        return new Stamped(new Stamp(at, by), entry);
    }

    private static JsonParser named(String name, JsonParser json) {
        if (!name.equals(json.nextName())) throw new Unreadable("'" + name + "' is missing");
        json.nextToken();
        return json;
    }

    interface Writing {
        void to(JsonGenerator json);
    }

    static byte[] line(Writing writing) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            writing.to(json);
        }
        return withoutHalves(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** Outside of strings JSON is ASCII: each unpaired surrogate stands in a string, and there an escape means the same. */
    private static String withoutHalves(String json) {
        StringBuilder whole = new StringBuilder(0);
        int done = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            if (Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
                i++;
                continue;
            }
            whole.append(json, done, i).append("\\u").append(HexFormat.of().toHexDigits(c));
            done = i + 1;
        }
        return done == 0 ? json : whole.append(json, done, json.length()).toString();
    }
}
