package org.hudna.bench.ledger;

import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureType;
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
import org.hudna.ledger.store.JdbcSequence;
import org.hudna.ledger.store.LockStore;
import org.hudna.ledger.store.Sequence;
import org.hudna.ledger.store.TileFolder;
import org.hudna.ledger.witness.AttendanceFile;
import org.hudna.ledger.witness.Cosigners;
import org.hudna.ledger.writer.Log;
import org.hudna.ledger.writer.Parts;

/** The real log over one store, with every check that it has, publishing each second; no witnesses. */
final class Rig implements AutoCloseable {
    static final String ORIGIN = "truce.example/bench";
    static final Duration CADENCE = Duration.ofSeconds(1);

    private final Sequence sequence;
    private final LockStore lock;
    private final HttpClient http = HttpClient.newHttpClient();
    final TileFolder files;
    final Log log;

    private Rig(Sequence sequence, Path folder) {
        this.sequence = sequence;
        this.lock = FileLockStore.open(folder.resolve("lock"));
        this.files = TileFolder.open(published(folder));
        var parts = new Parts(sequence, files, lock, new LogSigner(List.of(key(SignatureType.ED25519, ORIGIN, 1))), policy(), InstantSource.system());
        var attendance = new AttendanceFile(Disk.REAL, folder.resolve("attendance"));
        log = switch (Log.open(parts, new Log.Witnesses(new Cosigners(policy(), http, Duration.ofSeconds(5), InstantSource.system()), attendance),
            Set.of())) {
            case Log.Opening.Opened(Log opened) -> opened;
            case Log.Opening.Refused(var why) -> throw new IllegalStateException(why.toString());
        };
    }

    /** {@code store} is {@code file}, {@code sqlite} or a JDBC URL. */
    static Rig open(String store, Path folder) {
        Sequence sequence = switch (store) {
            case "file" -> FileSequence.open(folder.resolve("sequence"), new SecureRandom());
            case "sqlite" -> JdbcSequence.open(Connections.to("jdbc:sqlite:" + folder.resolve("entries.db")));
            default -> JdbcSequence.open(Connections.to(store));
        };
        return new Rig(sequence, folder);
    }

    void begin() {
        log.every(CADENCE, failure -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(3);
        });
    }

    static Path published(Path folder) {
        return folder.resolve("log");
    }

    static Policy policy() {
        return Policy.of(List.of(new LogKey(key(SignatureType.ED25519, ORIGIN, 1).verifier(), Optional.empty())), List.of(), new Quorum.None());
    }

    /** Always the same for the same number, so that the next process has it too. */
    static SignerKey key(SignatureType type, String name, int number) {
        return switch (SignerKey.of(new KeyName(name), type, ByteBuffer.allocate(SignerKey.SEED_BYTES).putInt(number).array())) {
            case SignerRead.Read(SignerKey key) -> key;
            case SignerRead.Refused(var why) -> throw new IllegalStateException(why.toString());
        };
    }

    /**
     * Entry number {@code number} of sender {@code sender}: no two alike, each with a key of 16 bytes, {@code attached} bytes beside it unless that
     * is 0.
     */
    static Entry entry(long sender, long number, int bytes, int attached) {
        byte[] key = ByteBuffer.allocate(16).putLong(sender).putLong(number).array();
        return new Entry(content(sender, number, bytes), Optional.of(key), attached == 0 ? Optional.empty()
            : Optional.of(content(number, sender, attached)));
    }

    /** Bytes that do not compress, made quickly. */
    private static byte[] content(long one, long other, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length + 7 & -8);
        long state = one * 0x9E3779B97F4A7C15L + other;
        while (bytes.hasRemaining()) {
            state = (state ^ state >>> 31) * 0xBF58476D1CE4E5B9L + 0x94D049BB133111EBL;
            bytes.putLong(state ^ state >>> 29);
        }
        return java.util.Arrays.copyOf(bytes.array(), length);
    }

    @Override public void close() {
        log.close();
        sequence.close();
        lock.close();
        http.close();
    }
}
