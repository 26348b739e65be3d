package org.hudna.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.hudna.ledger.store.Disk.Opened;
import org.hudna.ledger.store.StoreFailure.Reason;

/**
 * A sequence in files of one folder, held by a lock: segments that only grow, and what is derived from them (where entries lie, which key
 * stands where; may be deleted while it is closed).
 *
 * <p>A batch is one write and one force. Memory does not grow with the log; opening reads only what followed the last mark. Whether a batch
 * that a stop left unfinished was dropped, {@link #dropped} says.
 */
public final class FileSequence implements Sequence {
    private final FolderLock lock;
    private final Segments segments;
    private final Offsets offsets;
    private final KeyTables keys;
    private final Shape shape;
    private final long dropped;
    private Opened file;
    private long salt;
    private Address end;
    private long allocated;
    private volatile long size;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
    private boolean unusable;
    private boolean closed;

    /**
     * When to turn to the next file and how often to mark.
     *
     * @param segmentBytes a segment's most, unless a single batch is larger
     * @param preallocated how far small batches write zeros ahead, so that most forces need not alter the file's length
     * @param markEvery entries between two marks
     * @param forceEvery entries after which one part of the key table is forced
     * @param keyParts how many parts that table has
     */
    record Shape(long segmentBytes, int preallocated, int markEvery, int forceEvery, int keyParts) {
        static final Shape USUAL = new Shape(256L << 20, 1 << 20, 4096, 2048, 64);
    }

    /** Opens the sequence in {@code folder}, or begins one where there is none. */
    public static FileSequence open(Path folder, SecureRandom random) {
        return open(folder, random, Disk.REAL);
    }

    /** The same on another disk. */
    public static FileSequence open(Path folder, SecureRandom random, Disk disk) {
        return open(folder, random, disk, Shape.USUAL);
    }

    static FileSequence open(Path folder, SecureRandom random, Disk disk, Shape shape) {
        try {
            FolderLock lock = FolderLock.makeAndTake(disk, folder);
            Opening opening = new Opening(disk, folder, random, shape);
            boolean done = false;
            try {
                FileSequence opened = new FileSequence(lock, opening.run(), shape);
                done = true;
                return opened;
            } finally {
                if (!done) opening.abandon(lock);
            }
        } catch (IOException broken) {
            throw Guard.broken(broken);
        } catch (UncheckedIOException broken) {
            throw Guard.broken(broken);
        }
    }

    private FileSequence(FolderLock lock, Opening opened, Shape shape) throws IOException {
        this.lock = lock;
        this.shape = shape;
        segments = opened.segments();
        offsets = opened.offsets();
        keys = opened.keys();
        file = opened.file();
        dropped = opened.dropped();
        size = offsets.mark().size();
        end = offsets.mark().at();
        salt = segments.salt(file, segments.last()).orElseThrow();
        allocated = file.size();
    }

    @Override public long size() {
        return size;
    }

    /** How many bytes of an unfinished batch were dropped when this was opened; 0 on an ordinary day. Nothing acknowledged was among them. */
    public long dropped() {
        return dropped;
    }

    @Override public synchronized List<Placed> append(List<Entry> batch) {
        if (batch.stream().mapToLong(Entry::weight).sum() > MOST_BATCH_WEIGHT) throw new IllegalArgumentException("too heavy a batch");
        usable();
        boolean done = false;
        try {
            Placing placing = Placing.of(batch, size, this::find, index -> at(index).bytes());
            if (!placing.fresh().isEmpty()) write(placing.fresh());
            done = true;
            return placing.placed();
        } catch (IOException broken) {
            throw Guard.broken(broken);
        } finally {
            unusable = !done;
        }
    }

    private void write(List<Entry> fresh) throws IOException {
        int length = Frames.length(fresh);
        if (end.offset() + length > shape.segmentBytes && end.offset() > Frames.SEGMENT_HEADER) turn();
        if (buffer.capacity() < length) buffer = ByteBuffer.allocateDirect(Math.max(length, Math.min(buffer.capacity() * 2, MOST_BATCH_WEIGHT)));
        Frames.encode(buffer, size, fresh, salt);
        long after = end.offset() + length;
        if (after > allocated && length < shape.preallocated / 4 && after + shape.preallocated <= shape.segmentBytes) pad();
        file.write(buffer, end.offset());
        file.force(false);
        allocated = Math.max(allocated, after);
        takeIn(fresh);
        end = new Address(end.segment(), after);
        long before = size;
        size += fresh.size();
        keep(before);
    }

    /** Zeros behind the batch in the same write: the next small ones need no other length of the file. */
    private void pad() {
        int length = buffer.limit();
        if (buffer.capacity() < length + shape.preallocated)
            buffer = ByteBuffer.allocateDirect(length + shape.preallocated).put(buffer).flip();
        buffer.limit(length + shape.preallocated);
        buffer.put(length, new byte[shape.preallocated]);
        allocated = end.offset() + buffer.limit();
    }

    private void takeIn(List<Entry> fresh) throws IOException {
        long index = size;
        long at = end.offset() + Frames.BATCH_HEADER;
        for (Entry entry : fresh) {
            offsets.note(index, new Address(end.segment(), at));
            if (entry.key().isPresent()) keys.add(entry.key().get(), index);
            at += Frames.length(entry);
            index++;
        }
    }

    private void keep(long before) throws IOException {
        for (long step = before / shape.forceEvery; step < size / shape.forceEvery; step++) keys.forceNext(size);
        if (before / shape.markEvery != size / shape.markEvery) offsets.mark(new Offsets.Mark(size, end));
    }

    private void turn() throws IOException {
        file.close();
        file = segments.add();
        salt = segments.salt(file, segments.last()).orElseThrow();
        end = new Address(segments.last(), Frames.SEGMENT_HEADER);
        allocated = Frames.SEGMENT_HEADER;
    }

    @Override public void read(long from, long to, EntryConsumer each) {
        if (from < 0 || from > to || to > size) throw new IndexOutOfBoundsException(from + " to " + to + " of " + size);
        if (from == to) return;
        try (FrameReader reader = reader(from, to - from < Offsets.STRIDE)) {
            for (long index = from - from % Offsets.STRIDE; index < to; index++) {
                Entry entry = reader.next();
                if (index >= from) each.accept(index, entry);
            }
        } catch (IOException broken) {
            throw Guard.broken(broken);
        }
    }

    private synchronized FrameReader reader(long from, boolean little) throws IOException {
        usable();
        return new FrameReader(segments, offsets.below(from), from - from % Offsets.STRIDE, little);
    }

    private Entry at(long index) throws IOException {
        try (FrameReader reader = new FrameReader(segments, offsets.below(index), index - index % Offsets.STRIDE, true)) {
            for (long skipped = index % Offsets.STRIDE; skipped > 0; skipped--) reader.next();
            return reader.next();
        }
    }

    @Override public synchronized OptionalLong find(byte[] key) {
        usable();
        return keys.find(key, index -> index < size && hasKey(index, key));
    }

    private boolean hasKey(long index, byte[] key) {
        try {
            return at(index).key().filter(held -> Arrays.equals(held, key)).isPresent();
        } catch (IOException broken) {
            throw Guard.broken(broken);
        }
    }

    private void usable() {
        if (unusable) throw new StoreFailure(Reason.UNUSABLE, "open it again");
    }

    /** Keeps what spares the next opening its reading; after a failure only gives the files back. */
    @Override public synchronized void close() {
        if (closed) return;
        closed = true;
        boolean whole = !unusable;
        unusable = true;
        try (lock; Opened _ = file; offsets; keys) {
            if (whole) {
                keys.forceAll(size);
                offsets.mark(new Offsets.Mark(size, end));
            }
        } catch (IOException broken) {
            throw Guard.broken(broken);
        }
    }
}
