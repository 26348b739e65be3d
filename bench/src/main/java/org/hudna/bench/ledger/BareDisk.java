package org.hudna.bench.ledger;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** The machine without any log: what appending and fdatasync cost, from one thread, and from many whose writes one thread gathers. */
final class BareDisk {
    private static final int WRITE_AT_ONCE = 1 << 20;

    private final Path folder;

    BareDisk(Path folder) {
        this.folder = folder;
    }

    /** One thread: 512 bytes behind the last, then fdatasync; the file is as long as what was written, or {@code ahead} already. */
    Waits one(double seconds, boolean ahead) throws IOException {
        Path path = folder.resolve("bare");
        var waits = new Waits();
        try (FileChannel file = FileChannel.open(path, CREATE, WRITE, TRUNCATE_EXISTING)) {
            ByteBuffer block = ByteBuffer.allocateDirect(512);
            if (ahead) lay(file, (long) (seconds * 20_000) * 512);
            long end = System.nanoTime() + (long) (seconds * 1e9);
            for (long at = 0, now = System.nanoTime(); now < end; at += 512) {
                file.write(block.clear(), at);
                file.force(false);
                long then = System.nanoTime();
                waits.note(then - now);
                now = then;
            }
        }
        Files.delete(path);
        return waits;
    }

    private static void lay(FileChannel file, long length) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(WRITE_AT_ONCE);
        for (long at = 0; at < length; at += WRITE_AT_ONCE) file.write(zeros.clear(), at);
        file.force(true);
    }

    private record Order(ByteBuffer bytes, CompletableFuture<Long> answer) {
    }

    /**
     * Many clients, one writer: all that waits in one write and one fdatasync, with no index, no hash, no key, no check. The least that a group
     * commit costs.
     */
    Load.Result group(int clients, double seconds) throws IOException, InterruptedException {
        Path path = folder.resolve("bare");
        var waiting = new LinkedBlockingQueue<Order>();
        byte[] content = new byte[512];
        try (FileChannel file = FileChannel.open(path, CREATE, WRITE, TRUNCATE_EXISTING)) {
            Thread writer = Thread.ofPlatform().daemon().start(() -> write(file, waiting));
            Load.Result result = Load.run(clients, seconds, (_, _) -> {
                var answer = new CompletableFuture<Long>();
                waiting.add(new Order(ByteBuffer.wrap(content), answer));
                answer.join();
            });
            waiting.add(new Order(ByteBuffer.allocate(0), new CompletableFuture<>()));
            writer.join();
            return result;
        } finally {
            Files.delete(path);
        }
    }

    private static void write(FileChannel file, LinkedBlockingQueue<Order> waiting) {
        var batch = new java.util.ArrayList<Order>();
        ByteBuffer all = ByteBuffer.allocateDirect(WRITE_AT_ONCE);
        long at = 0;
        try {
            while (true) {
                batch.clear();
                batch.add(waiting.take());
                waiting.drainTo(batch, WRITE_AT_ONCE / 512 - 1);
                if (batch.stream().anyMatch(order -> order.bytes().limit() == 0)) return;
                all.clear();
                for (Order order : batch) all.put(order.bytes());
                at += file.write(all.flip(), at);
                file.force(false);
                for (Order order : batch) order.answer().complete(at);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
