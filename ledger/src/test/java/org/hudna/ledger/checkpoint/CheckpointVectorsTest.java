package org.hudna.ledger.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.Vectors;
import org.hudna.ledger.note.Keys;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.tree.Head;
import org.junit.jupiter.api.Test;

/** Checkpoints that another log signed. */
class CheckpointVectorsTest {
    private static final VerifierKey KEY = Keys.key("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");

    @Test void the_checkpoints_of_a_log_that_grew_from_nothing_to_fifteen_are_signed_by_its_key() throws IOException {
        Optional<Path> folder = Vectors.find("tessera/testdata/log");
        if (folder.isEmpty()) return;
        for (int size = 0; size <= 15; size++) {
            byte[] bytes = Files.readAllBytes(folder.get().resolve("checkpoint." + size));
            var trusted = assertInstanceOf(Opened.Trusted.class, SignedCheckpoint.open(bytes, List.of(KEY)), "checkpoint." + size);
            assertEquals(List.of(new Opened.Signed(KEY, Optional.empty())), trusted.by());
            assertEquals(KEY.name().text(), trusted.checkpoint().checkpoint().origin());
            assertEquals(size, trusted.checkpoint().checkpoint().head().size());
            if (size == 0) assertEquals(Head.EMPTY, trusted.checkpoint().checkpoint().head());
            assertArrayEquals(bytes, trusted.checkpoint().bytes());
            bytes[bytes.length - 20] ^= 2;
            assertInstanceOf(Opened.Refused.class, SignedCheckpoint.open(bytes, List.of(KEY)));
        }
        assertArrayEquals(Files.readAllBytes(folder.get().resolve("checkpoint.15")), Files.readAllBytes(folder.get().resolve("checkpoint")));
    }
}
