package org.hudna.ledger.store;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How entries lie in segment files; numbers big-endian, checks CRC-32C.
 *
 * <pre>
 * segment  magic 8 | version 4 | number 4 | salt 8 | check 4                                    then batches, then perhaps zeros
 * batch    magic 4 | first index 8 | count 4 | body length 4 | check of the body 4 | check 4    then the body: its records
 * record   magic 4 | index 8 | entry 4 | key 4 | attached 4 | check 4                           then entry, key, attached; -1: there is none
 * </pre>
 * A batch's check begins with the segment's salt, which no submitter knows, so that no submitted bytes can pass for a batch.
 */
final class Frames {
    static final int SEGMENT_HEADER = 28;
    static final int BATCH_HEADER = 28;
    static final int RECORD_HEADER = 28;
    static final int BATCH_MAGIC = 0xB47C_4EAD;
    static final int RECORD_MAGIC = 0x4EC0_4D01;
    static final int MOST_RECORD = RECORD_HEADER + Entry.MOST_BYTES + Entry.MOST_KEY + Entry.MOST_ATTACHED;
    private static final long SEGMENT_MAGIC = 0x6875_646E_612D_7365L;
    private static final int VERSION = 1;

    private Frames() {}

    static ByteBuffer segmentHeader(int number, long salt) {
        ByteBuffer header = ByteBuffer.allocate(SEGMENT_HEADER).putLong(SEGMENT_MAGIC).putInt(VERSION).putInt(number).putLong(salt);
        return header.putInt(check(header, 0, SEGMENT_HEADER - 4)).flip();
    }

    /** The salt, where the header is whole and this number's. */
    static Optional<Long> salt(ByteBuffer header, int number) {
        boolean ours = header.remaining() >= SEGMENT_HEADER && header.getLong(0) == SEGMENT_MAGIC && header.getInt(8) == VERSION
            && header.getInt(12) == number && header.getInt(24) == check(header, 0, SEGMENT_HEADER - 4);
        return ours ? Optional.of(header.getLong(16)) : Optional.empty();
    }

    static int length(Entry entry) {
        return RECORD_HEADER + entry.length();
    }

    static int length(List<Entry> batch) {
        int length = BATCH_HEADER;
        for (Entry entry : batch) length += length(entry);
        return length;
    }

    /** The whole batch; {@code into} is cleared first and flipped last. */
    static void encode(ByteBuffer into, long first, List<Entry> batch, long salt) {
        into.clear().position(BATCH_HEADER);
        long index = first;
        for (Entry entry : batch) encode(into, index++, entry);
        int end = into.position();
        into.putInt(0, BATCH_MAGIC).putLong(4, first).putInt(12, batch.size()).putInt(16, end - BATCH_HEADER);
        into.putInt(20, check(into, BATCH_HEADER, end)).putInt(24, salted(salt, into, 0)).flip();
    }

    private static void encode(ByteBuffer into, long index, Entry entry) {
        int start = into.position();
        into.putInt(RECORD_MAGIC).putLong(index);
        into.putInt(entry.bytes().length).putInt(lengthOf(entry.key())).putInt(lengthOf(entry.attached())).putInt(0);
        into.put(entry.bytes());
        entry.key().ifPresent(into::put);
        entry.attached().ifPresent(into::put);
        into.putInt(start + 24, recordCheck(into, start, into.position()));
    }

    /** A batch's header at {@code at}, where it is whole. */
    static Optional<BatchHeader> batchHeader(ByteBuffer bytes, int at, long salt) {
        if (bytes.limit() - at < BATCH_HEADER || bytes.getInt(at) != BATCH_MAGIC) return Optional.empty();
        if (bytes.getInt(at + 24) != salted(salt, bytes, at)) return Optional.empty();
        return Optional.of(new BatchHeader(bytes.getLong(at + 4), bytes.getInt(at + 12), bytes.getInt(at + 16), bytes.getInt(at + 20)));
    }

    /** {@code length} and {@code check} are the body's. */
    record BatchHeader(long first, int count, int length, int check) {}

    /** The length of the record at {@code at} by its header alone, or -1 where that is no record's header; 28 bytes must be there. */
    static int recordLength(ByteBuffer bytes, int at) {
        int entry = bytes.getInt(at + 12);
        int key = bytes.getInt(at + 16);
        int attached = bytes.getInt(at + 20);
        boolean good = bytes.getInt(at) == RECORD_MAGIC && entry >= 0 && entry <= Entry.MOST_BYTES && key != 0 && key >= -1 && key <= Entry.MOST_KEY
            && attached >= -1 && attached <= Entry.MOST_ATTACHED;
        return good ? RECORD_HEADER + entry + Math.max(key, 0) + Math.max(attached, 0) : -1;
    }

    /** The record at {@code at}, whose header was looked at and whose bytes are all there; nothing where its check fails. */
    static Optional<Entry> record(ByteBuffer bytes, int at, int length) {
        if (bytes.getInt(at + 24) != recordCheck(bytes, at, at + length)) return Optional.empty();
        int entry = bytes.getInt(at + 12);
        int key = bytes.getInt(at + 16);
        int attached = bytes.getInt(at + 20);
        int start = at + RECORD_HEADER;
        return Optional.of(new Entry(slice(bytes, start, entry), key < 0 ? Optional.empty() : Optional.of(slice(bytes, start + entry, key)),
            attached < 0 ? Optional.empty() : Optional.of(slice(bytes, start + entry + Math.max(key, 0), attached))));
    }

    private static byte[] slice(ByteBuffer bytes, int at, int length) {
        byte[] slice = new byte[length];
        bytes.get(at, slice);
        return slice;
    }

    private static int lengthOf(Optional<byte[]> part) {
        return part.isPresent() ? part.get().length : -1;
    }

    static int check(ByteBuffer bytes, int from, int to) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().limit(to).position(from));
        return (int) crc.getValue();
    }

    private static int salted(long salt, ByteBuffer bytes, int at) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(8).putLong(salt).flip());
        crc.update(bytes.duplicate().limit(at + BATCH_HEADER - 4).position(at));
        return (int) crc.getValue();
    }

    private static int recordCheck(ByteBuffer bytes, int from, int to) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().limit(from + 24).position(from));
        crc.update(bytes.duplicate().limit(to).position(from + RECORD_HEADER));
        return (int) crc.getValue();
    }
}
