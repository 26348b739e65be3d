package org.hudna.ledger.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hudna.ledger.store.StoreFailure.Reason;

/**
 * A folder held by one writer, through a locked file named {@code lock}; the operating system frees it when the process ends.
 *
 * <p>Closing any channel of a file gives up all of a process's locks on it (POSIX), so a second opener in this process must not even open
 * it: hence the list of folders held here.
 */
public final class FolderLock implements AutoCloseable {
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path existing) throws IOException {
        Path folder = existing.toRealPath();
        if (!HELD_HERE.add(folder)) throw inUse(folder);
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
            taken = channel.tryLock() != null;
            if (!taken) throw inUse(folder);
            return new FolderLock(folder, channel);
        } finally {
            if (!taken) {
                if (channel != null) channel.close();
                HELD_HERE.remove(folder);
            }
        }
    }

    /** Makes the folder durable under its parent, then takes it; a {@link StoreFailure} where another holds it. */
    public static FolderLock makeAndTake(Disk disk, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path whole = folder.toAbsolutePath().normalize();
            Path standing = whole;
            while (!Files.isDirectory(standing)) standing = standing.getParent();
            disk.makeFolders(whole);
            for (Path made = whole; !made.equals(standing); made = made.getParent()) disk.forceFolder(made.getParent());
        }
        return take(folder);
    }

    private static StoreFailure inUse(Path folder) {
        return new StoreFailure(Reason.IN_USE, "another writer holds " + folder);
    }

    @Override public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
