package org.hudna.app.journal.form;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Values that are one text: they can be keys of maps and stand sorted in sets. */
record TextForm<T>(Function<T, String> writes, Function<String, T> reads) implements Form<T> {

    static final TextForm<String> STRING = new TextForm<>(Function.identity(), Function.identity());
    static final TextForm<Instant> INSTANT = new TextForm<>(Instant::toString, InstantText::read);
    static final TextForm<Character> CHARACTER = new TextForm<>(String::valueOf, TextForm::character);

    /** Constants by their names, which are therefore for ever. */
    static <E extends Enum<E>> TextForm<E> of(Class<E> type) {
        Map<String, E> constants = new HashMap<>();
        for (E constant : type.getEnumConstants()) constants.put(constant.name(), constant);
        return new TextForm<>(Enum::name, text -> {
            E found = constants.get(text);
            if (found == null) throw new Unreadable("'" + text + "' is no " + type.getSimpleName());
            return found;
        });
    }

    private static char character(String text) {
        if (text.length() != 1) throw new Unreadable("one letter, not " + text.length());
        return text.charAt(0);
    }

    @Override public void write(T value, JsonGenerator json, Raw raw) { json.writeString(writes.apply(value)); }

    @Override public T read(JsonParser json, Raw raw) { return reads.apply(Unreadable.expect(json, JsonToken.VALUE_STRING).getString()); }
}
