package org.hudna.ledger.writer;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.store.Entry;
import org.hudna.ledger.store.Placed;
import org.hudna.ledger.tiles.TiledSubtrees;
import org.hudna.ledger.tree.Proofs;
import org.hudna.ledger.witness.Attendance;
import org.hudna.ledger.witness.AttendanceFile;
import org.hudna.ledger.witness.Cosigners;
import org.hudna.ledger.witness.Cosigning;
import org.hudna.ledger.witness.Growth;
import org.hudna.ledger.witness.Remembered;

/**
 * One log with its single writer. For any number of threads.
 *
 * <p>Entries are acknowledged when they are durable ({@link #append}, {@link #submit}); {@link #publish} makes a signed head that covers them, and
 * {@link #cosign} has the witnesses sign it; {@link #every} does both at a fixed cadence. After a {@link WriterFailure} nothing more is acknowledged
 * or signed: end the process and open the log anew.
 */
public final class Log implements AutoCloseable {
    private final Parts parts;
    private final Sequencer sequencer;
    private final Publisher publisher;
    private final Heads heads;
    private final Cosigners cosigners;
    private final AttendanceFile attendance;
    private final ReentrantLock publishing = new ReentrantLock();
    private final ReentrantLock cosigning = new ReentrantLock();
    private volatile Optional<Cadence> cadence = Optional.empty();
    private volatile Instant made;

    private Log(Parts parts, Publisher publisher, Witnesses witnesses) {
        this.parts = parts;
        this.publisher = publisher;
        this.heads = new Heads(parts.policy(), parts.files(), publisher.checkpoint());
        this.cosigners = witnesses.cosigners();
        this.attendance = witnesses.attendance();
        this.made = parts.clock().instant();
        this.sequencer = new Sequencer(parts.sequence());
    }

    /** How the log's witnesses are asked, and where it is remembered when each signed last. */
    public record Witnesses(Cosigners cosigners, AttendanceFile attendance) {
    }

    /** What became of opening a log. */
    public sealed interface Opening {
        /** It goes on. */
        record Opened(Log log) implements Opening {
        }

        /** It must not go on; nothing was signed, and only what was signed before was put into its place. */
        record Refused(Refusal why) implements Opening {
        }
    }

    /**
     * Looks whether lock store, files, sequence and witnesses tell one story ({@code SPEC.md}, section 5), finishes what a stop left undone, and goes
     * on. A log that was never opened begins with a signed empty head.
     *
     * @param setAside witnesses, by the policy's names, whose bare word that they have seen more is not heeded; our own signature, if one shows it,
     *     always is
     */
    public static Opening open(Parts parts, Witnesses witnesses, Set<String> setAside) {
        return switch (StartUp.look(parts, parts.clock().instant())) {
            case StartUp.Found.Not(Refusal why) -> new Opening.Refused(why);
            case StartUp.Found.Ready(Publisher publisher) -> {
                Optional<Refusal> ahead = memory(witnesses.cosigners().remember(publisher.checkpoint()), publisher.checkpoint(), setAside);
                if (ahead.isPresent()) yield new Opening.Refused(ahead.get());
                yield new Opening.Opened(new Log(parts, publisher, witnesses));
            }
        };
    }

    private static Optional<Refusal> memory(Map<String, Remembered> witnesses, SignedCheckpoint held, Set<String> setAside) {
        var ahead = new TreeMap<String, Long>();
        var forked = new TreeMap<String, Long>();
        Optional<SignedCheckpoint> evidence = Optional.empty();
        long size = held.checkpoint().head().size();
        for (var witness : witnesses.entrySet())
            switch (witness.getValue()) {
                case Remembered.Ahead(long seen, Optional<SignedCheckpoint> shown) -> {
                    if (shown.isPresent() || !setAside.contains(witness.getKey())) ahead.put(witness.getKey(), seen);
                    evidence = evidence.or(() -> shown);
                }
                case Remembered.Forked _ -> {
                    if (!setAside.contains(witness.getKey())) forked.put(witness.getKey(), size);
                }
                case Remembered.Same _, Remembered.Behind _, Remembered.Unknown _ -> { }
            }
        if (!ahead.isEmpty()) return Optional.of(new Refusal.WitnessesAhead(held.checkpoint().head(), ahead, evidence));
        if (!forked.isEmpty()) return Optional.of(new Refusal.WitnessesForked(held.checkpoint().head(), forked));
        return Optional.empty();
    }

    /**
     * Hands in an entry; answered when it is durable. Completes with a {@link WriterFailure} where the log has stopped: then look for its key after a
     * restart.
     */
    public CompletableFuture<Placed> submit(Entry entry) {
        return sequencer.submit(entry);
    }

    /** Hands in an entry and waits until it is durable. */
    public Placed append(Entry entry) {
        try {
            return submit(entry).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WriterFailure failure) throw failure;
            throw failed;
        }
    }

    /** Signs and publishes a head over everything that is durable by now. */
    public Publication publish() {
        publishing.lock();
        try {
            Instant now = parts.clock().instant();
            Publication publication = publisher.publish(now);
            if (publication instanceof Publication.Published(SignedCheckpoint checkpoint)) {
                made = now;
                heads.published(checkpoint);
            }
            return publication;
        } catch (WriterFailure failure) {
            heads.stop(failure);
            throw failure;
        } finally {
            publishing.unlock();
        }
    }

    /** Asks every witness of the policy that has not cosigned the newest head yet; their lines are verified before they are merged into it. */
    public Cosigning cosign() {
        cosigning.lock();
        try {
            SignedCheckpoint newest = heads.newest();
            Attendance before = attendance.read();
            Cosigning answers = cosigners.ask(newest, made, before, growthOf(newest));
            if (!answers.attendance().equals(before)) attendance.write(answers.attendance());
            merge(answers.checkpoint(), newest);
            return answers;
        } finally {
            cosigning.unlock();
        }
    }

    private void merge(SignedCheckpoint cosigned, SignedCheckpoint asked) {
        if (cosigned.note().signatures().size() == asked.note().signatures().size()) return;
        publishing.lock(); // the file belongs to whoever publishes
        try {
            heads.cosigned(cosigned);
        } finally {
            publishing.unlock();
        }
    }

    private Growth growthOf(SignedCheckpoint newest) {
        long size = newest.checkpoint().head().size();
        var subtrees = new TiledSubtrees(parts.files(), size);
        return older -> Proofs.consistency(older, size, subtrees);
    }

    /**
     * From now on publishes and asks the witnesses at each whole multiple of {@code cadence}, so that when a head appears tells nothing about when
     * its entries came.
     *
     * @param stopped hears, once, why it has stopped
     */
    public void every(Duration cadence, Consumer<WriterFailure> stopped) {
        if (this.cadence.isPresent()) throw new IllegalStateException("the log has its cadence already");
        this.cadence = Optional.of(new Cadence(this, cadence, parts.clock(), stopped));
    }

    /** How many entries are durable. */
    public long size() {
        return parts.sequence().size();
    }

    /** The index of the entry with this key. */
    public OptionalLong find(byte[] key) {
        return parts.sequence().find(key);
    }

    /** The newest signed head, with the witnesses' lines that it has by now. */
    public SignedCheckpoint newest() {
        return heads.newest();
    }

    /** Who has cosigned the newest head, and who is missing. */
    public Standing standing() {
        return heads.standing();
    }

    /** When each witness cosigned last, and since when it is missing. */
    public Attendance attendance() {
        return attendance.read();
    }

    /** How far the entry at {@code index} has come. */
    public Level levelOf(long index) {
        if (index < 0 || index >= size()) throw new IndexOutOfBoundsException("the log has no entry " + index);
        return heads.levelOf(index);
    }

    /** Answered when a published head covers the entry at {@code index}. */
    public CompletableFuture<SignedCheckpoint> whenPublished(long index) {
        return heads.whenPublished(index);
    }

    /** Takes no more entries, makes durable those that wait, and ends the cadence. Publishes nothing. The stores stay open. */
    @Override public void close() {
        cadence.ifPresent(Cadence::close);
        sequencer.close();
        heads.stop(new WriterFailure(WriterFailure.Reason.STOPPED, "the log was closed"));
    }
}
