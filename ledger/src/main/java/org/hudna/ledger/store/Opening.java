package org.hudna.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.hudna.ledger.store.Disk.Opened;
import org.hudna.ledger.store.FileSequence.Shape;

/** Brings the files of a sequence into one state: segments read from the last mark on, marks and keys brought up to them. */
final class Opening {
    private static final String OFFSETS = "offsets";

    private final Disk disk;
    private final Path folder;
    private final SecureRandom random;
    private final Shape shape;
    private Segments segments;
    private Offsets offsets;
    private KeyTables keys;
    private Opened file;
    private long dropped;

    Opening(Disk disk, Path folder, SecureRandom random, Shape shape) {
        this.disk = disk;
        this.folder = folder;
        this.random = random;
        this.shape = shape;
    }

    Opening run() throws IOException {
        segments = new Segments(disk, folder, random);
        long salt = firstSalt();
        offsets = Offsets.open(disk, folder.resolve(OFFSETS), salt);
        Recovery recovery = new Recovery(segments, offsets, shape.preallocated());
        file = recovery.run();
        dropped = recovery.dropped();
        offsets.mark(recovery.end());
        keys = KeyTables.open(disk, folder.resolve("keys"), salt, shape.keyParts(), recovery.end().size());
        addKeys(recovery.end().size());
        return this;
    }

    /** The first segment's salt is the whole log's; where that segment was never begun, or never whole, it is now. */
    private long firstSalt() throws IOException {
        if (segments.last() < 0) {
            nothingWasHeld("is missing");
            segments.add().close();
        } else if (segments.last() == 0)
            try (Opened first = segments.openToRead(0)) {
                if (first.size() <= Frames.SEGMENT_HEADER && segments.salt(first, 0).isEmpty()) {
                    nothingWasHeld("has no header");
                    segments.rewriteLast().close();
                }
            }
        try (Opened first = segments.openToRead(0)) {
            return segments.salt(first, 0).orElseThrow(() -> new StoreFailure(StoreFailure.Reason.CORRUPT, segments.path(0) + " has no header"));
        }
    }

    /** A stop leaves a first segment without its header only before anything was appended: where a mark knows of entries, they are lost. */
    private void nothingWasHeld(String why) throws IOException {
        Path marked = folder.resolve(OFFSETS);
        if (Files.exists(marked) && Offsets.sizeIn(disk, marked) > 0)
            throw new StoreFailure(StoreFailure.Reason.CORRUPT, segments.path(0) + " " + why);
    }

    private void addKeys(long size) throws IOException {
        long from = keys.complete();
        if (from == size) return;
        try (FrameReader reader = new FrameReader(segments, offsets.below(from), from - from % Offsets.STRIDE, false)) {
            for (long index = from - from % Offsets.STRIDE; index < size; index++) {
                Entry entry = reader.next();
                if (index >= from && entry.key().isPresent()) keys.add(entry.key().get(), index);
            }
        }
        keys.forceAll(size);
    }

    /** Gives back what was opened before it failed. */
    void abandon(FolderLock lock) throws IOException {
        try {
            if (keys != null) keys.close();
            if (offsets != null) offsets.close();
            if (file != null) file.close();
        } finally {
            lock.close();
        }
    }

    Segments segments() {
        return segments;
    }

    Offsets offsets() {
        return offsets;
    }

    KeyTables keys() {
        return keys;
    }

    Opened file() {
        return file;
    }

    long dropped() {
        return dropped;
    }
}
