package org.hudna.app.journal.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.hudna.app.journal.OwnersOnly;
import org.hudna.ledger.store.Connections;
import org.hudna.ledger.store.Disk;

/**
 * What a backup is on disk: {@code record/}, which only grows and of which older copies may be kept, and {@code keys/}, of which no older copy may be
 * kept. The keys say for how many entries they are; what stands in the record beyond them does not count.
 */
record BackupFolder(Path folder) {
    private static final int ZEROS = 1 << 16;
    private static final String SIZE = "size";
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    Path record() { return folder.resolve("record"); }

    Path checkpoint() { return record().resolve("checkpoint"); }

    Path keys() { return folder.resolve("keys"); }

    /** Keys that are being written. */
    Path fresh() { return folder.resolve("keys.new"); }

    private Path former() { return folder.resolve("keys.old"); }

    Connections entries() { return Connections.to("jdbc:sqlite:" + record().resolve("journal.db")); }

    static Connections secrets(Path keys) { return Connections.to("jdbc:sqlite:" + keys.resolve("secrets.db")); }

    /** For how many entries the keys are; empty where there is no whole backup. */
    OptionalLong size() throws IOException {
        tidy();
        Path size = keys().resolve(SIZE);
        return Files.exists(size) ? OptionalLong.of(Long.parseLong(Files.readString(size).strip())) : OptionalLong.empty();
    }

    /** Makes room for new keys. */
    void begin() throws IOException {
        Files.createDirectories(record());
        tidy();
        destroy(fresh());
        OwnersOnly.folder(fresh());
    }

    /** The new keys are whole, for so many entries: they take the place of the old ones, which are overwritten and gone. */
    void replace(long size) throws IOException {
        write(fresh().resolve(SIZE), (size + "\n").getBytes(StandardCharsets.US_ASCII));
        Disk.REAL.forceFolder(fresh());
        if (Files.exists(keys())) Files.move(keys(), former());
        Files.move(fresh(), keys());
        Disk.REAL.forceFolder(folder);
        destroy(former());
    }

    /** Finishes what a stop between two steps of {@link #replace} left undone. */
    private void tidy() throws IOException {
        if (!Files.exists(keys()) && Files.exists(fresh().resolve(SIZE))) Files.move(fresh(), keys());
        if (!Files.exists(keys()) && Files.exists(former())) Files.move(former(), keys());
        destroy(former());
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(beside);
        try (FileChannel channel = FileChannel.open(beside, NEW, OwnersOnly.file(beside))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
        Disk.REAL.rename(beside, file);
        Disk.REAL.forceFolder(file.getParent());
    }

    /** Overwrites the files before they go; what a flash drive or a snapshot keeps of them is beyond this program. */
    private static void destroy(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        for (Path file : files(folder)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                for (long at = 0; at < channel.size(); at += ZEROS)
                    channel.write(ByteBuffer.allocate((int) Math.min(ZEROS, channel.size() - at)), at);
                channel.force(true);
            }
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
