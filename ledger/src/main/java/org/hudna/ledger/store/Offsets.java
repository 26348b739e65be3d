package org.hudna.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.hudna.ledger.store.Disk.Opened;

/**
 * Where every 64th entry lies, and a mark: up to where the segments were read and found good. Derived: where the file is missing it is
 * made again from the segments.
 */
final class Offsets implements AutoCloseable {
    static final int STRIDE = 64;
    private static final int PENDING = 512;

    private final Opened file;
    private final Marks marks;
    private final long salt;
    private final long[] pending = new long[PENDING];
    private int waiting;
    private long written;
    private Mark mark;

    /** The next batch begins at {@code at}, with entry {@code size}, unless {@code at} is a segment's end. */
    record Mark(long size, Address at) {
        static final Mark START = new Mark(0, new Address(0, Frames.SEGMENT_HEADER));
    }

    private Offsets(Opened file, long salt) {
        this.file = file;
        this.salt = salt;
        marks = new Marks(file, 3);
    }

    static Offsets open(Disk disk, Path path, long salt) throws IOException {
        Offsets offsets = new Offsets(disk.open(path), salt);
        Optional<long[]> found = offsets.marks.read();
        offsets.mark = found.filter(values -> values[2] == salt).map(values -> new Mark(values[0], Address.unpack(values[1]))).orElse(Mark.START);
        if (found.isPresent() && found.get()[2] != salt) offsets.file.truncate(0);
        offsets.written = -Math.floorDiv(-offsets.mark.size, STRIDE);
        return offsets;
    }

    /** How many entries the file's mark knows of, whichever log it belongs to; 0 where it has none. */
    static long sizeIn(Disk disk, Path path) throws IOException {
        try (Opened file = disk.openToRead(path)) {
            return new Marks(file, 3).read().map(values -> values[0]).orElse(0L);
        }
    }

    Mark mark() {
        return mark;
    }

    /** To be told of every entry in order, from the mark on. */
    void note(long index, Address at) throws IOException {
        if (index % STRIDE != 0) return;
        if (waiting == PENDING) flush();
        pending[waiting++] = at.pack();
    }

    /** Where the entry {@code index - index % STRIDE} lies. */
    Address below(long index) throws IOException {
        long stride = index / STRIDE;
        if (stride >= written) return Address.unpack(pending[(int) (stride - written)]);
        ByteBuffer bytes = ByteBuffer.allocate(8);
        file.read(bytes, Marks.ROOM + stride * 8);
        return Address.unpack(bytes.getLong(0));
    }

    /** The segments are durable and good up to here. */
    void mark(Mark next) throws IOException {
        if (next.equals(mark)) return;
        flush();
        file.force(false);
        marks.write(next.size, next.at.pack(), salt);
        mark = next;
    }

    private void flush() throws IOException {
        if (waiting == 0) return;
        ByteBuffer bytes = ByteBuffer.allocate(waiting * 8);
        bytes.asLongBuffer().put(pending, 0, waiting);
        file.write(bytes, Marks.ROOM + written * 8);
        written += waiting;
        waiting = 0;
    }

    @Override public void close() throws IOException {
        file.close();
    }
}
