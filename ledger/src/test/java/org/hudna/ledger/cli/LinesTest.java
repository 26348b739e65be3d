package org.hudna.ledger.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test void only_a_newline_ends_a_line() throws IOException {
        assertEquals(List.of("1 a\r", "2 ", "3 b\u2028c"), read("a\r\n\nb\u2028c\n"));
        assertEquals(List.of("1 a"), read("a"));
        assertEquals(List.of("1 a"), read("a\n"));
        assertEquals(List.of("1 ", "2 "), read("\n\n"));
        assertEquals(List.of(), read(""));
    }

    @Test void the_longest_line_is_taken_and_one_byte_more_is_not() throws IOException {
        byte[] bytes = ("a\n" + "x".repeat(65_535) + "\n" + "y".repeat(65_536) + "\nb").getBytes(StandardCharsets.UTF_8);
        try (var lines = new Lines(new ByteArrayInputStream(bytes))) {
            assertEquals(1, assertInstanceOf(Lines.Read.Line.class, lines.next()).number());
            assertEquals(65_535, assertInstanceOf(Lines.Read.Line.class, lines.next()).bytes().length);
            assertEquals(new Lines.Read.TooLong(3, 65_536), lines.next());
            assertArrayEquals(new byte[] {'b'}, assertInstanceOf(Lines.Read.Line.class, lines.next()).bytes());
            assertEquals(new Lines.Read.End(), lines.next());
        }
    }

    private static List<String> read(String text) throws IOException {
        var read = new ArrayList<String>();
        try (var lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            while (lines.next() instanceof Lines.Read.Line(long number, byte[] bytes)) read.add(number + " " + new String(bytes,
                StandardCharsets.UTF_8));
        }
        return read;
    }
}
