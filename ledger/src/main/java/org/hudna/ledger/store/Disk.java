package org.hudna.ledger.store;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Everything that the stores ask of a disk, in one place, so that a test can make each step fail before or after it lands.
 *
 * <p>Reading whole folders and asking whether a file exists goes past it: these change nothing.
 */
public interface Disk {
    /** The machine's own. */
    Disk REAL = new RealDisk();

    /** Opens for reading and writing; made where it is absent. */
    Opened open(Path file) throws IOException;

    /** Opens for reading what exists. */
    Opened openToRead(Path file) throws IOException;

    /** Makes the folder and those above it; nothing where it exists. */
    void makeFolders(Path folder) throws IOException;

    /** Makes what was created, renamed and deleted in the folder durable. */
    void forceFolder(Path folder) throws IOException;

    /** In one step, in the place of whatever stands at {@code to}. */
    void rename(Path from, Path to) throws IOException;

    void deleteIfThere(Path file) throws IOException;

    /** An open file. Positions are bytes from its start. */
    interface Opened extends Closeable {
        long size() throws IOException;

        /** Fills {@code into} as far as the file reaches; how many bytes that were. */
        int read(ByteBuffer into, long at) throws IOException;

        /** All of {@code from}. */
        void write(ByteBuffer from, long at) throws IOException;

        /** Content durable on return; with {@code alsoMetadata} times and such too. */
        void force(boolean alsoMetadata) throws IOException;

        void truncate(long size) throws IOException;

        /** The file's first {@code size} bytes as memory, for reading and writing, as long as the arena lives. */
        MemorySegment map(long size, Arena arena) throws IOException;

        /** What was written to the memory is durable on return. */
        void force(MemorySegment mapped) throws IOException;
    }
}
