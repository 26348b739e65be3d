package org.hudna.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hudna.ledger.checkpoint.CheckpointFault;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.NoteFault;
import org.hudna.ledger.policy.Mutations;
import org.hudna.ledger.policy.Parties;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Rfc6962;
import org.junit.jupiter.api.Test;

/** Proof files, read strictly. */
class ProofFileTest {
    private static final Parties PARTIES = Parties.of(0, 0);
    private static final Log LOG = Log.of(11);
    private static final SignedCheckpoint HEAD = PARTIES.signed(LOG.head());
    private static final ProofFile PROOF = LOG.proof(5, HEAD);
    private static final String H = Rfc6962.EMPTY.base64();
    private static final String CHECKPOINT = new String(HEAD.bytes(), StandardCharsets.UTF_8);
    private static final String START = ProofFile.HEADER + "\n";

    private static ProofFile read(String text) {
        return assertInstanceOf(ProofRead.Read.class, ProofFile.read(text.getBytes(StandardCharsets.UTF_8)), text).proof();
    }

    private static void malformed(ProofFault fault, int line, String text) {
        assertEquals(new ProofRead.Malformed(fault, line, Optional.empty()), ProofFile.read(text.getBytes(StandardCharsets.UTF_8)), text);
    }

    @Test void a_proof_has_the_lines_of_the_specification_and_comes_back_from_them() {
        String text = new String(PROOF.bytes(), StandardCharsets.UTF_8);
        assertEquals(List.of(ProofFile.HEADER, "index 5"), text.lines().limit(2).toList());
        assertEquals(PROOF.path().stream().map(Hash::base64).toList(), text.lines().skip(2).takeWhile(line -> !line.isEmpty()).toList());
        assertTrue(text.endsWith("\n\n" + CHECKPOINT));
        assertEquals(PROOF, read(text));
    }

    @Test void extra_data_comes_back_and_is_named_for_what_it_is() {
        var extra = new Extra(new byte[] {0, -1, 7});
        var proof = new ProofFile(Optional.of(extra), 5, PROOF.path(), HEAD);
        assertEquals(Optional.of(extra), read(new String(proof.bytes(), StandardCharsets.UTF_8)).unauthenticatedExtra());
        assertThrows(IllegalArgumentException.class, () -> new Extra(new byte[0]));
    }

    @Test void an_entry_that_is_alone_needs_no_hash() {
        assertEquals(List.of(), read(START + "index 0\n\n" + CHECKPOINT).path());
    }

    @Test void sixty_three_hashes_are_read_and_one_more_is_not() {
        String most = START + "index 0\n" + (H + "\n").repeat(ProofFile.MOST_HASHES);
        assertEquals(Collections.nCopies(63, Rfc6962.EMPTY), read(most + "\n" + CHECKPOINT).path());
        malformed(ProofFault.TOO_MANY_HASHES, 66, most + H + "\n\n" + CHECKPOINT);
    }

    @Test void what_is_not_spelt_as_it_should_be_is_refused_at_its_line() {
        String rest = "\n" + CHECKPOINT;
        malformed(ProofFault.WRONG_HEADER, 1, "");
        malformed(ProofFault.WRONG_HEADER, 1, ProofFile.HEADER);
        malformed(ProofFault.WRONG_HEADER, 1, "c2sp.org/tlog-proof@v2\nindex 0\n" + rest);
        malformed(ProofFault.WRONG_HEADER, 1, "\ufeff" + START + "index 0\n" + rest);
        malformed(ProofFault.WRONG_HEADER, 1, START.replace("\n", "\r\n") + "index 0\n" + rest);
        malformed(ProofFault.WRONG_HEADER, 1, "\n" + START + "index 0\n" + rest);
        malformed(ProofFault.ENDS_EARLY, 2, START);
        malformed(ProofFault.ENDS_EARLY, 2, START + "index 0");
        malformed(ProofFault.ENDS_EARLY, 3, START + "index 0\n");
        malformed(ProofFault.ENDS_EARLY, 3, START + "index 0\n" + H);
        malformed(ProofFault.ENDS_EARLY, 4, START + "index 0\n" + H + "\n");
        malformed(ProofFault.NO_INDEX, 2, START + rest);
        malformed(ProofFault.NO_INDEX, 2, START + H + "\n" + rest);
        malformed(ProofFault.NO_INDEX, 2, START + "Index 0\n" + rest);
        malformed(ProofFault.NO_INDEX, 2, START + "extra\nindex 0\n" + rest);
        malformed(ProofFault.NO_INDEX, 3, START + "extra AA==\nextra AA==\nindex 0\n" + rest);
        for (String number : List.of("", "+0", "00", "-1", " 0", "0 ", "0x0", "\u0660", "1e3", "9223372036854775808", "18446744073709551616", "0\r"))
            malformed(ProofFault.BAD_INDEX, 2, START + "index " + number + "\n" + rest);
        for (String extra : List.of("", "AA", "AA=", "AB==", "A A=", "AA==\r", "AA== ", "_w==", "AAAA=="))
            malformed(ProofFault.BAD_EXTRA, 2, START + "extra " + extra + "\nindex 0\n" + rest);
        for (String hash : List.of("x", " ", H + " ", H + "\r", " " + H, H.substring(1), H.substring(0, 43), H.replace('+', '-'), "AAAA" + H,
            H.substring(0, 42) + "V="))
            malformed(ProofFault.BAD_HASH, 3, START + "index 0\n" + hash + "\n" + rest);
        malformed(ProofFault.BAD_HASH, 3, START + "index 0\nextra AA==\n" + rest);
        malformed(ProofFault.BAD_HASH, 3, START + "index 0\nindex 0\n" + rest);
    }

    @Test void the_checkpoint_must_be_one_and_its_own_fault_is_told() {
        for (var each : List.<List<Object>>of(List.of("", NoteFault.NO_BLANK_LINE), List.of("\n" + CHECKPOINT, CheckpointFault.EMPTY_LINE),
            List.of(CHECKPOINT + "\n", NoteFault.NO_SIGNATURE),
            List.of(CHECKPOINT.substring(0, CHECKPOINT.length() - 1), NoteFault.NO_FINAL_NEWLINE),
            List.of(CHECKPOINT.replace("\n11\n", "\n011\n"), CheckpointFault.BAD_SIZE))) {
            ProofRead read = ProofFile.read((START + "index 0\n\n" + each.getFirst()).getBytes(StandardCharsets.UTF_8));
            var malformed = assertInstanceOf(ProofRead.Malformed.class, read);
            assertEquals(ProofFault.BAD_CHECKPOINT, malformed.fault());
            assertEquals(4, malformed.line());
            CheckpointRead.Malformed why = malformed.checkpoint().orElseThrow();
            assertEquals(each.getLast(), why.note().<Object>map(fault -> fault).orElse(why.fault()));
        }
    }

    @Test void a_file_of_two_mebibytes_is_looked_at_and_one_byte_more_is_not() {
        assertEquals(ProofFault.WRONG_HEADER, assertInstanceOf(ProofRead.Malformed.class, ProofFile.read(new byte[ProofFile.MOST_BYTES])).fault());
        assertEquals(ProofFault.TOO_LARGE, assertInstanceOf(ProofRead.Malformed.class, ProofFile.read(new byte[ProofFile.MOST_BYTES + 1])).fault());
    }

    @Test void whatever_is_done_to_a_proof_it_is_refused_or_has_no_other_spelling() {
        byte[] good = new ProofFile(Optional.of(new Extra(new byte[20])), 5, PROOF.path(), HEAD).bytes();
        var random = new Random(21);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = Mutations.of(good, random);
            switch (ProofFile.read(bytes)) {
                case ProofRead.Read(ProofFile proof) -> assertArrayEquals(bytes, proof.bytes());
                case ProofRead.Malformed(var _, int line, var _) -> {
                    assertTrue(line >= 1);
                    refused++;
                }
            }
        }
        assertTrue(refused > 10_000 && refused < 20_000, refused + " refused");
        assertEquals(PROOF, assertInstanceOf(ProofRead.Read.class, ProofFile.read(Arrays.copyOf(PROOF.bytes(), PROOF.bytes().length))).proof());
    }
}
