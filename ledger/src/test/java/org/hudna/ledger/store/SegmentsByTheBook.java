package org.hudna.ledger.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What segment files hold by the description in {@link Frames}, read once more in the plainest way.
 *
 * @param entries of the whole batches that follow one another from the start
 * @param isWhole whether nothing else is there but zeros
 * @param mustBeRefused whether something is there that a stop cannot have left
 */
record SegmentsByTheBook(List<Entry> entries, boolean isWhole, boolean mustBeRefused) {
    private static final int HEADER = 28;
    private static final long SEGMENT = 0x6875_646E_612D_7365L;
    private static final int BATCH = 0xB47C_4EAD;
    private static final int RECORD = 0x4EC0_4D01;

    static SegmentsByTheBook of(List<byte[]> files) {
        var entries = new ArrayList<Entry>();
        for (int number = 0; number < files.size(); number++) {
            boolean last = number == files.size() - 1;
            ByteBuffer file = ByteBuffer.wrap(files.get(number));
            if (!isSegment(file, number)) return new SegmentsByTheBook(entries, false, !last || file.limit() > HEADER);
            int at = HEADER;
            while (isSound(file, at)) {
                Optional<List<Entry>> batch = batch(file, at, entries.size());
                if (batch.isEmpty()) return new SegmentsByTheBook(entries, false, true);
                entries.addAll(batch.get());
                at += HEADER + file.getInt(at + 16);
            }
            if (!isZero(file, at)) return new SegmentsByTheBook(entries, false, !last || isFollowed(file, at));
        }
        return new SegmentsByTheBook(entries, true, false);
    }

    private static boolean isSegment(ByteBuffer file, int number) {
        return file.limit() >= HEADER && file.getLong(0) == SEGMENT && file.getInt(8) == 1 && file.getInt(12) == number
            && file.getInt(24) == crc(file, 0, 24, 0, 0);
    }

    private static boolean hasHeader(ByteBuffer file, int at) {
        return at + HEADER <= file.limit() && file.getInt(at) == BATCH && file.getInt(at + 24) == crc(file, 16, 24, at, at + 24)
            && file.getInt(at + 16) >= 0;
    }

    /** Header and body are what was written. */
    private static boolean isSound(ByteBuffer file, int at) {
        if (!hasHeader(file, at)) return false;
        int length = file.getInt(at + 16);
        return length <= file.limit() - at - HEADER && file.getInt(at + 20) == crc(file, at + HEADER, at + HEADER + length, 0, 0);
    }

    private static Optional<List<Entry>> batch(ByteBuffer file, int at, int first) {
        var batch = new ArrayList<Entry>();
        int end = at + HEADER + file.getInt(at + 16);
        int next = at + HEADER;
        if (file.getLong(at + 4) != first) return Optional.empty();
        while (end - next >= HEADER) {
            long entry = file.getInt(next + 12);
            long key = file.getInt(next + 16);
            long attached = file.getInt(next + 20);
            boolean possible = file.getInt(next) == RECORD && file.getLong(next + 4) == first + batch.size() && entry >= 0 && entry <= 65_535
                && key >= -1 && key != 0 && key <= 64
                && attached >= -1 && attached <= 1 << 20;
            long length = entry + Math.max(0, key) + Math.max(0, attached);
            if (!possible || length > end - next - HEADER) return Optional.empty();
            if (file.getInt(next + 24) != crc(file, next, next + 24, next + HEADER, next + HEADER + (int) length)) return Optional.empty();
            int from = next + HEADER;
            int keyFrom = from + (int) entry;
            int attachedFrom = keyFrom + (int) Math.max(0, key);
            batch.add(new Entry(slice(file, from, entry), key < 0 ? Optional.empty() : Optional.of(slice(file, keyFrom, key)),
                attached < 0 ? Optional.empty() : Optional.of(slice(file, attachedFrom, attached))));
            next += HEADER + (int) length;
        }
        return next == end && batch.size() == file.getInt(at + 12) && !batch.isEmpty() ? Optional.of(batch) : Optional.empty();
    }

    /** Whether a batch's header stands anywhere behind the one that is not sound, or anything behind what that one claims as its own. */
    private static boolean isFollowed(ByteBuffer file, int at) {
        if (hasHeader(file, at)) return !isZero(file, (int) Math.min(file.limit(), at + (long) HEADER + file.getInt(at + 16)));
        for (int later = at + 1; later + HEADER <= file.limit(); later++) if (hasHeader(file, later)) return true;
        return false;
    }

    private static boolean isZero(ByteBuffer file, int from) {
        for (int at = from; at < file.limit(); at++) if (file.get(at) != 0) return false;
        return true;
    }

    private static byte[] slice(ByteBuffer file, int from, long length) {
        byte[] slice = new byte[(int) length];
        file.get(from, slice);
        return slice;
    }

    /** The record of the entry with this index. */
    static byte[] record(long index, Entry entry) {
        int key = entry.key().map(bytes -> bytes.length).orElse(-1);
        int attached = entry.attached().map(bytes -> bytes.length).orElse(-1);
        int length = entry.bytes().length + Math.max(0, key) + Math.max(0, attached);
        ByteBuffer record = ByteBuffer.allocate(HEADER + length).putInt(RECORD).putLong(index).putInt(entry.bytes().length).putInt(key)
            .putInt(attached).putInt(0);
        record.put(entry.bytes()).put(entry.key().orElse(new byte[0])).put(entry.attached().orElse(new byte[0]));
        return record.putInt(24, crc(record, 0, 24, HEADER, HEADER + length)).array();
    }

    /** Of two stretches. */
    private static int crc(ByteBuffer file, int from, int to, int andFrom, int andTo) {
        var crc = new CRC32C();
        crc.update(file.array(), from, to - from);
        crc.update(file.array(), andFrom, andTo - andFrom);
        return (int) crc.getValue();
    }

    /** The file with the checks that its segment, batches and records ask for, as far as they follow one another. */
    static byte[] sealed(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes.clone());
        if (file.limit() < HEADER) return bytes;
        file.putInt(24, crc(file, 0, 24, 0, 0));
        for (int at = HEADER; at + HEADER <= file.limit() && file.getInt(at) == BATCH;) {
            int end = (int) Math.min(file.limit(), at + (long) HEADER + Math.max(0, file.getInt(at + 16)));
            for (int next = at + HEADER; next + HEADER <= end && file.getInt(next) == RECORD;) {
                long length = Math.max(0L, file.getInt(next + 12)) + Math.max(0, file.getInt(next + 16)) + Math.max(0, file.getInt(next + 20));
                int after = (int) Math.min(end, next + HEADER + length);
                file.putInt(next + 24, crc(file, next, next + 24, next + HEADER, after));
                next = after;
            }
            file.putInt(at + 20, crc(file, at + HEADER, end, 0, 0));
            file.putInt(at + 24, crc(file, 16, 24, at, at + 24));
            at = end;
        }
        return file.array();
    }
}
