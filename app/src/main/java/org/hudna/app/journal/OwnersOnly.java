package org.hudna.app.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner reads, from their first moment on, where the disk knows owners. */
public final class OwnersOnly {

    private OwnersOnly() {}

    /** Makes the folder where it is missing, and those above it as they come. */
    public static void folder(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath();
        if (Files.isDirectory(whole)) return;
        Files.createDirectories(whole.getParent());
        Files.createDirectory(whole, attributes(whole, "rwx------"));
    }

    /** For making such a file. */
    public static FileAttribute<?>[] file(Path file) { return attributes(file, "rw-------"); }

    private static FileAttribute<?>[] attributes(Path file, String permissions) {
        boolean owners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return owners ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
            : new FileAttribute<?>[0];
    }
}
