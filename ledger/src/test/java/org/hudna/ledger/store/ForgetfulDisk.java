package org.hudna.ledger.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The machine's disk without any waiting for it: for files that need not outlive the test. */
final class ForgetfulDisk implements Disk {
    @Override public Opened open(Path file) throws IOException {
        return new Forgetful(REAL.open(file));
    }

    @Override public Opened openToRead(Path file) throws IOException {
        return REAL.openToRead(file);
    }

    @Override public void makeFolders(Path folder) throws IOException {
        REAL.makeFolders(folder);
    }

    @Override public void forceFolder(Path folder) {
    }

    @Override public void rename(Path from, Path to) throws IOException {
        REAL.rename(from, to);
    }

    @Override public void deleteIfThere(Path file) throws IOException {
        REAL.deleteIfThere(file);
    }

    private record Forgetful(Opened file) implements Opened {
        @Override public long size() throws IOException {
            return file.size();
        }

        @Override public int read(ByteBuffer into, long at) throws IOException {
            return file.read(into, at);
        }

        @Override public void write(ByteBuffer from, long at) throws IOException {
            file.write(from, at);
        }

        @Override public void force(boolean alsoMetadata) {
        }

        @Override public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override public MemorySegment map(long size, Arena arena) throws IOException {
            return file.map(size, arena);
        }

        @Override public void force(MemorySegment mapped) {
        }

        @Override public void close() throws IOException {
            file.close();
        }
    }
}
