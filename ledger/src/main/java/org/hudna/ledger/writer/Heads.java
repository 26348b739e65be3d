package org.hudna.ledger.writer;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.store.TileFolder;
import org.hudna.ledger.tiles.Resources;

/**
 * The heads that say how far the entries have come: the newest, the newest with a quorum, the newest that all have cosigned. The newest stands in the
 * file {@code checkpoint}, the newest with a quorum also in {@code cosigned}.
 */
final class Heads {
    private record Waiting(long index, CompletableFuture<SignedCheckpoint> answer) {
    }

    private record Judged(SignedCheckpoint signed, Standing standing) {
        long size() {
            return signed.checkpoint().head().size();
        }
    }

    private final Policy policy;
    private final TileFolder files;
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Comparator.comparingLong(Waiting::index));
    private Judged newest;
    private Optional<Judged> enough;
    private Optional<Judged> all;

    Heads(Policy policy, TileFolder files, SignedCheckpoint newest) {
        this.policy = policy;
        this.files = files;
        this.newest = judged(newest);
        this.enough = Stream.of(kept(), Optional.of(this.newest)).flatMap(Optional::stream).filter(each -> isEnough(each.standing()))
            .max(Comparator.comparingLong(Judged::size));
        this.all = enough.filter(each -> each.standing().level() == Standing.Level.UNANIMOUS);
    }

    /** What the file has, where it is of this log and was not put there by somebody else. */
    private Optional<Judged> kept() {
        return files.read(Resources.COSIGNED).flatMap(bytes -> SignedCheckpoint.read(bytes) instanceof CheckpointRead.Read(SignedCheckpoint read)
            ? Optional.of(read) : Optional.empty())
            .filter(read -> read.checkpoint().origin().equals(newest.signed().checkpoint().origin()) && read.checkpoint().head()
            .size() <= newest.size())
            .map(this::judged);
    }

    /** A new head was published; it stands in its file already. */
    synchronized void published(SignedCheckpoint signed) {
        newest = judged(signed);
        while (!waiting.isEmpty() && waiting.peek().index() < newest.size()) waiting.poll().answer().complete(signed);
    }

    /** A head has come back with the lines of witnesses, all of them verified. */
    synchronized void cosigned(SignedCheckpoint signed) {
        Judged judged = judged(signed);
        if (judged.size() == newest.size()) {
            newest = judged;
            files.replace(Resources.CHECKPOINT, signed.bytes());
        }
        if (!isEnough(judged.standing()) || enough.isPresent() && enough.get().size() > judged.size()) return;
        files.replace(Resources.COSIGNED, signed.bytes());
        enough = Optional.of(judged);
        if (judged.standing().level() == Standing.Level.UNANIMOUS) all = enough;
    }

    private Judged judged(SignedCheckpoint signed) {
        return new Judged(signed, policy.standing(signed));
    }

    private static boolean isEnough(Standing standing) {
        return switch (standing.level()) {
            case MET, UNANIMOUS -> true;
            case NONE_ASKED, NOT_MET -> false;
        };
    }

    synchronized SignedCheckpoint newest() {
        return newest.signed();
    }

    synchronized Standing standing() {
        return newest.standing();
    }

    /** The best that covers entry {@code index}. */
    synchronized Level levelOf(long index) {
        Optional<Judged> unanimous = all.filter(each -> index < each.size());
        if (unanimous.isPresent()) return new Level.Unanimous(unanimous.get().signed(), unanimous.get().standing());
        Optional<Judged> most = Stream.concat(Stream.of(newest), enough.stream()).filter(each -> index < each.size())
            .max(Comparator.comparing((Judged each) -> each.standing().met()).thenComparing(each -> each.standing().count()));
        if (most.isEmpty()) return new Level.Sequenced();
        Standing standing = most.get().standing();
        return standing.count() == 0 ? new Level.Published(most.get().signed()) : new Level.Cosigned(most.get().signed(), standing);
    }

    /** Answers once a published head covers entry {@code index}. */
    synchronized CompletableFuture<SignedCheckpoint> whenPublished(long index) {
        if (index < newest.size()) return CompletableFuture.completedFuture(newest.signed());
        var answer = new CompletableFuture<SignedCheckpoint>();
        waiting.add(new Waiting(index, answer));
        return answer;
    }

    /** Nobody will publish any more. */
    synchronized void stop(WriterFailure why) {
        waiting.forEach(each -> each.answer().completeExceptionally(why));
        waiting.clear();
    }
}
