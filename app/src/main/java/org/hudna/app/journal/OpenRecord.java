package org.hudna.app.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.store.Connections;
import org.hudna.ledger.store.Disk;
import org.hudna.ledger.store.FolderLock;
import org.hudna.ledger.store.JdbcSecrets;
import org.hudna.ledger.store.JdbcSequence;
import org.hudna.ledger.store.LockStore;
import org.hudna.ledger.store.Sequence;
import org.hudna.ledger.store.TileFolder;
import org.hudna.ledger.witness.AttendanceFile;
import org.hudna.ledger.witness.Cosigners;
import org.hudna.ledger.witness.WitnessClient;
import org.hudna.ledger.writer.Log;
import org.hudna.ledger.writer.Parts;
import org.hudna.ledger.writer.Records;
import org.hudna.words.Message;

/** All that belongs to one record, opened in the order in which the next needs it, and closed the other way round. */
final class OpenRecord implements AutoCloseable {

    /** How long a witness may take to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Deque<Runnable> opened = new ArrayDeque<>();
    private final Sequence sequence;
    private final Secrets secrets;
    private final Log log;
    private final Records records;
    private final Policy policy;

    /** @throws NotOpened where it must not go on @throws UncheckedIOException where a disk or database failed */
    OpenRecord(Place place, Connections entries, Connections keys, Setting setting) {
        boolean done = false;
        try {
            folders(place);
            LockStore lock = held(place.openLock());
            sequence = held(JdbcSequence.open(entries));
            secrets = held(JdbcSecrets.open(keys));
            List<SignerKey> signing = LogKeys.open(place.key(), lock.read().isEmpty() && sequence.size() == 0, setting.random());
            policy = LogKeys.policy(place.policy(), signing);
            log = log(place, setting, lock, signing);
            opened.push(log::close);
            records = Records.open(log, sequence, secrets, setting.random());
            done = true;
        } finally {
            if (!done) close();
        }
    }

    private void folders(Place place) {
        try {
            Files.createDirectories(place.shown());
            OwnersOnly.folder(place.key().getParent());
            if (place instanceof Place.Folder(Path data)) OwnersOnly.folder(data.resolve("secrets"));
            FolderLock whole = FolderLock.makeAndTake(Disk.REAL, place.data().resolve("record"));
            opened.push(() -> closed(whole));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void closed(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private LockStore held(LockStore store) {
        opened.push(store::close);
        return store;
    }

    private Sequence held(Sequence store) {
        opened.push(store::close);
        return store;
    }

    private Secrets held(Secrets store) {
        opened.push(store::close);
        return store;
    }

    private Log log(Place place, Setting setting, LockStore lock, List<SignerKey> keys) {
        var http = WitnessClient.http(PATIENCE);
        opened.push(http::shutdownNow);
        var parts = new Parts(sequence, TileFolder.open(place.shown()), lock, new LogSigner(keys), policy, setting.clock());
        var attendance = new AttendanceFile(Disk.REAL, place.data().resolve("record").resolve("attendance"));
        return switch (Log.open(parts, new Log.Witnesses(new Cosigners(policy, http, PATIENCE, setting.clock()), attendance), setting.setAside())) {
            case Log.Opening.Opened(Log ready) -> ready;
            case Log.Opening.Refused(var why) ->
                throw new NotOpened(Message.of("record.stops", "folder", place.data().toString(), "why", Refusals.of(why)));
        };
    }

    Sequence sequence() { return sequence; }

    Secrets secrets() { return secrets; }

    Log log() { return log; }

    Records records() { return records; }

    Policy policy() { return policy; }

    /** All of it, even where closing one fails. */
    @Override public void close() {
        if (opened.isEmpty()) return;
        try {
            opened.pop().run();
        } finally {
            close();
        }
    }
}
