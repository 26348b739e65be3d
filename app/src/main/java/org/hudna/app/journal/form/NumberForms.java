package org.hudna.app.journal.form;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Numbers and yes or no. */
final class NumberForms {

    private NumberForms() {}

    static final Form<Integer> INT = new Form<>() {
        @Override public void write(Integer value, JsonGenerator json, Raw raw) { json.writeNumber(value.intValue()); }

        @Override public Integer read(JsonParser json, Raw raw) { return Unreadable.expect(json, JsonToken.VALUE_NUMBER_INT).getIntValue(); }
    };

    static final Form<Long> LONG = new Form<>() {
        @Override public void write(Long value, JsonGenerator json, Raw raw) { json.writeNumber(value.longValue()); }

        @Override public Long read(JsonParser json, Raw raw) { return Unreadable.expect(json, JsonToken.VALUE_NUMBER_INT).getLongValue(); }
    };

    /** Finite; in the shortest digits from which the same number is read, always with a point. */
    static final Form<Double> DOUBLE = new Form<>() {
        @Override public void write(Double value, JsonGenerator json, Raw raw) {
            if (!Double.isFinite(value)) throw new IllegalArgumentException("not a number that can be kept: " + value);
            json.writeNumber(value.toString());
        }

        @Override public Double read(JsonParser json, Raw raw) { return Unreadable.expect(json, JsonToken.VALUE_NUMBER_FLOAT).getDoubleValue(); }
    };

    static final Form<Boolean> BOOLEAN = new Form<>() {
        @Override public void write(Boolean value, JsonGenerator json, Raw raw) { json.writeBoolean(value); }

        @Override public Boolean read(JsonParser json, Raw raw) {
            if (json.currentToken() != JsonToken.VALUE_TRUE) Unreadable.expect(json, JsonToken.VALUE_FALSE);
            return json.currentToken() == JsonToken.VALUE_TRUE;
        }
    };
}
