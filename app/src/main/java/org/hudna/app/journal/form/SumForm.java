package org.hudna.app.journal.form;

import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One of several records: an object that first says which, by the record's simple name under {@value #TAG}.
 *
 * @param byType every arm by its class
 * @param byName the same by their names
 */
record SumForm<T>(Map<Class<?>, RecordForm<T>> byType, Map<String, RecordForm<T>> byName) implements Form<T> {

    static final String TAG = "is";

    @Override public void write(T value, JsonGenerator json, Raw raw) {
        json.writeStartObject();
        json.writeStringProperty(TAG, value.getClass().getSimpleName());
        byType.get(value.getClass()).writeInside(value, json, raw);
        json.writeEndObject();
    }

    @Override public T read(JsonParser json, Raw raw) {
        Unreadable.expect(json, JsonToken.START_OBJECT);
        if (!TAG.equals(json.nextName()) || json.nextToken() != JsonToken.VALUE_STRING) throw new Unreadable("it does not say what it is");
        RecordForm<T> arm = byName.get(json.getString());
        if (arm == null) throw new Unreadable("'" + json.getString() + "' is unknown");
        return arm.readInside(json, raw);
    }
}
