package org.hudna.ledger.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.policy.LogKey;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Quorum;
import org.hudna.ledger.policy.WitnessKey;
import org.hudna.ledger.store.Disk;
import org.hudna.ledger.store.Entry;
import org.hudna.ledger.store.FileLockStore;
import org.hudna.ledger.store.FileSequence;
import org.hudna.ledger.store.LockStore;
import org.hudna.ledger.store.Placed;
import org.hudna.ledger.store.Sequence;
import org.hudna.ledger.store.TileFolder;
import org.hudna.ledger.tiles.BundleId;
import org.hudna.ledger.tiles.BundleRead;
import org.hudna.ledger.tiles.Bundles;
import org.hudna.ledger.tiles.Geometry;
import org.hudna.ledger.tiles.TiledSubtrees;
import org.hudna.ledger.tree.Frontier;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.Proofs;
import org.hudna.ledger.tree.Rfc6962;
import org.hudna.ledger.witness.AttendanceFile;
import org.hudna.ledger.witness.Cosigners;
import org.hudna.ledger.witness.WitnessClient;

/** A log in a folder, with everything real: files, keys, start-up checks. Opened and closed as often as a test likes. */
public final class LogRig implements AutoCloseable {
    static final String ORIGIN = "truce.example/log";

    final Path folder;
    final HandClock clock = new HandClock();
    final SecureRandom random = new SecureRandom();
    final SignerKey key = SignerKey.fresh(new KeyName(ORIGIN), SignatureType.ED25519, random);
    final List<WitnessKey> witnesses;
    final Quorum quorum;
    Disk disk = Disk.REAL;
    Supplier<Sequence> openSequence = () -> FileSequence.open(sequenceFolder(), random, disk);
    Supplier<LockStore> openLock = () -> FileLockStore.open(lockFolder(), disk);
    Sequence sequence;
    LockStore lock;
    TileFolder files;
    Log log;

    LogRig(Path folder) {
        this(folder, List.of(), new Quorum.None());
    }

    LogRig(Path folder, List<WitnessKey> witnesses, Quorum quorum) {
        this.folder = folder;
        this.witnesses = witnesses;
        this.quorum = quorum;
    }

    Path publicFolder() {
        return folder.resolve("log");
    }

    Path sequenceFolder() {
        return folder.resolve("sequence");
    }

    Path lockFolder() {
        return folder.resolve("lock");
    }

    Policy policy() {
        return Policy.of(List.of(new LogKey(key.verifier(), Optional.empty())), witnesses, quorum);
    }

    /** Opens it, and it must open. */
    Log open() {
        log = assertInstanceOf(Log.Opening.Opened.class, opening(Set.of())).log();
        return log;
    }

    Refusal refusal() {
        Refusal why = assertInstanceOf(Log.Opening.Refused.class, opening(Set.of())).why();
        stop();
        return why;
    }

    Log.Opening opening(Set<String> setAside) {
        sequence = openSequence.get();
        lock = openLock.get();
        files = TileFolder.open(publicFolder(), disk);
        var parts = new Parts(sequence, files, lock, new LogSigner(List.of(key)), policy(), clock);
        var cosigners = new Cosigners(policy(), WitnessClient.http(Duration.ofSeconds(2)), Duration.ofSeconds(5), clock);
        return Log.open(parts, new Log.Witnesses(cosigners, new AttendanceFile(disk, folder.resolve("attendance"))), setAside);
    }

    @Override public void close() {
        stop();
    }

    /** Ends the process, as it were. */
    void stop() {
        try (var _ = lock; var _ = sequence; var _ = log) {
            log = null;
            sequence = null;
            lock = null;
        }
    }

    List<Placed> append(int from, int to) {
        var answers = new ArrayList<CompletableFuture<Placed>>();
        for (int i = from; i < to; i++) answers.add(log.submit(entry(i)));
        return answers.stream().map(CompletableFuture::join).toList();
    }

    Publication publish() {
        clock.tick();
        return log.publish();
    }

    static Entry entry(int number) {
        byte[] bytes = ("entry " + number).getBytes(StandardCharsets.UTF_8);
        return new Entry(bytes, Optional.of(("key " + number).getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }

    /** Reads the whole public folder, as a stranger would, and holds it against the entries that it should have. Returns its head. */
    Head checked(int size) {
        var reader = TileFolder.open(publicFolder(), Disk.REAL);
        Frontier frontier = Frontier.NONE;
        for (BundleId id : Geometry.bundles(size)) {
            var read = assertInstanceOf(BundleRead.Entries.class, Bundles.decode(reader.read(id.path()).orElseThrow(), id.width()));
            for (byte[] entry : read.entries()) {
                assertEquals("entry " + frontier.size(), new String(entry, StandardCharsets.UTF_8));
                frontier = frontier.plus(Rfc6962.leaf(entry));
            }
        }
        assertEquals(frontier, Proofs.frontier(size, new TiledSubtrees(reader, size)));
        assertEquals(frontier.head(), log.newest().checkpoint().head());
        return frontier.head();
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) Files.createDirectories(target);
                else Files.copy(each, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList().reversed()) Files.delete(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a folder back as it was saved. */
    static void restore(Path saved, Path folder) {
        delete(folder);
        copy(saved, folder);
    }
}
