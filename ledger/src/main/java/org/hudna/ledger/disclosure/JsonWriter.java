package org.hudna.ledger.disclosure;

import java.util.HexFormat;

/** JSON values as text, in one spelling. */
final class JsonWriter {
    private JsonWriter() {}

    static void write(Json value, StringBuilder to) {
        switch (value) {
            case Json.Obj object -> writeObject(object, to);
            case Json.Arr array -> writeArray(array, to);
            case Json.Str(String text) -> writeString(text, to);
            case Json.Num(String digits) -> to.append(digits);
            case Json.Bool(boolean is) -> to.append(is);
            case Json.Nul() -> to.append("null");
        }
    }

    private static void writeObject(Json.Obj object, StringBuilder to) {
        char before = '{';
        for (var member : object.members().entrySet()) {
            to.append(before);
            writeString(member.getKey(), to);
            to.append(':');
            write(member.getValue(), to);
            before = ',';
        }
        to.append(before == '{' ? "{}" : "}");
    }

    private static void writeArray(Json.Arr array, StringBuilder to) {
        char before = '[';
        for (Json item : array.items()) {
            to.append(before);
            write(item, to);
            before = ',';
        }
        to.append(before == '[' ? "[]" : "]");
    }

    private static void writeString(String text, StringBuilder to) {
        to.append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') to.append('\\').append(c);
            else if (c < ' ') to.append("\\u").append(HexFormat.of().toHexDigits(c));
            else to.append(c);
        }
        to.append('"');
    }
}
