package org.hudna.ledger.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.hudna.ledger.disclosure.Json.JsonFault;
import org.hudna.ledger.disclosure.Json.JsonRead;

/** Reads one JSON value, by descent. RFC 8259, section 2 and after. */
final class JsonReader {
    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    static JsonRead read(byte[] utf8) {
        JsonReader reader;
        try {
            reader = new JsonReader(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException notUtf8) {
            return new JsonRead.Malformed(JsonFault.NOT_UTF8, 0);
        }
        if (reader.text.startsWith("\uFEFF")) return new JsonRead.Malformed(JsonFault.NOT_UTF8, 0);
        try {
            Json value = reader.value(0);
            reader.space();
            if (reader.at < reader.text.length()) throw new NotJson(JsonFault.UNEXPECTED);
            return new JsonRead.Read(value);
        } catch (NotJson notJson) {
            return new JsonRead.Malformed(notJson.fault, reader.at);
        }
    }

    /** Leaves the descent at the first fault; never leaves this class. */
    private static final class NotJson extends Exception {
        private static final long serialVersionUID = 1;
        private final JsonFault fault;

        private NotJson(JsonFault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }
    }

    private Json value(int depth) throws NotJson {
        space();
        return switch (peek()) {
            case '{' -> object(inside(depth));
            case '[' -> array(inside(depth));
            case '"' -> new Json.Str(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", new Json.Nul());
            default -> number(); // not sealed: a character from outside
        };
    }

    private static int inside(int depth) throws NotJson {
        if (depth == Json.MOST_DEPTH) throw new NotJson(JsonFault.TOO_DEEP);
        return depth + 1;
    }

    private Json object(int depth) throws NotJson {
        var members = new LinkedHashMap<String, Json>();
        if (opensEmpty('}')) return new Json.Obj(members);
        do {
            space();
            String name = string();
            if (members.containsKey(name)) throw new NotJson(JsonFault.NAME_TWICE);
            space();
            expect(':');
            members.put(name, value(depth));
        } while (goesOn('}'));
        return new Json.Obj(members);
    }

    private Json array(int depth) throws NotJson {
        var items = new ArrayList<Json>();
        if (opensEmpty(']')) return new Json.Arr(items);
        do items.add(value(depth));
        while (goesOn(']'));
        return new Json.Arr(items);
    }

    private boolean opensEmpty(char close) throws NotJson {
        at++;
        space();
        if (peek() != close) return false;
        at++;
        return true;
    }

    private boolean goesOn(char close) throws NotJson {
        space();
        if (peek() == close) {
            at++;
            return false;
        }
        expect(',');
        return true;
    }

    private String string() throws NotJson {
        expect('"');
        var read = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at);
            if (c < ' ') throw new NotJson(JsonFault.UNEXPECTED);
            at++;
            read.append(c == '\\' ? escaped() : c);
        }
        try {
            String whole = new Json.Str(read.toString()).text();
            at++;
            return whole;
        } catch (IllegalArgumentException halfOfAPair) {
            throw new NotJson(JsonFault.UNEXPECTED);
        }
    }

    private char escaped() throws NotJson {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw new NotJson(JsonFault.UNEXPECTED); // not sealed: a character from outside
        };
    }

    private char hexadecimal() throws NotJson {
        int code = 0;
        for (int digit = 0; digit < 4; digit++) {
            char c = peek();
            int value = c < 0x80 ? Character.digit(c, 16) : -1;
            if (value < 0) throw new NotJson(JsonFault.UNEXPECTED);
            code = code << 4 | value;
            at++;
        }
        return (char) code;
    }

    private Json number() throws NotJson {
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) at++;
        try {
            return new Json.Num(text.substring(from, at));
        } catch (IllegalArgumentException notANumber) {
            throw new NotJson(JsonFault.UNEXPECTED);
        }
    }

    private Json word(String word, Json value) throws NotJson {
        for (int letter = 0; letter < word.length(); letter++) expect(word.charAt(letter));
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
    }

    private char peek() throws NotJson {
        if (at == text.length()) throw new NotJson(JsonFault.ENDS_EARLY);
        return text.charAt(at);
    }

    private void expect(char c) throws NotJson {
        if (peek() != c) throw new NotJson(JsonFault.UNEXPECTED);
        at++;
    }
}
