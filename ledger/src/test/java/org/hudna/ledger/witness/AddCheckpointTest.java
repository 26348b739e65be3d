package org.hudna.ledger.witness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.tree.Hash;
import org.junit.jupiter.api.Test;

/** The body of a request has one spelling. */
class AddCheckpointTest {
    private static final TestLog LOG = TestLog.of(20);
    private static final String GOOD = text(LOG.request(7, 20));

    private static String text(AddCheckpoint request) {
        return new String(request.bytes(), StandardCharsets.UTF_8);
    }

    private static Optional<AddCheckpointFault> fault(String body) {
        return switch (AddCheckpoint.read(body.getBytes(StandardCharsets.UTF_8))) {
            case AddCheckpointRead.Read _ -> Optional.empty();
            case AddCheckpointRead.Malformed(AddCheckpointFault fault) -> Optional.of(fault);
        };
    }

    private static void refused(AddCheckpointFault why, String... bodies) {
        for (String body : bodies) assertEquals(Optional.of(why), fault(body), body);
    }

    @Test void a_request_reads_as_it_was_written() {
        for (AddCheckpoint request : List.of(LOG.request(0, 20), LOG.request(7, 20), LOG.request(20, 20), LOG.request(0, 0))) {
            var read = assertInstanceOf(AddCheckpointRead.Read.class, AddCheckpoint.read(request.bytes()));
            assertEquals(request, read.request());
            assertArrayEquals(request.bytes(), read.request().bytes());
        }
    }

    @Test void the_old_size_has_one_spelling() {
        for (String size : List.of("", "-1", "+7", "07", "00", "7 ", " 7", "7\r", "7.0", "0x7", "seven", "٧", "9223372036854775808",
            "99999999999999999999"))
            refused(AddCheckpointFault.BAD_OLD_SIZE, GOOD.replaceFirst("old 7\n", "old " + size + "\n"));
        assertEquals(Optional.empty(), fault(GOOD.replaceFirst("old 7\n", "old 9223372036854775807\n")));
        assertEquals(Optional.empty(), fault(GOOD.replaceFirst("old 7\n", "old 0\n")));
    }

    @Test void the_old_line_stands_first() {
        refused(AddCheckpointFault.NO_OLD_LINE, GOOD.substring(GOOD.indexOf('\n') + 1), GOOD.replaceFirst("old", "Old"),
            GOOD.replaceFirst("old ", "old\t"),
            GOOD.replaceFirst("old ", "old"), " " + GOOD, "\uFEFF" + GOOD, "\n\n" + GOOD);
    }

    @Test void a_line_of_proof_is_32_bytes_in_base64_and_nothing_else() {
        String hash = LOG.proof(7, 20).getFirst().base64();
        for (String other : List.of(hash + " ", " " + hash, hash + "\r", hash.substring(1), hash + hash, hash.replace("=", ""),
            hash.replace('=', 'A'), "hash"))
            refused(AddCheckpointFault.BAD_PROOF_LINE, GOOD.replace(hash, other));
        char last = hash.charAt(42);
        refused(AddCheckpointFault.BAD_PROOF_LINE, GOOD.replace(hash, hash.substring(0, 42) + (char) (last + 1) + "="));
    }

    @Test void sixty_three_lines_of_proof_are_the_most() {
        Hash hash = LOG.head(3).root();
        var most = new AddCheckpoint(7, Collections.nCopies(63, hash), LOG.at(20));
        assertInstanceOf(AddCheckpointRead.Read.class, AddCheckpoint.read(most.bytes()));
        refused(AddCheckpointFault.PROOF_TOO_LONG, text(most).replaceFirst("\n", "\n" + hash.base64() + "\n"));
        assertThrows(IllegalArgumentException.class, () -> new AddCheckpoint(7, Collections.nCopies(64, hash), LOG.at(20)));
        assertThrows(IllegalArgumentException.class, () -> new AddCheckpoint(-1, List.of(), LOG.at(20)));
    }

    @Test void a_blank_line_and_a_whole_checkpoint_follow() {
        refused(AddCheckpointFault.NO_BLANK_LINE, "", "old 7\n", "old 7", GOOD.replace("\n\n", "\n"), GOOD.replace("\n", "\r\n"));
        refused(AddCheckpointFault.BAD_CHECKPOINT, "old 7\n\n", GOOD.substring(0, GOOD.length() - 1), GOOD + "\n", GOOD + "x\n",
            GOOD.replaceFirst("\n\n", "\n\n\n"),
            GOOD.replace("\n20\n", "\n020\n"), GOOD.replace("\n20\n", "\n20\r\n"), GOOD.substring(0, GOOD.lastIndexOf("\n\n") + 2));
    }

    @Test void sixteen_kibibytes_are_the_most() {
        String one = GOOD.substring(GOOD.indexOf("\u2014"));
        String padded = GOOD + "\u2014 x " + "A".repeat(4 * ((AddCheckpoint.MOST_BYTES - GOOD.getBytes(StandardCharsets.UTF_8).length - 7) / 4))
            + "\n";
        assertEquals(Optional.empty(), fault(padded));
        refused(AddCheckpointFault.TOO_LARGE, padded + one);
    }
}
