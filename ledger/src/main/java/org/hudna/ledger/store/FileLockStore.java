package org.hudna.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hudna.ledger.store.Disk.Opened;
import org.hudna.ledger.store.StoreFailure.Reason;

/** A lock store in a folder of its own, held by a lock: one small file, each time written anew, forced, and put in place by a rename. */
public final class FileLockStore implements LockStore {
    private static final int MOST = 1000;

    private final Disk disk;
    private final Path folder;
    private final FolderLock lock;
    private boolean unusable;
    private boolean closed;

    private FileLockStore(Disk disk, Path folder, FolderLock lock) {
        this.disk = disk;
        this.folder = folder;
        this.lock = lock;
    }

    public static FileLockStore open(Path folder) {
        return open(folder, Disk.REAL);
    }

    /** The same on another disk. */
    public static FileLockStore open(Path folder, Disk disk) {
        try {
            FileLockStore store = new FileLockStore(disk, folder, FolderLock.makeAndTake(disk, folder));
            boolean done = false;
            try {
                store.settle();
                done = true;
                return store;
            } finally {
                if (!done) store.close();
            }
        } catch (IOException broken) {
            throw Guard.broken(broken);
        } catch (UncheckedIOException broken) {
            throw Guard.broken(broken);
        }
    }

    /** What is read from now on is durable, also where the one before us failed between its rename and its force. */
    private void settle() throws IOException {
        Optional<Locked> held = look();
        if (held.isPresent()) put(held.get());
    }

    @Override public synchronized Optional<Locked> read() {
        usable();
        try {
            return look();
        } catch (IOException broken) {
            throw Guard.broken(broken);
        }
    }

    private Optional<Locked> look() throws IOException {
        Path file = folder.resolve("head");
        if (!Files.exists(file)) return Optional.empty();
        try (Opened opened = disk.openToRead(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(MOST);
            opened.read(bytes, 0);
            byte[] text = new byte[bytes.flip().remaining()];
            bytes.get(text);
            return Optional.of(LockedText.read(text, file.toString()));
        }
    }

    @Override public synchronized boolean swap(Optional<Locked> expected, Locked next) {
        usable();
        boolean done = false;
        try {
            boolean same = look().equals(expected);
            if (same) put(next);
            done = true;
            return same;
        } catch (IOException broken) {
            throw Guard.broken(broken);
        } finally {
            unusable = !done;
        }
    }

    private void put(Locked next) throws IOException {
        Path fresh = folder.resolve("head.new");
        disk.deleteIfThere(fresh);
        try (Opened file = disk.open(fresh)) {
            file.write(ByteBuffer.wrap(LockedText.write(next)), 0);
            file.force(true);
        }
        disk.rename(fresh, folder.resolve("head"));
        disk.forceFolder(folder);
    }

    private void usable() {
        if (unusable) throw new StoreFailure(Reason.UNUSABLE, "open it again");
    }

    @Override public synchronized void close() {
        if (closed) return;
        closed = true;
        unusable = true;
        try {
            lock.close();
        } catch (IOException broken) {
            throw Guard.broken(broken);
        }
    }
}
