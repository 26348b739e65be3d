package org.hudna.app.journal;

import org.hudna.app.journal.form.Form;
import org.hudna.app.journal.form.Forms;
import org.hudna.app.journal.form.Raw;
import org.hudna.app.journal.form.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/** What follows from entries, written as entries are: one line of JSON; equal values are equal bytes. It holds no {@code Bytes}. */
public final class Written<T> {
    private final Form<T> form;

    private Written(Form<T> form) { this.form = form; }

    /** Refused at once where a component has no form. */
    public static <T> Written<T> of(Class<T> type) { return new Written<>(new Forms().of(type)); }

    /** The form of a value. */
    public byte[] write(T value) { return EntryBytes.line(json -> form.write(value, json, Raw.toWrite())); }

    /** @throws Unreadable for what {@link #write} would not have written */
    public T read(byte[] bytes) {
        try (JsonParser json = EntryBytes.JSON.createParser(ObjectReadContext.empty(), bytes, 0, bytes.length)) {
            json.nextToken();
            T value = form.read(json, Raw.of(bytes, bytes.length));
            if (json.nextToken() != null) throw new Unreadable("something stands behind the value");
            return value;
        } catch (JacksonException malformed) {
            throw new Unreadable(malformed.getOriginalMessage(), malformed);
        }
    }
}
