package org.hudna.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.hudna.ledger.store.Disk.Opened;
import org.hudna.ledger.store.StoreFailure.Reason;

/** Reads records one after another from a place on, across batches and segments; each is checked. */
final class FrameReader implements AutoCloseable {
    private static final int LITTLE = 32 << 10;
    private static final int MUCH = 1 << 20;

    private final Segments segments;
    private ByteBuffer bytes;
    private Opened file;
    private long salt;
    private int segment;
    private long offset;
    private long next;

    /** {@code next} is the index of the first record that will be read at {@code at}; {@code little} where few records are wanted. */
    FrameReader(Segments segments, Address at, long next, boolean little) throws IOException {
        this.segments = segments;
        this.next = next;
        bytes = ByteBuffer.allocate(little ? LITTLE : MUCH);
        go(at.segment(), at.offset());
    }

    private void go(int number, long from) throws IOException {
        if (file != null) file.close();
        segment = number;
        offset = from;
        file = segments.openToRead(number);
        salt = segments.salt(file, number).orElseThrow(() -> corrupt(0));
        bytes.clear().limit(0);
    }

    Entry next() throws IOException {
        while (true) {
            if (!have(4) || bytes.getInt(bytes.position()) == 0) {
                if (segment >= segments.last()) throw corrupt(here());
                go(segment + 1, Frames.SEGMENT_HEADER);
            } else if (bytes.getInt(bytes.position()) == Frames.BATCH_MAGIC) skipBatchHeader();
            else return record();
        }
    }

    private void skipBatchHeader() throws IOException {
        if (!have(Frames.BATCH_HEADER) || Frames.batchHeader(bytes, bytes.position(), salt).filter(header -> header.first() == next).isEmpty())
            throw corrupt(here());
        bytes.position(bytes.position() + Frames.BATCH_HEADER);
    }

    private Entry record() throws IOException {
        int length = have(Frames.RECORD_HEADER) ? Frames.recordLength(bytes, bytes.position()) : -1;
        if (length < 0 || !have(length)) throw corrupt(here());
        int at = bytes.position();
        Optional<Entry> entry = bytes.getLong(at + 4) == next ? Frames.record(bytes, at, length) : Optional.empty();
        bytes.position(at + length);
        next++;
        return entry.orElseThrow(() -> corrupt(here() - length));
    }

    /** Whether {@code count} bytes lie at the buffer's position, after reading on where they do not yet. */
    private boolean have(int count) throws IOException {
        if (bytes.remaining() >= count) return true;
        if (count > bytes.capacity()) bytes = ByteBuffer.allocate(Math.max(count, 2 * bytes.capacity())).put(bytes);
        else bytes.compact();
        offset += file.read(bytes, offset);
        bytes.flip();
        return bytes.remaining() >= count;
    }

    private long here() {
        return offset - bytes.remaining();
    }

    private StoreFailure corrupt(long at) {
        return new StoreFailure(Reason.CORRUPT, segments.path(segment) + " at " + at + ", entry " + next);
    }

    @Override public void close() throws IOException {
        file.close();
    }
}
