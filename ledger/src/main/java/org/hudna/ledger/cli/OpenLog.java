package org.hudna.ledger.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.store.Disk;
import org.hudna.ledger.store.FileLockStore;
import org.hudna.ledger.store.FileSequence;
import org.hudna.ledger.store.TileFolder;
import org.hudna.ledger.witness.AttendanceFile;
import org.hudna.ledger.witness.Cosigners;
import org.hudna.ledger.witness.WitnessClient;
import org.hudna.ledger.writer.Log;
import org.hudna.ledger.writer.Parts;

/** A log that this process writes to, with all that was opened for it. */
final class OpenLog implements AutoCloseable {
    static final Option KEY = Option.value("--key", "FILE");
    static final Option LOCK = Option.value("--lock", "FOLDER");
    static final Option SET_ASIDE = Option.many("--set-aside", "WITNESS");
    /** How long a witness may take to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Deque<Runnable> opened = new ArrayDeque<>();
    private final Policy policy;
    private final List<SignerKey> keys;
    private final Log log;

    private OpenLog(LogPlace place, List<SignerKey> keys, Call call, Desk desk) throws Stopped, IOException {
        this.keys = keys;
        this.policy = PolicyFile.of(call, Optional.of(place));
        this.log = open(place, call, desk);
        opened.push(log::close);
    }

    /** Opens the log at {@code place}, which is there, or stops and says why it must not go on. */
    static OpenLog at(LogPlace place, Call call, Desk desk) throws Stopped, IOException {
        return new OpenLog(place, keys(place, call), call, desk);
    }

    /** The log's secret keys: those of {@code --key}, else those beside it. */
    static List<SignerKey> keys(LogPlace place, Call call) throws Stopped, IOException {
        Path file = call.path(KEY).orElse(place.key());
        List<SignerKey> keys = KeyFile.read(file);
        for (SignerKey key : keys) {
            if (key.type() == SignatureType.COSIGNATURE_ED25519) throw Stopped.because(Outcome.FAILS, "key.of-witness", file);
            if (!key.name().equals(keys.getFirst().name())) throw Stopped.because(Outcome.FAILS, "key.names", file);
        }
        if (keys.stream().noneMatch(key -> key.type() == SignatureType.ED25519)) throw Stopped.because(Outcome.FAILS, "key.no-ed25519", file);
        return keys;
    }

    private Log open(LogPlace place, Call call, Desk desk) throws Stopped, IOException {
        boolean done = false;
        try {
            Path lockFolder = Files.createDirectories(call.path(LOCK).orElse(place.lock()));
            var lock = FileLockStore.open(lockFolder);
            opened.push(lock::close);
            var sequence = FileSequence.open(Files.createDirectories(place.sequence()), desk.random());
            opened.push(sequence::close);
            var files = TileFolder.open(Files.createDirectories(place.folder()));
            HttpClient http = WitnessClient.http(PATIENCE);
            opened.push(http::shutdownNow);
            var parts = new Parts(sequence, files, lock, new LogSigner(keys), policy, desk.clock());
            var witnesses = new Log.Witnesses(new Cosigners(policy, http, PATIENCE, desk.clock()), new AttendanceFile(Disk.REAL, place.attendance()));
            Log log = switch (Log.open(parts, witnesses, Set.copyOf(call.values(SET_ASIDE)))) {
                case Log.Opening.Opened(Log ready) -> ready;
                case Log.Opening.Refused(var why) -> throw new Stopped(Refused.report(place, why));
            };
            done = true;
            return log;
        } finally {
            if (!done) close();
        }
    }

    Log log() {
        return log;
    }

    Policy policy() {
        return policy;
    }

    List<SignerKey> keys() {
        return keys;
    }

    /** Closes everything, the last opened first. */
    @Override public void close() {
        while (!opened.isEmpty()) opened.pop().run();
    }
}
