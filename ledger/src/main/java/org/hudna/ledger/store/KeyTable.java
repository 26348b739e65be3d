package org.hudna.ledger.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.hudna.ledger.store.Disk.Opened;

/**
 * One part of the table from fingerprints to indexes: an open-addressing table in a mapped file. A slot is a fingerprint and index + 1; 0 is
 * a free one. Nothing is ever taken out; a slot that points nowhere true does no harm, since each is confirmed by what it points at.
 */
final class KeyTable {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int SLOT = 16;
    private static final int HEAD = 4096;
    private static final long FIRST_SLOTS = 256;
    private static final long LITTLE = 16 << 10;

    private final Disk disk;
    private final Path path;
    private final long salt;
    private Opened file;
    private Arena arena;
    private MemorySegment memory;
    private Marks marks;
    private long slots;
    private long used;
    private long complete;

    private KeyTable(Disk disk, Path path, long salt) {
        this.disk = disk;
        this.path = path;
        this.salt = salt;
    }

    static KeyTable open(Disk disk, Path path, long salt, long size) throws IOException {
        KeyTable table = new KeyTable(disk, path, salt);
        table.file = disk.open(path);
        boolean done = false;
        try {
            table.marks = new Marks(table.file, 4);
            Optional<long[]> found = table.marks.read().filter(values -> values[1] == salt && values[0] <= size);
            if (found.isPresent() && table.file.size() == HEAD + found.get()[2] * SLOT) {
                table.complete = found.get()[0];
                table.slots = found.get()[2];
                table.used = found.get()[3];
            } else table.makeEmpty();
            table.map();
            done = true;
            return table;
        } finally {
            if (!done) table.close();
        }
    }

    private void makeEmpty() throws IOException {
        file.truncate(0);
        slots = FIRST_SLOTS;
        file.write(ByteBuffer.allocate((int) (HEAD + slots * SLOT)), 0);
        marks.write(0, salt, slots, 0);
    }

    private void map() throws IOException {
        arena = Arena.ofShared();
        memory = file.map(HEAD + slots * SLOT, arena);
    }

    /** Every key of an index below this one is in the table, also after a stop. */
    long complete() {
        return complete;
    }

    OptionalLong find(long fingerprint, LongPredicate confirmed) {
        for (long probe = 0, slot = home(fingerprint); probe < slots; probe++, slot = slot + 1 & slots - 1) {
            long index = index(memory, slot);
            if (index < 0) return OptionalLong.empty();
            if (fingerprint(memory, slot) == fingerprint && confirmed.test(index)) return OptionalLong.of(index);
        }
        return OptionalLong.empty();
    }

    /** To be called with growing indexes. */
    void add(long fingerprint, long index) throws IOException {
        if (index < complete) return;
        while (used * 5 >= slots * 3 || !put(memory, slots, fingerprint, index)) grow(index);
        used++;
    }

    private static boolean put(MemorySegment memory, long slots, long fingerprint, long index) {
        for (long probe = 0, slot = fingerprint & slots - 1; probe < slots; probe++, slot = slot + 1 & slots - 1) {
            long held = index(memory, slot);
            if (held >= 0 && (held != index || fingerprint(memory, slot) != fingerprint)) continue;
            memory.set(LONG, HEAD + slot * SLOT, fingerprint);
            memory.set(LONG, HEAD + slot * SLOT + 8, index + 1);
            return true;
        }
        return false;
    }

    /** Into a file twice or four times as large, which then takes this one's place; all keys of indexes below {@code below} are in. */
    private void grow(long below) throws IOException {
        long larger = slots < LITTLE ? slots * 4 : slots * 2;
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        disk.deleteIfThere(fresh);
        Opened next = disk.open(fresh);
        boolean done = false;
        try (Arena whileCopying = Arena.ofConfined()) {
            MemorySegment copy = whileCopying.allocate(HEAD + larger * SLOT, 8);
            for (long slot = 0; slot < slots; slot++) if (index(memory, slot) >= 0) put(copy, larger, fingerprint(memory, slot), index(memory, slot));
            next.write(copy.asByteBuffer(), 0);
            Marks fresher = new Marks(next, 4);
            fresher.write(below, salt, larger, used);
            next.force(true);
            disk.rename(fresh, path);
            close();
            file = next;
            marks = fresher;
            slots = larger;
            complete = below;
            done = true;
        } finally {
            if (!done) next.close();
        }
        map();
    }

    /** Makes durable what is in the table: all keys of indexes below {@code below}. */
    void force(long below) throws IOException {
        if (below <= complete) return;
        file.force(memory);
        marks.write(below, salt, slots, used);
        complete = below;
    }

    private long home(long fingerprint) {
        return fingerprint & slots - 1;
    }

    private static long fingerprint(MemorySegment memory, long slot) {
        return memory.get(LONG, HEAD + slot * SLOT);
    }

    private static long index(MemorySegment memory, long slot) {
        return memory.get(LONG, HEAD + slot * SLOT + 8) - 1;
    }

    void close() throws IOException {
        if (arena != null && arena.scope().isAlive()) arena.close();
        file.close();
    }
}
