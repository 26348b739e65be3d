package org.hudna.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hudna.ledger.note.NoteFault;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.junit.jupiter.api.Test;

/** Texts that are a checkpoint, and texts that are nearly one. */
class CheckpointTest {
    private static final String ROOT = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String TEXT = "a.example\n7\n" + ROOT + "\n";
    private static final String LINE = "— a.example AAECAwQFBg==\n";

    private record Bad(String text, CheckpointFault fault) {}

    private static final List<Bad> MALFORMED = List.of(
        new Bad("", CheckpointFault.NOT_A_TEXT),
        new Bad("a.example\n7\n" + ROOT, CheckpointFault.NOT_A_TEXT),
        new Bad("a.example\r\n7\r\n" + ROOT + "\r\n", CheckpointFault.NOT_A_TEXT),
        new Bad("a.example\n7\t\n" + ROOT + "\n", CheckpointFault.NOT_A_TEXT),
        new Bad("\ud83d\n7\n" + ROOT + "\n", CheckpointFault.NOT_A_TEXT),
        new Bad("\n", CheckpointFault.EMPTY_LINE),
        new Bad("\n7\n" + ROOT + "\n", CheckpointFault.EMPTY_LINE),
        new Bad("a.example\n\n" + ROOT + "\n", CheckpointFault.EMPTY_LINE),
        new Bad("a.example\n7\n\n" + ROOT + "\n", CheckpointFault.EMPTY_LINE),
        new Bad("a.example\n7\n\n", CheckpointFault.EMPTY_LINE),
        new Bad(TEXT + "\n", CheckpointFault.EMPTY_LINE),
        new Bad(TEXT + "more\n\n", CheckpointFault.EMPTY_LINE),
        new Bad(TEXT + "\nmore\n", CheckpointFault.EMPTY_LINE),
        new Bad("\n" + TEXT, CheckpointFault.EMPTY_LINE),
        new Bad("a.example\n", CheckpointFault.TOO_FEW_LINES),
        new Bad("a.example\n7\n", CheckpointFault.TOO_FEW_LINES),
        new Bad("7\n" + ROOT + "\n", CheckpointFault.TOO_FEW_LINES),
        new Bad(text("+7"), CheckpointFault.BAD_SIZE),
        new Bad(text("-7"), CheckpointFault.BAD_SIZE),
        new Bad(text("-0"), CheckpointFault.BAD_SIZE),
        new Bad(text("07"), CheckpointFault.BAD_SIZE),
        new Bad(text("00"), CheckpointFault.BAD_SIZE),
        new Bad(text(" 7"), CheckpointFault.BAD_SIZE),
        new Bad(text("7 "), CheckpointFault.BAD_SIZE),
        new Bad(text("0x7"), CheckpointFault.BAD_SIZE),
        new Bad(text("7.0"), CheckpointFault.BAD_SIZE),
        new Bad(text("٧"), CheckpointFault.BAD_SIZE),
        new Bad(text("７"), CheckpointFault.BAD_SIZE),
        new Bad(text("9223372036854775808"), CheckpointFault.BAD_SIZE),
        new Bad(text("18446744073709551615"), CheckpointFault.BAD_SIZE),
        new Bad("a.example\nmore\n7\n" + ROOT + "\n", CheckpointFault.BAD_SIZE),
        new Bad("a.example\n7\n" + ROOT.substring(1) + "\n", CheckpointFault.BAD_ROOT),
        new Bad("a.example\n7\n" + ROOT.replace("=", "") + "\n", CheckpointFault.BAD_ROOT),
        new Bad("a.example\n7\n" + ROOT.replace("8=", "9=") + "\n", CheckpointFault.BAD_ROOT),
        new Bad("a.example\n7\n" + ROOT + "=\n", CheckpointFault.BAD_ROOT),
        new Bad("a.example\n7\n" + ROOT + " \n", CheckpointFault.BAD_ROOT),
        new Bad("a.example\n7\nAA" + ROOT + "\n", CheckpointFault.BAD_ROOT),
        new Bad("a.example\n7\n" + ROOT.replace("AAEC", "A-_C") + "\n", CheckpointFault.BAD_ROOT),
        new Bad("a.example\n7\n000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n", CheckpointFault.BAD_ROOT));

    @Test void what_is_nearly_a_checkpoint_is_refused_with_its_fault() {
        for (Bad bad : MALFORMED) {
            assertEquals(new TextRead.Malformed(bad.fault()), Checkpoint.read(bad.text()), bad.text());
            if (bad.fault() != CheckpointFault.NOT_A_TEXT)
                assertEquals(new CheckpointRead.Malformed(bad.fault(), Optional.empty()), read(bad.text() + "\n" + LINE), bad.text());
        }
        var seen = MALFORMED.stream().map(Bad::fault).distinct().toList();
        assertEquals(List.of(CheckpointFault.NOT_A_NOTE), Arrays.stream(CheckpointFault.values()).filter(fault -> !seen.contains(fault)).toList());
    }

    @Test void what_is_no_note_is_no_signed_checkpoint() {
        assertEquals(new CheckpointRead.Malformed(CheckpointFault.NOT_A_NOTE, Optional.of(NoteFault.NO_BLANK_LINE)), read(TEXT));
        assertEquals(new CheckpointRead.Malformed(CheckpointFault.NOT_A_NOTE, Optional.of(NoteFault.NO_SIGNATURE)), read(TEXT + "\n"));
        assertEquals(new CheckpointRead.Malformed(CheckpointFault.NOT_A_NOTE, Optional.of(NoteFault.CONTROL_CHARACTER)),
            read((TEXT + "\n" + LINE).replace("\n", "\r\n")));
    }

    @Test void sizes_from_nothing_to_the_largest_are_read() {
        for (long size : new long[] {0, 1, 9, 10, 20_852_163, Long.MAX_VALUE}) {
            var checkpoint = Checkpoint.of("a.example", new Head(size, root()));
            assertEquals(text(Long.toString(size)), checkpoint.text());
            assertEquals(new TextRead.Read(checkpoint), Checkpoint.read(checkpoint.text()));
        }
    }

    @Test void an_origin_need_not_be_a_key_name() {
        for (String origin : List.of("a b+c", " ", "هدنة", "—", "0", ROOT))
            assertEquals(new TextRead.Read(Checkpoint.of(origin, new Head(7, root()))), Checkpoint.read(origin + "\n7\n" + ROOT + "\n"));
    }

    @Test void extension_lines_are_kept_as_they_are() {
        var checkpoint = new Checkpoint("a.example", new Head(7, root()), List.of("one", " ", "— a.example AAECAwQFBg=="));
        assertEquals(TEXT + "one\n \n— a.example AAECAwQFBg==\n", checkpoint.text());
        assertEquals(new TextRead.Read(checkpoint), Checkpoint.read(checkpoint.text()));
    }

    @Test void what_is_no_checkpoint_cannot_be_made() {
        for (String line : List.of("", "a\nb", "a\n", "a\r", "\ud83d", "a\0")) {
            assertThrows(IllegalArgumentException.class, () -> Checkpoint.of(line, new Head(7, root())), line);
            assertThrows(IllegalArgumentException.class, () -> new Checkpoint("a", new Head(7, root()), List.of(line)), line);
        }
    }

    @Test void any_checkpoint_comes_back_from_its_text() {
        var random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            var extensions = new ArrayList<String>();
            while (random.nextInt(3) == 0) extensions.add("extension " + random.nextInt());
            byte[] root = new byte[32];
            random.nextBytes(root);
            var checkpoint = new Checkpoint("log/" + random.nextInt(), new Head(random.nextLong() >>> 1 + random.nextInt(62), Hash.of(root)),
                extensions);
            assertEquals(new TextRead.Read(checkpoint), Checkpoint.read(checkpoint.text()));
        }
    }

    @Test void whatever_is_read_of_broken_text_has_exactly_that_text() {
        var random = new Random(9);
        byte[] whole = (TEXT + "more\n\n" + LINE).getBytes(UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            if (SignedCheckpoint.read(broken) instanceof CheckpointRead.Read(SignedCheckpoint read)) assertArrayEquals(broken, read.bytes());
        }
        assertArrayEquals(whole, assertInstanceOf(CheckpointRead.Read.class, SignedCheckpoint.read(whole)).checkpoint().bytes());
    }

    private static CheckpointRead read(String whole) {
        return SignedCheckpoint.read(whole.getBytes(UTF_8));
    }

    private static String text(String size) {
        return "a.example\n" + size + "\n" + ROOT + "\n";
    }

    private static Hash root() {
        return Hash.read(ROOT).orElseThrow();
    }
}
