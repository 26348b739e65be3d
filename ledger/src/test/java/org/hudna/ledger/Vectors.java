package org.hudna.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Vectors that others published, in the folder that the system property {@code hudna.vectors} names; they are not ours to keep in the tree. */
public final class Vectors {
    private Vectors() {}

    /** The file or folder, or empty, said aloud, where there is none. */
    public static Optional<Path> find(String path) {
        Optional<Path> found = Optional.ofNullable(System.getProperty("hudna.vectors")).map(folder -> Path.of(folder, path)).filter(Files::exists);
        if (found.isEmpty()) System.err.println("SKIPPED: no published vectors at ${hudna.vectors}/" + path);
        return found;
    }

    public static Optional<Object> json(String path) {
        return find(path).map(file -> VectorJson.read(read(file)));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
