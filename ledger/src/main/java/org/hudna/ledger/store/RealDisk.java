package org.hudna.ledger.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The machine's own disk, through the JDK's file channels. */
final class RealDisk implements Disk {
    @Override public Opened open(Path file) throws IOException {
        return new Channel(FileChannel.open(file, CREATE, READ, WRITE));
    }

    @Override public Opened openToRead(Path file) throws IOException {
        return new Channel(FileChannel.open(file, READ));
    }

    @Override public void makeFolders(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    /** A folder can be opened and forced on Linux and macOS; where it cannot be opened at all (Windows), its entries are durable by themselves. */
    @Override public void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().getSeparator().equals("\\")) return;
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    @Override public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override public void deleteIfThere(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    private record Channel(FileChannel channel) implements Opened {
        @Override public long size() throws IOException {
            return channel.size();
        }

        @Override public int read(ByteBuffer into, long at) throws IOException {
            int start = into.position();
            while (into.hasRemaining() && channel.read(into, at + into.position() - start) >= 0) continue;
            return into.position() - start;
        }

        @Override public void write(ByteBuffer from, long at) throws IOException {
            int start = from.position();
            while (from.hasRemaining()) channel.write(from, at + from.position() - start);
        }

        @Override public void force(boolean alsoMetadata) throws IOException {
            channel.force(alsoMetadata);
        }

        @Override public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override public MemorySegment map(long size, Arena arena) throws IOException {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, size, arena);
        }

        @Override public void force(MemorySegment mapped) throws IOException {
            try {
                mapped.force();
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
        }

        @Override public void close() throws IOException {
            channel.close();
        }
    }
}
