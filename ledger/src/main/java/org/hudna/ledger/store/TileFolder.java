package org.hudna.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.hudna.ledger.store.Disk.Opened;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.hudna.ledger.tiles.Resources;

/**
 * A log's files in the layout in which they are served (c2sp.org/tlog-tiles), in a folder.
 *
 * <p>A file is written under a hidden name, forced, and renamed, so that whoever reads sees all of it or nothing. Its name is durable after
 * {@link #sync}. A path is one or more names of {@code A-Z a-z 0-9 _ -} and inner dots, joined by {@code /}: none leads out of the folder.
 */
public final class TileFolder implements Resources {
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*(/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*)*");
    private static final int AT_ONCE = 16;
    private static final int WORTH_IT = 4;

    private final Disk disk;
    private final Path folder;
    private final Set<Path> touched = new ConcurrentSkipListSet<>();

    private TileFolder(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** The folder, made where it is absent. */
    public static TileFolder open(Path folder) {
        return open(folder, Disk.REAL);
    }

    /** The same on another disk. */
    public static TileFolder open(Path folder, Disk disk) {
        try {
            disk.makeFolders(folder);
            return new TileFolder(disk, folder.toAbsolutePath().normalize());
        } catch (IOException broken) {
            throw Guard.broken(broken);
        }
    }

    /** A path that cannot stand here is a path where nothing stands. */
    @Override public Optional<byte[]> read(String path) {
        if (!PATH.matcher(path).matches()) return Optional.empty();
        try {
            return held(folder.resolve(path));
        } catch (IOException broken) {
            throw Guard.broken(broken);
        }
    }

    private static Optional<byte[]> held(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /**
     * Puts a file where none is; where the same bytes stand already, nothing happens. Its content is durable on return.
     *
     * @throws StoreFailure with {@link Reason#OTHER_BYTES} where other bytes stand there; they stay
     */
    public void put(String path, byte[] bytes) {
        Path file = file(path);
        try {
            Optional<byte[]> held = held(file);
            if (held.isEmpty()) write(file, bytes);
            else if (!Arrays.equals(held.get(), bytes)) throw new StoreFailure(Reason.OTHER_BYTES, file.toString());
            touch(file);
        } catch (IOException broken) {
            throw Guard.broken(broken);
        }
    }

    /** As {@link #put} for each, several at once, since most of the time goes into waiting for forces. After a failure some may stand. */
    public void putAll(Map<String, byte[]> files) {
        if (files.size() < WORTH_IT) files.forEach(this::put);
        else try (ExecutorService several = Executors.newFixedThreadPool(Math.min(AT_ONCE, files.size()))) {
            List<Future<?>> all = new ArrayList<>();
            files.forEach((path, bytes) -> all.add(several.submit(() -> put(path, bytes))));
            for (Future<?> one : all) one.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof UncheckedIOException broken ? Guard.broken(broken) : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreFailure(Reason.BROKEN, "interrupted while writing tiles");
        }
    }

    /** Makes the names of all that was put since the last time durable. */
    public void sync() {
        try {
            Set<Path> now = new TreeSet<>(touched);
            for (Path one : now) disk.forceFolder(one);
            touched.removeAll(now);
        } catch (IOException broken) {
            throw Guard.broken(broken);
        }
    }

    /** Puts the file in the place of whatever stands there, in one step; durable on return. For {@link Resources#CHECKPOINT}. */
    public void replace(String path, byte[] bytes) {
        Path file = file(path);
        try {
            write(file, bytes);
            for (Path above = file.getParent(); above.startsWith(folder); above = above.getParent()) disk.forceFolder(above);
        } catch (IOException broken) {
            throw Guard.broken(broken);
        }
    }

    /**
     * Takes away the partial tiles or bundles, {@code <path>.p/…}, that came before the full one at {@code path}; nothing where that is not there.
     * Need not be durable: what comes back after a stop does no harm. c2sp.org/tlog-tiles, section Partial Tiles.
     */
    public void tidy(String path) {
        Path partial = file(path + ".p");
        try {
            if (!Files.isRegularFile(file(path)) || !Files.isDirectory(partial)) return;
            try (var files = Files.list(partial)) {
                for (Path file : files.toList()) disk.deleteIfThere(file);
            }
            disk.deleteIfThere(partial);
        } catch (IOException broken) {
            throw Guard.broken(broken);
        }
    }

    private Path file(String path) {
        if (!PATH.matcher(path).matches()) throw new IllegalArgumentException("not a path: " + path);
        return folder.resolve(path);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        if (!Files.isDirectory(file.getParent())) disk.makeFolders(file.getParent());
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try (Opened opened = disk.open(fresh)) {
            if (opened.size() > 0) opened.truncate(0);
            opened.write(ByteBuffer.wrap(bytes), 0);
            opened.force(false);
        }
        disk.rename(fresh, file);
    }

    /** All the way up: a stop may have left a folder that is not durable in its own. */
    private void touch(Path file) {
        for (Path above = file.getParent(); above.startsWith(folder); above = above.getParent()) touched.add(above);
    }
}
