package org.hudna.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.hudna.ledger.store.Disk.Opened;

/**
 * A few numbers at the head of a file, written by turns in two places a sector apart, so that one is whole whatever happens to the other.
 * The first number only grows; the place with the greater one counts.
 */
final class Marks {
    /** Bytes at the head of the file that are the marks'. */
    static final int ROOM = 1024;
    private static final int APART = 512;
    private static final int MAGIC = 0x6D61_726B;

    private final Opened file;
    private final int numbers;
    private int next;

    Marks(Opened file, int numbers) {
        this.file = file;
        this.numbers = numbers;
    }

    Optional<long[]> read() throws IOException {
        Optional<long[]> one = readAt(0);
        Optional<long[]> two = readAt(1);
        boolean second = two.isPresent() && (one.isEmpty() || two.get()[0] > one.get()[0]);
        next = second ? 0 : 1;
        return second ? two : one;
    }

    private Optional<long[]> readAt(int place) throws IOException {
        int length = 4 + 8 * numbers;
        ByteBuffer bytes = ByteBuffer.allocate(length + 4);
        if (file.read(bytes, (long) place * APART) < length + 4 || bytes.getInt(0) != MAGIC || bytes.getInt(length) != Frames.check(bytes, 0, length))
            return Optional.empty();
        long[] values = new long[numbers];
        bytes.position(4).asLongBuffer().get(values);
        return Optional.of(values);
    }

    void write(long... values) throws IOException {
        int length = 4 + 8 * numbers;
        ByteBuffer bytes = ByteBuffer.allocate(length + 4).putInt(MAGIC);
        for (long value : values) bytes.putLong(value);
        bytes.putInt(Frames.check(bytes, 0, length)).flip();
        file.write(bytes, (long) next * APART);
        next = 1 - next;
    }
}
