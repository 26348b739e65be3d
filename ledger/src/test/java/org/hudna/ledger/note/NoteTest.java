package org.hudna.ledger.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bytes that are a note, and bytes that are nearly one. */
class NoteTest {
    /** Four bytes of id, three of signature. */
    private static final String SIGNATURE = "AAECAwQFBg==";
    private static final String LINE = "— a.example " + SIGNATURE + "\n";
    private static final String NOTE = "text\n\n" + LINE;

    /** In place of a byte that UTF-8 never has: {@link #bytes} puts it in. */
    private static final char FF = '\uE0FF';

    private record Bad(String note, NoteFault fault, int line) {}

    private static final List<Bad> MALFORMED = List.of(
        new Bad("", NoteFault.NO_BLANK_LINE, 1),
        new Bad("text", NoteFault.NO_BLANK_LINE, 1),
        new Bad("text\n", NoteFault.NO_BLANK_LINE, 2),
        new Bad("text\n" + LINE, NoteFault.NO_BLANK_LINE, 3),
        new Bad("\n" + LINE, NoteFault.NO_BLANK_LINE, 3),
        new Bad(LINE, NoteFault.NO_BLANK_LINE, 2),
        new Bad("text\n \n" + LINE, NoteFault.NO_BLANK_LINE, 4),
        new Bad("text\n\n", NoteFault.NO_SIGNATURE, 3),
        new Bad("text\n\n" + LINE + "\n", NoteFault.NO_SIGNATURE, 5),
        new Bad("text\n\n\n", NoteFault.NO_SIGNATURE, 4),
        new Bad("text\r\n\r\n" + LINE, NoteFault.CONTROL_CHARACTER, 1),
        new Bad("text\n\n" + LINE.replace("\n", "\r\n"), NoteFault.CONTROL_CHARACTER, 3),
        new Bad("te\rxt\n\n" + LINE, NoteFault.CONTROL_CHARACTER, 1),
        new Bad("text\n\ttext\n\n" + LINE, NoteFault.CONTROL_CHARACTER, 2),
        new Bad("te\0xt\n\n" + LINE, NoteFault.CONTROL_CHARACTER, 1),
        new Bad("te\u001fxt\n\n" + LINE, NoteFault.CONTROL_CHARACTER, 1),
        new Bad("te" + FF + "xt\n\n" + LINE, NoteFault.NOT_UTF_8, 1),
        new Bad("text\n\n" + LINE + FF, NoteFault.NOT_UTF_8, 4),
        new Bad("text\n\n" + LINE.stripTrailing(), NoteFault.NO_FINAL_NEWLINE, 3),
        new Bad("text\n\n" + LINE + LINE.stripTrailing(), NoteFault.NO_FINAL_NEWLINE, 4),
        new Bad("text\n\n" + LINE + "more\n", NoteFault.NOT_A_SIGNATURE_LINE, 4),
        new Bad("text\n\nmore\n" + LINE, NoteFault.NOT_A_SIGNATURE_LINE, 3),
        new Bad("text\n\n" + LINE.replace('—', '-'), NoteFault.NOT_A_SIGNATURE_LINE, 3),
        new Bad("text\n\n" + LINE.replace('—', '–'), NoteFault.NOT_A_SIGNATURE_LINE, 3),
        new Bad("text\n\n" + LINE.replace('—', '\u2015'), NoteFault.NOT_A_SIGNATURE_LINE, 3),
        new Bad("text\n\n" + LINE.replace("— ", "—"), NoteFault.NOT_A_SIGNATURE_LINE, 3),
        new Bad("text\n\n" + LINE.replace("— ", "—\u00a0"), NoteFault.NOT_A_SIGNATURE_LINE, 3),
        new Bad("text\n\n " + LINE, NoteFault.NOT_A_SIGNATURE_LINE, 3),
        new Bad("text\n\n\ufeff" + LINE, NoteFault.NOT_A_SIGNATURE_LINE, 3),
        new Bad("text\n\n— a.example\n", NoteFault.BAD_KEY_NAME, 3),
        new Bad("text\n\n— \n", NoteFault.BAD_KEY_NAME, 3),
        new Bad("text\n\n—  " + SIGNATURE + "\n", NoteFault.BAD_KEY_NAME, 3),
        new Bad("text\n\n— a+b " + SIGNATURE + "\n", NoteFault.BAD_KEY_NAME, 3),
        new Bad("text\n\n— a\u00a0b " + SIGNATURE + "\n", NoteFault.BAD_KEY_NAME, 3),
        new Bad("text\n\n— a\u2003 " + SIGNATURE + "\n", NoteFault.BAD_KEY_NAME, 3),
        new Bad("text\n\n— a b " + SIGNATURE + "\n", NoteFault.BAD_BASE64, 3),
        new Bad("text\n\n— a  " + SIGNATURE + "\n", NoteFault.BAD_BASE64, 3),
        new Bad("text\n\n— a " + SIGNATURE + " \n", NoteFault.BAD_BASE64, 3),
        new Bad("text\n\n— a AAECAwQFBg\n", NoteFault.BAD_BASE64, 3),
        new Bad("text\n\n— a AAECAwQFBg=\n", NoteFault.BAD_BASE64, 3),
        new Bad("text\n\n— a AAECAwQFBg===\n", NoteFault.BAD_BASE64, 3),
        new Bad("text\n\n— a AAECAwQFBh==\n", NoteFault.BAD_BASE64, 3),
        new Bad("text\n\n— a AAECAwQFBgd=\n", NoteFault.BAD_BASE64, 3),
        new Bad("text\n\n— a AAECAw__\n", NoteFault.BAD_BASE64, 3),
        new Bad("text\n\n— a AAECAw==AAAA\n", NoteFault.BAD_BASE64, 3),
        new Bad("text\n\n— a AAECAwé=\n", NoteFault.BAD_BASE64, 3),
        new Bad("text\n\n— a \n", NoteFault.SHORT_SIGNATURE, 3),
        new Bad("text\n\n— a AAEC\n", NoteFault.SHORT_SIGNATURE, 3),
        new Bad("text\n\n— a AAECAw==\n", NoteFault.SHORT_SIGNATURE, 3));

    @Test void what_is_nearly_a_note_is_refused_with_its_fault_and_line() {
        for (Bad bad : MALFORMED)
            assertEquals(new NoteRead.Malformed(bad.fault(), bad.line()), SignedNote.read(bytes(bad.note())), bad.note());
    }

    @Test void every_fault_of_form_has_a_case() {
        var seen = MALFORMED.stream().map(Bad::fault).distinct().toList();
        assertEquals(List.of(), Arrays.stream(NoteFault.values()).filter(fault -> !seen.contains(fault)
            && fault != NoteFault.TOO_LARGE && fault != NoteFault.TOO_MANY_SIGNATURES).toList());
    }

    @Test void a_note_is_its_text_and_its_lines() {
        assertEquals(new SignedNote("text\n", List.of(new SignatureLine(new KeyName("a.example"), 0x00010203, new byte[] {4, 5, 6}))), read(NOTE));
    }

    @Test void the_last_blank_line_separates() {
        assertEquals("one\n\n" + LINE + "\ntwo\n", read("one\n\n" + LINE + "\ntwo\n\n" + LINE).text());
        assertEquals("text\n\n", read("text\n\n\n" + LINE).text());
        assertEquals("\n", read("\n\n" + LINE).text());
    }

    @Test void what_is_odd_but_allowed_is_kept_as_it_is() {
        for (String text : List.of("\ufeffmark\n", "\u007f\u0085\u2028\n", "\ud83d\udd4a هدنة\n", "e\u0301 \u00e9\n", "— a.example AAAA\n",
            "\ufffd\n")) {
            assertEquals(text, read(text + "\n" + LINE).text());
            assertArrayEquals(bytes(text + "\n" + LINE), read(text + "\n" + LINE).bytes());
        }
        for (String name : List.of("-", "—", "\u200b", "\ufeff", "هدنة.example", "a=b", "\ud83d\udd4a"))
            assertEquals(name, read("text\n\n— " + name + " " + SIGNATURE + "\n").signatures().getFirst().name().text());
    }

    @Test void utf_8_has_one_form_only() {
        for (int[] wrong : new int[][] {{0xC0, 0x8A}, {0xE0, 0x80, 0x8A}, {0xF0, 0x80, 0x80, 0x8A}, {0xED, 0xA0, 0x80},
            {0xED, 0xA0, 0xBD, 0xED, 0xB5, 0x8A},
            {0xF4, 0x90, 0x80, 0x80}, {0xE2, 0x80}, {0x80}, {0xF8, 0x88, 0x80, 0x80, 0x80}, {0xFE}}) {
            String text = new String(wrong, 0, wrong.length);
            byte[] note = ("first\nte" + text + "xt\n\n- a").getBytes(ISO_8859_1);
            assertEquals(new NoteRead.Malformed(NoteFault.NOT_UTF_8, 2), SignedNote.read(note), Arrays.toString(wrong));
        }
        assertEquals(new NoteRead.Malformed(NoteFault.NOT_UTF_8, 1), SignedNote.read(new byte[] {(byte) 0xE2, (byte) 0x80}),
            "cut within a character");
    }

    @Test void a_hundred_and_twenty_eight_signatures_are_read_and_one_more_is_not() {
        assertEquals(128, read("text\n\n" + LINE.repeat(128)).signatures().size());
        assertEquals(new NoteRead.Malformed(NoteFault.TOO_MANY_SIGNATURES, 131), SignedNote.read(bytes("text\n\n" + LINE.repeat(129))));
    }

    @Test void a_mebibyte_is_read_and_a_byte_more_is_not() {
        String end = "\n\n" + LINE;
        String longest = "x".repeat(SignedNote.MOST_BYTES - bytes(end).length) + end;
        assertArrayEquals(bytes(longest), read(longest).bytes());
        assertEquals(new NoteRead.Malformed(NoteFault.TOO_LARGE, 1), SignedNote.read(bytes("x" + longest)));
    }

    @Test void a_hundred_post_quantum_signatures_have_room() {
        var line = new SignatureLine(new KeyName("x".repeat(255)), -1, new byte[8 + 2420]);
        var note = new SignedNote("text\n", IntStream.range(0, 100).mapToObj(_ -> line).toList());
        assertEquals(new NoteRead.Read(note), SignedNote.read(note.bytes()));
    }

    @Test void any_note_comes_back_from_its_bytes_and_its_bytes_from_the_note() {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            var note = new SignedNote(anyText(random), anyLines(random));
            assertEquals(new NoteRead.Read(note), SignedNote.read(note.bytes()));
            assertArrayEquals(note.bytes(), assertInstanceOf(NoteRead.Read.class, SignedNote.read(note.bytes())).note().bytes());
        }
    }

    @Test void whatever_is_read_of_broken_bytes_has_exactly_those_bytes() {
        var random = new Random(2);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new SignedNote(anyText(random), anyLines(random)).bytes();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            if (SignedNote.read(bytes) instanceof NoteRead.Read(SignedNote note)) {
                assertArrayEquals(bytes, note.bytes());
                read++;
            }
        }
        assertTrue(read > 1_000 && read < 19_000, read + " still notes");
    }

    @Test void what_is_no_note_cannot_be_made() {
        var lines = read(NOTE).signatures();
        for (String text : List.of("", "text", "te\rxt\n", "te\txt\n", "\ud83d\n", "\udd4a\ud83d\n"))
            assertThrows(IllegalArgumentException.class, () -> new SignedNote(text, lines), text);
        assertThrows(IllegalArgumentException.class, () -> new SignedNote("text\n", List.of()));
        assertThrows(IllegalArgumentException.class, () -> new SignatureLine(new KeyName("a"), 1, new byte[0]));
    }

    @Test void lines_are_added_once_for_each_key_and_the_first_stays() {
        var first = new SignatureLine(new KeyName("a"), 1, new byte[] {1});
        var second = new SignatureLine(new KeyName("a"), 1, new byte[] {2});
        var otherId = new SignatureLine(new KeyName("a"), 2, new byte[] {1});
        var otherName = new SignatureLine(new KeyName("b"), 1, new byte[] {1});
        var note = new SignedNote("text\n", List.of(first));
        assertEquals(List.of(first, otherId, otherName), note.with(List.of(second, otherId, first, otherName, otherId)).signatures());
        assertEquals(note, note.with(List.of()));
    }

    @Test void a_line_is_equal_by_value_and_no_one_writes_into_it() {
        byte[] bytes = {1, 2, 3};
        var line = new SignatureLine(new KeyName("a"), 7, bytes);
        var same = new SignatureLine(new KeyName("a"), 7, bytes.clone());
        bytes[0] = 9;
        line.signature()[1] = 9;
        assertEquals(same, line);
        assertEquals(same.hashCode(), line.hashCode());
        assertFalse(line.equals(new SignatureLine(new KeyName("a"), 7, new byte[] {1, 2, 4})));
    }

    @Test void a_witness_answers_lines_alone() {
        assertEquals(new LinesRead.Read(read(NOTE).signatures()), SignatureLine.read(bytes(LINE)));
        assertArrayEquals(bytes(LINE + LINE), SignatureLine.bytes(read("text\n\n" + LINE + LINE).signatures()));
        assertEquals(new LinesRead.Malformed(NoteFault.NO_SIGNATURE, 1), SignatureLine.read(bytes("")));
        assertEquals(new LinesRead.Malformed(NoteFault.NO_FINAL_NEWLINE, 2), SignatureLine.read(bytes(LINE + LINE.stripTrailing())));
        assertEquals(new LinesRead.Malformed(NoteFault.NOT_A_SIGNATURE_LINE, 2), SignatureLine.read(bytes(LINE + "\n" + LINE)));
        assertEquals(new LinesRead.Malformed(NoteFault.NOT_A_SIGNATURE_LINE, 1), SignatureLine.read(bytes(NOTE)));
        assertEquals(new LinesRead.Malformed(NoteFault.CONTROL_CHARACTER, 1), SignatureLine.read(bytes("\r" + LINE)));
    }

    private static SignedNote read(String note) {
        return assertInstanceOf(NoteRead.Read.class, SignedNote.read(bytes(note)), note).note();
    }

    private static byte[] bytes(String note) {
        byte[] bytes = note.replace(FF, '\u0007').getBytes(UTF_8);
        if (note.indexOf(FF) >= 0) for (int i = 0; i < bytes.length; i++) if (bytes[i] == 7) bytes[i] = (byte) 0xFF;
        return bytes;
    }

    private static String anyText(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--)
            text.append(List.of("a", "\n", "—", " ", "\n\n", "\ud83d\udd4a", "س", LINE).get(random.nextInt(8)));
        return text.append('\n').toString();
    }

    private static List<SignatureLine> anyLines(Random random) {
        var lines = new ArrayList<SignatureLine>();
        do {
            byte[] signature = new byte[1 + random.nextInt(9)];
            random.nextBytes(signature);
            lines.add(new SignatureLine(new KeyName("n" + random.nextInt(3)), random.nextInt(), signature));
        } while (random.nextBoolean());
        return lines;
    }
}
