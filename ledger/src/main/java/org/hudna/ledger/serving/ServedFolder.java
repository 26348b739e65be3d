package org.hudna.ledger.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.hudna.ledger.tiles.Resources;

/** A log's folder, only read: its writer may be another process, which replaces files whole. */
record ServedFolder(Path root) implements Resources {
    @Override public Optional<byte[]> read(String path) {
        if (Served.at(path).isEmpty()) return Optional.empty();
        try {
            return Optional.of(Files.readAllBytes(root.resolve(path)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
