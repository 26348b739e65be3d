package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that a command leaves behind. None is ever written over another, and each is on the disk before the command says so. */
final class NewFile {
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    private NewFile() {
    }

    /** A file for everybody. */
    static void write(Path file, byte[] bytes) throws IOException {
        create(file, bytes);
    }

    /** A file that only its owner can read, from its first moment on; where the disk knows no owners, as the folder's rules are. */
    static void secret(Path file, byte[] bytes) throws IOException {
        create(file, bytes, forOwner(file, "rw-------"));
    }

    /** Puts a file in the place of another, in one step. */
    static void replace(Path file, byte[] bytes) throws IOException {
        moved(file, bytes);
    }

    /** The same for one that only its owner can read. */
    static void replaceSecret(Path file, byte[] bytes) throws IOException {
        moved(file, bytes, forOwner(file, "rw-------"));
    }

    private static void moved(Path file, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        create(beside, bytes, attributes);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static FileAttribute<?>[] forOwner(Path file, String permissions) {
        boolean owners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return owners ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
            : new FileAttribute<?>[0];
    }

    /** Fails where {@code file} exists. */
    static void absent(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) throw new FileAlreadyExistsException(file.toString());
    }

    private static void create(Path file, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, NEW, attributes)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }
}
