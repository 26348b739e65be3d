package org.hudna.app.journal;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.hudna.app.journal.form.Unreadable;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.store.Connections;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.statement.Reveal;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.witness.Attendance;
import org.hudna.ledger.writer.Level;
import org.hudna.ledger.writer.Log;
import org.hudna.ledger.writer.Records;
import org.hudna.ledger.writer.WriterFailure;
import org.hudna.ledger.proof.FolderResources;
import org.hudna.ledger.tiles.TiledSubtrees;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.MissingHash;
import org.hudna.ledger.tree.Proofs;
import org.hudna.words.Message;

/**
 * The journal that the ledger keeps: every entry a sealed statement, of which the log shows only a commitment.
 *
 * <p>One process writes. An answer is completed by the record's own threads: what hangs on it must not block them.
 */
public final class LedgerJournal implements Journal, Shown, AutoCloseable {
    private static final long BACK = 128;

    private final OpenRecord open;
    private final Path data;
    private final Path shown;
    private final Reading reading;
    private final Writing writing;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Watch watch;

    private LedgerJournal(OpenRecord open, Place place, Setting setting) {
        this.open = open;
        this.data = place.data();
        this.shown = place.shown();
        this.watch = setting.watch();
        this.reading = new Reading(open.sequence(), open.secrets(),
            commitment -> open.records().register().erasureOf(commitment).isPresent());
        this.writing = new Writing(open.records(), new Stamps(setting.clock(), last(), watch), reading::at, this::stop);
        if (setting.cadence().isPositive()) open.log().every(setting.cadence(), this::stop);
    }

    /** What became of opening a record. */
    public sealed interface Opening {

        /** It goes on. */
        record Opened(LedgerJournal journal) implements Opening {}

        /** It must not, or cannot; nothing was altered. */
        record Refused(Message why) implements Opening {}
    }

    /** Opens the record, or makes a new one where nothing is. Looks first whether all parts of it tell one story, as the ledger says. */
    public static Opening open(Place place, Setting setting) { return open(place, place.entries(), place.secrets(), setting); }

    /** The same over these connections. */
    static Opening open(Place place, Connections entries, Connections secrets, Setting setting) {
        try {
            OpenRecord open = new OpenRecord(place, entries, secrets, setting);
            boolean done = false;
            try {
                LedgerJournal journal = new LedgerJournal(open, place, setting);
                done = true;
                return new Opening.Opened(journal);
            } finally {
                if (!done) open.close();
            }
        } catch (NotOpened refused) {
            return new Opening.Refused(refused.why());
        } catch (Unreadable unknown) {
            return new Opening.Refused(Message.of("record.other-version", "detail", String.valueOf(unknown.getMessage())));
        } catch (UncheckedIOException failure) {
            return new Opening.Refused(Refusals.at(place.data(), Refusals.of(failure)));
        } catch (WriterFailure failure) {
            return new Opening.Refused(Refusals.at(place.data(), Refusals.of(failure)));
        }
    }

    /** The stamp of the last entry that can be read. */
    private Instant last() {
        AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);
        for (long to = size(); to > 0 && last.get().equals(Instant.EPOCH); to -= BACK)
            reading.read(Math.max(0, to - BACK), to, each -> last.set(each.stamp().at()));
        return last.get();
    }

    private void stop(WriterFailure failure) { if (!stopped.getAndSet(true)) watch.stopped(Refusals.at(data, Refusals.of(failure))); }

    @Override public CompletableFuture<Answer> submit(Entry entry, String by, String key) { return writing.submit(Submission.of(entry, by, key)); }

    @Override public OptionalLong find(String key) { return open.sequence().find(key.getBytes(StandardCharsets.US_ASCII)); }

    @Override public synchronized Settled settle(List<Recorded> trust) { return new Settling(open.records()).settle(Wanted.of(trust)); }

    @Override public Optional<Head> head(long size) { return head(size, newest(), shown); }

    /** The head that a log had, of which {@code newest} is one and whose files lie in {@code folder}; empty where they do not have it. */
    static Optional<Head> head(long size, SignedCheckpoint newest, Path folder) {
        long held = newest.checkpoint().head().size();
        if (size < 0 || size > held) return Optional.empty();
        try {
            // tiles of that size may never have been written
            return Optional.of(new Head(size, Proofs.root(size, new TiledSubtrees(new FolderResources(folder), held))));
        } catch (MissingHash gone) {
            return Optional.empty();
        }
    }

    @Override public long size() { return open.sequence().size(); }

    @Override public void read(long from, long to, Consumer<Recorded> each) { reading.read(from, to, each); }

    @Override public Optional<Recorded> at(long index) { return reading.at(index); }

    @Override public Optional<Reveal> reveal(long index) { return reading.reveal(index); }

    @Override public SignedCheckpoint newest() { return open.log().newest(); }

    @Override public Standing standing() { return open.log().standing(); }

    @Override public Level level(long index) { return open.log().levelOf(index); }

    /** The log itself: its heads, and how far each entry has come. */
    public Log log() { return open.log(); }

    @Override public Attendance attendance() { return open.log().attendance(); }

    @Override public Policy policy() { return open.policy(); }

    @Override public Resources files() { return new FolderResources(shown); }

    /** The records themselves: to show one to somebody, with its salt. */
    public Records records() { return open.records(); }

    /** Makes durable what waits, and ends. */
    @Override public void close() {
        try {
            writing.close();
        } finally {
            open.close();
        }
    }
}
