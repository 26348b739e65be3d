package org.hudna.ledger.writer;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.SignerRead;
import org.hudna.ledger.policy.LogKey;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Quorum;
import org.hudna.ledger.store.Connections;
import org.hudna.ledger.store.Disk;
import org.hudna.ledger.store.Entry;
import org.hudna.ledger.store.FileLockStore;
import org.hudna.ledger.store.FileSequence;
import org.hudna.ledger.store.JdbcLockStore;
import org.hudna.ledger.store.JdbcSequence;
import org.hudna.ledger.store.LockStore;
import org.hudna.ledger.store.Placed;
import org.hudna.ledger.store.Sequence;
import org.hudna.ledger.store.TileFolder;
import org.hudna.ledger.witness.AttendanceFile;
import org.hudna.ledger.witness.Cosigners;
import org.hudna.ledger.witness.WitnessClient;

/**
 * A process of its own that appends as fast as it can from many threads and tells on standard output what was acknowledged, until it is killed.
 * Senders go on from the number that they are told, so that an entry whose answer was lost is sent again.
 *
 * <p>Arguments: the folder, how many senders, then for each sender the number at which it goes on.
 */
final class KilledLog {
    private KilledLog() {
    }

    /** In files; where there is a folder {@code database}, in SQLite. */
    static Parts parts(Path folder) throws Exception {
        SignerKey key = ((SignerRead.Read) SignerKey.read(Files.readString(folder.resolve("key")))).key();
        var policy = Policy.of(List.of(new LogKey(key.verifier(), Optional.empty())), List.of(), new Quorum.None());
        Path database = folder.resolve("database");
        boolean files = Files.notExists(database);
        Connections sqlite = Connections.to("jdbc:sqlite:" + database.resolve("log"));
        Sequence sequence = files ? FileSequence.open(folder.resolve("sequence"), new SecureRandom()) : JdbcSequence.open(sqlite);
        LockStore lock = files ? FileLockStore.open(folder.resolve("lock"))
            : JdbcLockStore.open(Connections.to("jdbc:sqlite:" + database.resolve("lock")));
        return new Parts(sequence, TileFolder.open(folder.resolve("log")), lock, new LogSigner(List.of(key)), policy, InstantSource.system());
    }

    static Log open(Parts parts, Path folder) {
        var cosigners = new Cosigners(parts.policy(), WitnessClient.http(Duration.ofSeconds(1)), Duration.ofSeconds(1), parts.clock());
        return ((Log.Opening.Opened) Log.open(parts, new Log.Witnesses(cosigners, new AttendanceFile(Disk.REAL, folder.resolve("attendance"))),
            Set.of())).log();
    }

    static Entry entry(int sender, long number) {
        String text = sender + "/" + number;
        return new Entry((text + " " + "x".repeat((int) (number % 700))).getBytes(StandardCharsets.UTF_8),
            Optional.of(text.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Log log = open(parts(folder), folder);
        log.every(Duration.ofMillis(50), failure -> Runtime.getRuntime().halt(3));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int senders = Integer.parseInt(args[1]);
        for (int sender = 0; sender < senders; sender++) {
            int me = sender;
            var next = new AtomicLong(Long.parseLong(args[2 + sender]));
            Thread.startVirtualThread(() -> {
                while (true) {
                    long number = next.getAndIncrement();
                    Placed placed = log.append(entry(me, number));
                    out.println(me + " " + number + " " + placed.index());
                }
            });
        }
        out.println("ready");
        Thread.currentThread().join();
    }
}
