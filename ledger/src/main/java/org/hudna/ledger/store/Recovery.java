package org.hudna.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.hudna.ledger.store.Disk.Opened;
import org.hudna.ledger.store.Frames.BatchHeader;
import org.hudna.ledger.store.StoreFailure.Reason;

/**
 * Reads the batches that follow a mark; drops a last one that was not written to its end, and refuses everything else that is not whole.
 *
 * <p>A batch that is broken and the last in the log may have been torn by a stop before it was acknowledged: it is dropped whole. One that
 * anything follows had been acknowledged, so its damage is another's: {@link Reason#CORRUPT}, and nothing is altered.
 */
final class Recovery {
    private static final int MOST_BODY = Sequence.MOST_BATCH_WEIGHT;

    private final Segments segments;
    private final Offsets offsets;
    private final int preallocated;
    private long next;
    private Address at;
    private long lastBatch = -1;
    private long dropped;

    Recovery(Segments segments, Offsets offsets, int preallocated) {
        this.segments = segments;
        this.offsets = offsets;
        this.preallocated = preallocated;
        next = offsets.mark().size();
        at = offsets.mark().at();
    }

    /** Reads to the end; the last segment, opened for writing, its content durable. */
    Opened run() throws IOException {
        if (at.segment() > segments.last()) throw corrupt("is missing");
        for (; at.segment() < segments.last(); at = new Address(at.segment() + 1, Frames.SEGMENT_HEADER))
            try (Opened file = segments.openToRead(at.segment())) {
                long end = whole(file, segments.salt(file, at.segment()).orElseThrow(() -> corrupt("has no header")));
                if (!isZero(file, end)) throw corrupt("is damaged");
            }
        return last();
    }

    private Opened last() throws IOException {
        Opened file = segments.open(at.segment());
        boolean done = false;
        try {
            Optional<Long> salt = segments.salt(file, at.segment());
            if (salt.isEmpty()) {
                if (file.size() > Frames.SEGMENT_HEADER || at.offset() > Frames.SEGMENT_HEADER) throw corrupt("has no header");
                file.close();
                file = segments.rewriteLast();
            } else recoverLast(file, salt.get());
            done = true;
            return file;
        } finally {
            if (!done) file.close();
        }
    }

    private void recoverLast(Opened file, long salt) throws IOException {
        lastBatch = -1;
        long end = whole(file, salt);
        if (!isZero(file, end)) {
            if (!isTorn(file, end, salt)) throw corrupt("is damaged");
            dropped = file.size() - end;
            file.truncate(end);
            file.force(true);
        }
        if (lastBatch >= 0) writeAgain(file, lastBatch, end);
    }

    /** After a failed force the system may show pages that never reached the disk, and hold them for written: so the last batch is written anew. */
    private static void writeAgain(Opened file, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (to - from));
        file.read(bytes, from);
        file.write(bytes.flip(), from);
        file.force(true);
    }

    /** Takes in all whole batches from {@code at} on; where the first lies that is not. */
    private long whole(Opened file, long salt) throws IOException {
        if (at.offset() > file.size()) throw corrupt("is shorter than it was");
        while (true) {
            Optional<BatchHeader> header = header(file, at.offset(), salt);
            if (header.isEmpty()) return at.offset();
            ByteBuffer body = body(file, at.offset(), header.get());
            if (Frames.check(body, 0, body.limit()) != header.get().check() || body.limit() < header.get().length()) return at.offset();
            if (header.get().first() != next) throw corrupt("holds a batch of another place");
            takeIn(body, header.get().count());
            lastBatch = at.offset();
            at = new Address(at.segment(), at.offset() + Frames.BATCH_HEADER + body.limit());
        }
    }

    /** Every record is looked at before anything is altered, though the batch's own check has held: what cannot be read later is refused now. */
    private void takeIn(ByteBuffer body, int count) throws IOException {
        if (count < 1) throw corrupt("holds a batch that cannot be read");
        int position = 0;
        for (int i = 0; i < count; i++) {
            int left = body.limit() - position;
            int length = left < Frames.RECORD_HEADER ? -1 : Frames.recordLength(body, position);
            boolean whole = length >= 0 && length <= left && body.getLong(position + 4) == next && Frames.record(body, position, length).isPresent();
            if (!whole) throw corrupt("holds a batch that cannot be read");
            offsets.note(next++, new Address(at.segment(), at.offset() + Frames.BATCH_HEADER + position));
            position += length;
        }
        if (position != body.limit()) throw corrupt("holds a batch that cannot be read");
    }

    private static Optional<BatchHeader> header(Opened file, long offset, long salt) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Frames.BATCH_HEADER);
        file.read(bytes, offset);
        return Frames.batchHeader(bytes.flip(), 0, salt).filter(header -> header.length() >= 0 && header.length() <= MOST_BODY);
    }

    /** The body as far as it is there. */
    private static ByteBuffer body(Opened file, long batch, BatchHeader header) throws IOException {
        long there = Math.max(0, file.size() - batch - Frames.BATCH_HEADER);
        ByteBuffer body = ByteBuffer.allocate((int) Math.min(header.length(), there));
        file.read(body, batch + Frames.BATCH_HEADER);
        return body.flip();
    }

    /** Whether what lies at {@code from} may be a batch that was never acknowledged: nothing follows it. */
    private boolean isTorn(Opened file, long from, long salt) throws IOException {
        Optional<BatchHeader> header = header(file, from, salt);
        if (header.isPresent()) return isZero(file, from + Frames.BATCH_HEADER + header.get().length());
        long rest = file.size() - from;
        if (rest > Frames.BATCH_HEADER + (long) MOST_BODY + preallocated) return false;
        ByteBuffer bytes = ByteBuffer.allocate((int) rest);
        file.read(bytes, from);
        bytes.flip();
        for (int i = 1; i + Frames.BATCH_HEADER <= bytes.limit(); i++)
            if (bytes.getInt(i) == Frames.BATCH_MAGIC && Frames.batchHeader(bytes, i, salt).isPresent()) return false;
        return true;
    }

    private static boolean isZero(Opened file, long from) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64 << 10);
        for (long position = from; position < file.size(); position += bytes.limit()) {
            file.read(bytes.clear(), position);
            for (bytes.flip(); bytes.hasRemaining();) if (bytes.get() != 0) return false;
        }
        return true;
    }

    private StoreFailure corrupt(String why) {
        return new StoreFailure(Reason.CORRUPT, segments.path(at.segment()) + " " + why + ", from " + at.offset() + ", entry " + next);
    }

    Offsets.Mark end() {
        return new Offsets.Mark(next, at);
    }

    long dropped() {
        return dropped;
    }
}
