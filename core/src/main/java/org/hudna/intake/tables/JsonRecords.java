package org.hudna.intake.tables;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.words.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** A JSON list of objects or of lists, item by item; where the JSON breaks, nothing after it can be read. */
public final class JsonRecords {

    private static final JsonFactory JSON = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Lines.LONGEST).build()).build();
    /** An item with more members or cells is no row; the rest of it is passed over. */
    private static final int MOST_CELLS = 10_000;

    private final JsonParser parser;
    private long row;
    private boolean begun;
    private boolean stopped;

    public JsonRecords(Reader reader) { this.parser = JSON.createParser(ObjectReadContext.empty(), reader); }

    /** One item of the list. */
    public sealed interface Item {

        /**
         * An object, or a list whose cells have no names.
         *
         * @param row the number of the item in the list, from 1
         * @param names of the members, as often as they stand there; empty for a list
         * @param values stripped, {@code null} as nothing
         * @param nested for each value, whether it is a list or an object, which are passed over
         */
        record Members(long row, List<String> names, List<String> values, List<Boolean> nested) implements Item {

            /** It again, on one line. */
            public String raw() { return JsonRecords.raw(names, values); }
        }

        /** A bare value. */
        record Other(long row, String text) implements Item {}

        /** Nothing more can be read; the last. */
        record Stop(Message why) implements Item {}
    }

    /** The next item; empty at the end, and after a {@link Item.Stop}. */
    public Optional<Item> next() {
        if (stopped) return Optional.empty();
        try {
            if (!begun) return begin();
            return item(parser.nextToken());
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause() instanceof IOException cause ? cause : new IOException(e));
        } catch (JacksonException e) {
            var at = e.getLocation() == null ? parser.currentLocation() : e.getLocation(); // nesting beyond the parser's limit comes without a place
            return stop(brokenAt(at.getLineNr(), at.getColumnNr()));
        }
    }

    private Optional<Item> begin() {
        begun = true;
        JsonToken first = parser.nextToken();
        if (first == null) return stop(Message.of("intake.json-empty"));
        return first == JsonToken.START_ARRAY ? item(parser.nextToken()) : stop(Message.of("intake.json-no-list"));
    }

    private Optional<Item> item(JsonToken token) {
        if (token == JsonToken.END_ARRAY) return end();
        if (token == null) return stop(brokenAt(parser.currentLocation().getLineNr(), parser.currentLocation().getColumnNr()));
        row++;
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) return Optional.of(members(token == JsonToken.START_OBJECT));
        return Optional.of(new Item.Other(row, parser.getString()));
    }

    /** Nothing may come after the list. */
    private Optional<Item> end() {
        JsonToken after = parser.nextToken();
        if (after != null) return stop(brokenAt(parser.currentTokenLocation().getLineNr(), parser.currentTokenLocation().getColumnNr()));
        stopped = true;
        return Optional.empty();
    }

    private Optional<Item> stop(Message why) {
        stopped = true;
        return Optional.of(new Item.Stop(why));
    }

    private static Message brokenAt(int line, int column) {
        return Message.of("intake.json-broken", "line", Math.max(1, line), "at", Math.max(1, column));
    }

    private Item members(boolean named) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<Boolean> nested = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            String name = named ? parser.currentName() : "";
            JsonToken value = named ? parser.nextToken() : token;
            boolean deep = value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT;
            String text = deep ? skipped(value) : value(value);
            if (values.size() >= MOST_CELLS) continue;
            if (named) names.add(name);
            values.add(text);
            nested.add(deep);
        }
        return new Item.Members(row, names, values, nested);
    }

    private String skipped(JsonToken token) {
        parser.skipChildren();
        return token == JsonToken.START_ARRAY ? "[…]" : "{…}";
    }

    private String value(JsonToken token) {
        if (token == JsonToken.VALUE_NULL) return "";
        String text = parser.getString().strip();
        boolean whole = token == JsonToken.VALUE_NUMBER_FLOAT && text.endsWith(".0");
        return whole ? text.substring(0, text.length() - 2) : text; // tables with gaps are written so: 8.0 for 8
    }

    private static String raw(List<String> names, List<String> values) {
        StringBuilder out = new StringBuilder(names.isEmpty() ? "[" : "{");
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) out.append(", ");
            if (!names.isEmpty()) quoted(out, names.get(i)).append(": ");
            quoted(out, values.get(i));
        }
        return out.append(names.isEmpty() ? ']' : '}').toString();
    }

    private static StringBuilder quoted(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\');
            out.append(c == '\n' || c == '\r' ? ' ' : c);
        }
        return out.append('"');
    }
}
