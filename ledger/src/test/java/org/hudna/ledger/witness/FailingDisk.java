package org.hudna.ledger.witness;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.hudna.ledger.store.Disk;

/** The machine's disk, of which one step, counted from 0, fails: before it lands, or after. */
final class FailingDisk implements Disk {
    private final int failing;
    private final boolean after;
    private int steps;

    FailingDisk(int failing, boolean after) {
        this.failing = failing;
        this.after = after;
    }

    interface Step<T> {
        T take() throws IOException;
    }

    boolean hasFailed() {
        return steps > failing;
    }

    private <T> T step(Step<T> step) throws IOException {
        boolean fails = steps++ == failing;
        if (fails && !after) throw new IOException("failed before it landed");
        T taken = step.take();
        if (fails) throw new IOException("failed after it landed");
        return taken;
    }

    private void run(Runs step) throws IOException {
        step(() -> {
            step.run();
            return true;
        });
    }

    interface Runs {
        void run() throws IOException;
    }

    @Override public Opened open(Path file) throws IOException {
        return step(() -> new File(REAL.open(file)));
    }

    @Override public Opened openToRead(Path file) throws IOException {
        return REAL.openToRead(file);
    }

    @Override public void makeFolders(Path folder) throws IOException {
        run(() -> REAL.makeFolders(folder));
    }

    @Override public void forceFolder(Path folder) throws IOException {
        run(() -> REAL.forceFolder(folder));
    }

    @Override public void rename(Path from, Path to) throws IOException {
        run(() -> REAL.rename(from, to));
    }

    @Override public void deleteIfThere(Path file) throws IOException {
        run(() -> REAL.deleteIfThere(file));
    }

    private final class File implements Opened {
        private final Opened file;

        File(Opened file) {
            this.file = file;
        }

        @Override public long size() throws IOException {
            return file.size();
        }

        @Override public int read(ByteBuffer into, long at) throws IOException {
            return file.read(into, at);
        }

        @Override public void write(ByteBuffer from, long at) throws IOException {
            run(() -> file.write(from, at));
        }

        @Override public void force(boolean alsoMetadata) throws IOException {
            run(() -> file.force(alsoMetadata));
        }

        @Override public void truncate(long size) throws IOException {
            run(() -> file.truncate(size));
        }

        @Override public MemorySegment map(long size, Arena arena) throws IOException {
            return file.map(size, arena);
        }

        @Override public void force(MemorySegment mapped) throws IOException {
            file.force(mapped);
        }

        @Override public void close() throws IOException {
            file.close();
        }
    }
}
