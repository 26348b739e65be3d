package org.hudna.ledger.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import org.hudna.ledger.tiles.Resources;

/**
 * A log's files in a folder that anyone may have made. A link that leads out of the folder is not followed, and of a file that is longer than any
 * file of its kind no more is read than shows it: both are thrown as broken.
 */
public final class FolderResources implements Resources {
    private final Path folder;

    /** The files below {@code folder}. That it is there is asked with each file. */
    public FolderResources(Path folder) {
        this.folder = folder;
    }

    @Override public Optional<byte[]> read(String path) {
        try {
            if (!Files.isDirectory(folder)) throw new NotDirectoryException(folder.toString());
            Path file = folder.resolve(FileLimits.checked(path));
            if (Files.notExists(file)) return Optional.empty();
            return Optional.of(bytes(within(file), FileLimits.mostBytes(path)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path within(Path file) throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(folder.toRealPath())) throw new AccessDeniedException(file.toString(), real.toString(), "leads out of the folder");
        if (!Files.isRegularFile(real)) throw new FileSystemException(file.toString(), null, "not a file");
        return real;
    }

    private static byte[] bytes(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) throw new FileSystemException(file.toString(), null, "more than " + most + " bytes");
            return bytes;
        }
    }
}
