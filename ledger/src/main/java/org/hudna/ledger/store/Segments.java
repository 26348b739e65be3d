package org.hudna.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.ledger.store.Disk.Opened;
import org.hudna.ledger.store.StoreFailure.Reason;

/** The segment files of one folder, numbered from 0 without gaps. */
final class Segments {
    private final Disk disk;
    private final Path folder;
    private final SecureRandom random;
    private volatile int last;

    Segments(Disk disk, Path folder, SecureRandom random) throws IOException {
        this.disk = disk;
        this.folder = folder;
        this.random = random;
        last = count() - 1;
    }

    private int count() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long found = files.filter(file -> file.getFileName().toString().matches("[0-9]{8}\\.segment")).count();
            for (int number = 0; number < found; number++)
                if (!Files.exists(path(number))) throw new StoreFailure(Reason.CORRUPT, path(number) + " is missing");
            return (int) found;
        }
    }

    /** The last one's number; -1 where there is none. */
    int last() {
        return last;
    }

    Path path(int number) {
        return folder.resolve(String.format(Locale.ROOT, "%08d.segment", number));
    }

    Opened openToRead(int number) throws IOException {
        return disk.openToRead(path(number));
    }

    Opened open(int number) throws IOException {
        return disk.open(path(number));
    }

    /** The salt of a segment, where its header is whole. */
    Optional<Long> salt(Opened file, int number) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(Frames.SEGMENT_HEADER);
        file.read(header, 0);
        return Frames.salt(header.flip(), number);
    }

    /** Adds an empty segment after the last, durable. */
    Opened add() throws IOException {
        Opened file = write(last + 1);
        last = last + 1;
        return file;
    }

    /** Writes the header of the last segment again, which never was whole. */
    Opened rewriteLast() throws IOException {
        return write(last);
    }

    private Opened write(int number) throws IOException {
        Opened file = open(number);
        boolean done = false;
        try {
            file.truncate(0);
            file.write(Frames.segmentHeader(number, random.nextLong()), 0);
            file.force(true);
            disk.forceFolder(folder);
            done = true;
            return file;
        } finally {
            if (!done) file.close();
        }
    }
}
