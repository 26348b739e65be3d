package org.hudna.ledger.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A disk that fails at a chosen step, before it lands, halfway, or after, and from then on at every step until {@link #mend}; and that
 * can lose, sector by sector, what was written and not yet forced (not what was written through mapped memory).
 *
 * <p>Steps are all that change anything: opening to write, writing, forcing, cutting, renaming, deleting, making folders. A force costs
 * no time here: it is noted, and the disk beneath is not asked.
 */
public final class FaultyDisk implements Disk {
    /** When, within the step. HALFWAY writes half of the bytes; where there are no halves it is AFTER. */
    public enum Moment { BEFORE, HALFWAY, AFTER }

    private static final int SECTOR = 512;

    private final Disk beneath = Disk.REAL;
    private final Map<Path, Deque<Undo>> unforced = new ConcurrentHashMap<>();
    private long steps;
    private long failing = Long.MAX_VALUE;
    private Moment moment = Moment.BEFORE;

    private record Undo(long at, byte[] before, long sizeBefore, int length) {}

    private interface Step {
        void run() throws IOException;
    }

    /** How many steps were begun so far. */
    public synchronized long steps() {
        return steps;
    }

    /** The step {@code ahead} of the next one will fail (0 is the next), and all after it. */
    public synchronized void failAt(long ahead, Moment when) {
        failing = steps + ahead;
        moment = when;
    }

    public synchronized void mend() {
        failing = Long.MAX_VALUE;
    }

    /** Whether the chosen step was reached. */
    public synchronized boolean failed() {
        return steps > failing;
    }

    /** Takes back a random half of the sectors that were written and not forced, as a loss of power may. Nothing may be open. */
    public void losePower(long seed) throws IOException {
        Random random = new Random(seed);
        for (var file : unforced.entrySet())
            try (Opened opened = beneath.open(file.getKey())) {
                for (Undo undo : file.getValue()) takeBack(opened, undo, random);
            }
        unforced.clear();
    }

    private static void takeBack(Opened file, Undo undo, Random random) throws IOException {
        byte[] whole = Arrays.copyOf(undo.before, undo.length);
        for (int from = 0; from < whole.length; ) {
            int to = (int) Math.min(whole.length, from + SECTOR - (undo.at + from) % SECTOR);
            if (random.nextBoolean()) file.write(ByteBuffer.wrap(whole, from, to - from), undo.at + from);
            from = to;
        }
        if (random.nextInt(4) == 0 && file.size() > undo.sizeBefore)
            file.truncate(undo.sizeBefore + random.nextLong(file.size() - undo.sizeBefore + 1));
    }

    private void step(Step half, Step whole) throws IOException {
        Moment now;
        synchronized (this) {
            long number = steps++;
            now = number < failing ? null : number == failing ? moment : Moment.BEFORE;
        }
        if (now == null || now == Moment.AFTER) whole.run();
        if (now == Moment.HALFWAY) half.run();
        if (now != null) throw new IOException("failed on purpose");
    }

    private void step(Step whole) throws IOException {
        step(whole, whole);
    }

    @Override public Opened open(Path file) throws IOException {
        Opened[] opened = new Opened[1];
        boolean done = false;
        try {
            step(() -> opened[0] = beneath.open(file));
            done = true;
            return new Watched(file, opened[0]);
        } finally {
            if (!done && opened[0] != null) opened[0].close();
        }
    }

    @Override public Opened openToRead(Path file) throws IOException {
        return beneath.openToRead(file);
    }

    @Override public void makeFolders(Path folder) throws IOException {
        step(() -> beneath.makeFolders(folder));
    }

    @Override public void forceFolder(Path folder) throws IOException {
        step(() -> { });
    }

    @Override public void rename(Path from, Path to) throws IOException {
        step(() -> {
            beneath.rename(from, to);
            Deque<Undo> moved = unforced.remove(from);
            unforced.remove(to);
            if (moved != null) unforced.put(to, moved);
        });
    }

    @Override public void deleteIfThere(Path file) throws IOException {
        step(() -> beneath.deleteIfThere(file));
    }

    private final class Watched implements Opened {
        private final Path path;
        private final Opened file;

        Watched(Path path, Opened file) {
            this.path = path;
            this.file = file;
        }

        @Override public long size() throws IOException {
            return file.size();
        }

        @Override public int read(ByteBuffer into, long at) throws IOException {
            return file.read(into, at);
        }

        @Override public void write(ByteBuffer from, long at) throws IOException {
            ByteBuffer half = from.duplicate().limit(from.position() + from.remaining() / 2);
            remember(from.remaining(), at);
            step(() -> file.write(half, at), () -> file.write(from, at));
        }

        private void remember(int length, long at) throws IOException {
            ByteBuffer before = ByteBuffer.allocate(length);
            long size = file.size();
            file.read(before, at);
            unforced.computeIfAbsent(path, _ -> new ArrayDeque<>())
                .addFirst(new Undo(at, Arrays.copyOf(before.array(), before.position()), size, length));
        }

        @Override public void force(boolean alsoMetadata) throws IOException {
            step(() -> unforced.remove(path));
        }

        @Override public void truncate(long size) throws IOException {
            step(() -> file.truncate(size));
        }

        @Override public MemorySegment map(long size, Arena arena) throws IOException {
            return file.map(size, arena);
        }

        @Override public void force(MemorySegment mapped) throws IOException {
            step(() -> unforced.remove(path));
        }

        @Override public void close() throws IOException {
            file.close();
        }
    }
}
