package org.hudna.ledger.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.hudna.ledger.disclosure.TokenFormats;
import org.hudna.ledger.store.StoreFormats;
import org.hudna.ledger.witness.WitnessFormats;

/** Every format in which the ledger takes bytes from strangers, or its own files back from a disk. */
final class Formats {
    private Formats() {
    }

    static List<Format> all() {
        return Stream.of(NoteFormats.all(), CheckpointFormats.all(), PolicyFormats.all(), ProofFormats.all(), TileFormats.all(),
            StatementFormats.all(),
            TokenFormats.all(), WitnessFormats.all(), RotationFormats.all(), StoreFormats.all()).flatMap(List::stream).toList();
    }

    /** What fuzzing found, one input a line, in base64; lines that begin with # are remarks. */
    static List<byte[]> kept(String name) {
        try (InputStream file = Formats.class.getResourceAsStream(name + ".kept")) {
            if (file == null) return List.of();
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII).lines().filter(line -> !line.startsWith("#"))
                .map(Base64.getDecoder()::decode).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
