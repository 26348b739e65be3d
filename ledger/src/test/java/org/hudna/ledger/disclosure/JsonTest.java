package org.hudna.ledger.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hudna.ledger.disclosure.Json.JsonFault;
import org.hudna.ledger.disclosure.Json.JsonRead;
import org.junit.jupiter.api.Test;

class JsonTest {
    static Json json(String text) {
        return assertInstanceOf(JsonRead.Read.class, Json.read(text.getBytes(StandardCharsets.UTF_8)), text).value();
    }

    static Json.Obj object(String text) {
        return assertInstanceOf(Json.Obj.class, json(text.replace('\'', '"')));
    }

    @Test void what_is_written_tightly_is_written_back_the_same() {
        for (String text : List.of("{}", "[]", "\"\"", "0", "-0", "1.50", "1E+400", "123456789012345678901234567890", "true", "false", "null",
            "{\"قرية\":\"تل الزعتر\",\"n\":[1,{\"b\":null}],\"\":\"\"}", "\"\\\"\\\\/\\u0000\\u001f\u007F😀\uFFFF\""))
            assertEquals(text, json(text).json());
    }

    @Test void space_and_escapes_are_read() {
        assertEquals(json("{\"a\":[1,2]}"), json(" {\r\n\t\"a\" : [ 1 , 2 ] } \n"));
        assertEquals(new Json.Str("\"\\/\b\f\n\r\tش😀"), json("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0634\\ud83D\\uDE00\""));
    }

    @Test void what_is_not_json_is_refused() {
        refused(JsonFault.ENDS_EARLY, "", " ", "{", "[", "\"", "{\"a\"", "{\"a\":", "{\"a\":1", "[1", "[1,", "\"\\", "\"\\u12", "tru", "{\"a\":1,");
        refused(JsonFault.UNEXPECTED, "[1,]", "{\"a\":1,}", "{,}", "[,1]", "{a:1}", "{'a':1}", "1 2", "[]]", "nul1", "True", "NaN", "Infinity", "-",
            "+1", "01", "-01", "1.", ".5", "1e", "0x1", "1e+", "١", "--1", "1.2.3", "\"\t\"", "\"\n\"", "\"\\x\"", "\"\\u12G4\"", "\"\\u١234\"",
            "\"\\ud800\"", "\"\\udc00\\ud800\"", "{1:1}", "//", "[1 2]", "{\"a\" 1}", "\u00A01", "1\u000B", "\0");
        refused(JsonFault.NAME_TWICE, "{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":2}", "[{\"\":{\"x\":1,\"x\":1}}]");
        refused(JsonFault.NOT_UTF8, "\uFEFF{}");
    }

    @Test void what_is_not_utf8_is_refused() {
        for (byte[] bad : List.of(new byte[] {'"', (byte) 0xFF, '"'}, new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'},
            new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, new byte[] {'"', (byte) 0xD8}))
            assertEquals(new JsonRead.Malformed(JsonFault.NOT_UTF8, 0), Json.read(bad));
    }

    @Test void sixty_four_levels_are_read_and_one_more_is_not() {
        assertEquals("[".repeat(64) + "]".repeat(64), json("[".repeat(64) + "]".repeat(64)).json());
        refused(JsonFault.TOO_DEEP, "[".repeat(65) + "]".repeat(65), "{\"a\":".repeat(64) + "{}" + "}".repeat(64), "[".repeat(100_000));
    }

    @Test void values_hold_only_what_can_be_written() {
        assertThrows(IllegalArgumentException.class, () -> new Json.Str("\uD800"));
        assertThrows(IllegalArgumentException.class, () -> new Json.Obj(Map.of("\uDC00", new Json.Nul())));
        assertThrows(IllegalArgumentException.class, () -> new Json.Num("1,5"));
        assertNotEquals(json("1.0"), json("1"), "digits are kept, not rounded to each other");
    }

    @Test void random_values_are_read_back() {
        for (int seed = 0; seed < 500; seed++) {
            Json value = Trees.value(new Random(seed), 4);
            assertEquals(value, json(value.json()));
            assertEquals(value.json(), json(value.json()).json());
        }
    }

    @Test void any_bytes_are_answered() {
        var random = new Random(3);
        byte[] alphabet = "{}[]\":,\\u019eE+-.truefalsn \u0634".getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int run = 0; run < 20_000; run++) {
            byte[] bytes = new byte[random.nextInt(12)];
            for (int at = 0; at < bytes.length; at++) bytes[at] = alphabet[random.nextInt(alphabet.length)];
            if (Json.read(bytes) instanceof JsonRead.Read(var value)) {
                read++;
                assertEquals(value, json(value.json()));
            }
        }
        assertNotEquals(0, read);
    }

    @Test void java_texts_show_no_content() {
        assertEquals("Obj[1]", json("{\"secret\":[\"hidden\",7]}").toString());
        assertEquals("[Str[6], Num[1]]", ((Json.Arr) json("[\"hidden\",7]")).items().toString());
        assertEquals("Bool[]", json("true").toString());
    }

    @Test void paths_are_json_pointers() {
        for (String text : List.of("", "/", "/a", "/a/0/b", "/a~1b/m~0n", "//", "/قرية/٠"))
            assertEquals(text, Path.read(text).orElseThrow().text());
        assertEquals(List.of("a/b", "m~n", ""), Path.read("/a~1b/m~0n/").orElseThrow().steps());
        for (String bad : List.of("a", "a/b", "/~", "/~2", "/a~", "/" + "x".repeat(4096))) assertEquals(Optional.empty(), Path.read(bad), bad);
        assertEquals(List.of("~1"), Path.read("/~01").orElseThrow().steps());
    }

    private static void refused(JsonFault why, String... texts) {
        for (String text : texts) {
            var read = assertInstanceOf(JsonRead.Malformed.class, Json.read(text.getBytes(StandardCharsets.UTF_8)), text);
            assertEquals(why, read.why(), text);
        }
    }
}
