package org.hudna.claims;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.words.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Claims in JSON: a list of objects whose names are those of the columns, or their HXL tags. */
final class JsonRows implements Rows {

    private static final int MOST_UNKNOWN_NAMES = 100;
    private static final int MOST_NAMES_KEPT = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Lines.LONGEST).build()).build();

    private final JsonParser parser;
    private final Map<String, Optional<Column>> columns = new HashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private long row;
    private boolean begun;
    private boolean stopped;

    JsonRows(Reader reader) { this.parser = JSON.createParser(ObjectReadContext.empty(), reader); }

    @Override public List<Message> notes() {
        return unknown.isEmpty() ? List.of() : List.of(Message.of("claims.columns-unknown", "columns", List.copyOf(unknown)));
    }

    @Override public Optional<Next> next() {
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

    private Optional<Next> begin() {
        begun = true;
        JsonToken first = parser.nextToken();
        if (first == null) return stop(Message.of("claims.file-empty", "manual", "CLAIMS.md"));
        return first == JsonToken.START_ARRAY ? item(parser.nextToken()) : stop(Message.of("claims.json-no-list"));
    }

    private Optional<Next> item(JsonToken token) {
        if (token == JsonToken.END_ARRAY) return end();
        if (token == null) return stop(brokenAt(parser.currentLocation().getLineNr(), parser.currentLocation().getColumnNr()));
        row++;
        if (token == JsonToken.START_OBJECT) return Optional.of(object());
        String text = token.isScalarValue() ? parser.getString() : token.asString() + "…";
        parser.skipChildren();
        Message why = Message.of("claims.in-row", "row", row, "what", Message.of("claims.json-no-object"));
        return Optional.of(new Broken(new Row.SetAside(row, "", why, text)));
    }

    /** Nothing may come after the list. */
    private Optional<Next> end() {
        JsonToken after = parser.nextToken();
        if (after != null) return stop(brokenAt(parser.currentTokenLocation().getLineNr(), parser.currentTokenLocation().getColumnNr()));
        stopped = true;
        return Optional.empty();
    }

    private Optional<Next> stop(Message why) {
        stopped = true;
        return Optional.of(new Stop(why));
    }

    private static Message brokenAt(int line, int column) {
        return Message.of("claims.json-broken", "line", Math.max(1, line), "at", Math.max(1, column));
    }

    private Next object() {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        String[] cells = new String[Column.HOW_MANY];
        Optional<Message> wrong = Optional.empty();
        String wrongAt = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            boolean nested = token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT;
            String value = nested ? skipped(token) : value(token);
            names.add(name);
            values.add(value);
            Optional<Column> column = column(name);
            boolean twice = column.isPresent() && cells[column.get().ordinal()] != null;
            if (column.isPresent()) cells[column.get().ordinal()] = value;
            if (wrong.isPresent() || column.isEmpty() || !(nested || twice)) continue;
            wrongAt = column.get().code();
            Message what = Message.of(nested ? "claims.json-nested" : "claims.json-name-twice");
            wrong = Optional.of(Message.of("claims.in-cell", "row", row, "column", wrongAt, "what", what));
        }
        if (wrong.isPresent()) return new Broken(new Row.SetAside(row, wrongAt, wrong.get(), raw(names, values)));
        for (int i = 0; i < cells.length; i++) if (cells[i] == null) cells[i] = "";
        return new Filled(row, cells, () -> raw(names, values));
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

    private Optional<Column> column(String name) {
        Optional<Column> known = columns.get(name);
        if (known != null) return known;
        Optional<Column> column = Column.find(name).or(() -> HxlTag.find(name).flatMap(Column::find));
        if (columns.size() < MOST_NAMES_KEPT) columns.put(name, column);
        if (column.isEmpty() && !name.isBlank() && unknown.size() < MOST_UNKNOWN_NAMES) unknown.add(Quoted.cell(name));
        return column;
    }

    /** The object again, on one line. */
    private static String raw(List<String> names, List<String> values) {
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) out.append(", ");
            quoted(out, names.get(i)).append(": ");
            quoted(out, values.get(i));
        }
        return out.append('}').toString();
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
