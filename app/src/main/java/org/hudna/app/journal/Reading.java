package org.hudna.app.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hudna.ledger.statement.Act;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.statement.Opening;
import org.hudna.ledger.statement.Reveal;
import org.hudna.ledger.statement.SealedStatement;
import org.hudna.ledger.statement.Secret;
import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.store.Sequence;
import org.hudna.ledger.store.StoreFailure;

/**
 * Opens sealed entries again, page by page: while one page is handed out the next is fetched and decrypted, by as many threads as there are
 * processors.
 */
final class Reading {
    private static final int LITTLE = 64;

    private final Sequence sequence;
    private final Secrets secrets;
    private final Predicate<Commitment> isErased;

    Reading(Sequence sequence, Secrets secrets, Predicate<Commitment> isErased) {
        this.sequence = sequence;
        this.secrets = secrets;
        this.isErased = isErased;
    }

    private record Closed(long index, Commitment commitment, byte[] sealed) {}

    void read(long from, long to, Consumer<Recorded> each) {
        if (to - from <= LITTLE) for (long at = from; at < to; ) at = handOut(page(at, to), each);
        else try (ExecutorService ahead = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("journal-reading").daemon().factory())) {
            var coming = CompletableFuture.supplyAsync(() -> page(from, to), ahead);
            for (long at = from; at < to; ) {
                Page page = coming.join();
                if (page.next() < to) coming = CompletableFuture.supplyAsync(() -> page(page.next(), to), ahead);
                at = handOut(page, each);
            }
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StoreFailure failure ? failure : failed;
        }
    }

    Optional<Reveal> reveal(long index) {
        List<Reveal> found = new ArrayList<>();
        sequence.read(index, index + 1, (_, entry) -> Commitment.inEntry(entry.bytes())
            .ifPresent(commitment -> secrets.find(commitment).ifPresent(secret -> {
            if (entry.attached().isPresent() && new SealedStatement(commitment, entry.attached().get())
                .open(Optional.of(secret)) instanceof Opening.Opened(byte[] statement)
                && !Act.isReserved(statement)) found.add(new Reveal(secret.salt(), statement));
        })));
        return found.stream().findFirst();
    }

    Optional<Recorded> at(long index) { return page(index, index + 1).entries().stream().findFirst(); }

    /** What is in memory at a time, and where the next begins. */
    private record Page(List<Recorded> entries, long next) {}

    private static long handOut(Page page, Consumer<Recorded> each) {
        page.entries().forEach(each);
        return page.next();
    }

    private Page page(long from, long to) {
        List<Closed> closed = new ArrayList<>();
        long next = sequence.readSome(from, to, (index, entry) -> {
            Optional<Commitment> commitment = Commitment.inEntry(entry.bytes());
            if (commitment.isPresent() && entry.attached().isPresent()) closed.add(new Closed(index, commitment.get(), entry.attached().get()));
        });
        Map<Commitment, Secret> held = secrets.findAll(closed.stream().map(Closed::commitment).toList());
        return new Page(closed.parallelStream().map(each -> open(each, Optional.ofNullable(held.get(each.commitment())))).flatMap(Optional::stream)
            .toList(), next);
    }

    /** Empty for what was erased and for acts of the ledger. */
    private Optional<Recorded> open(Closed closed, Optional<Secret> secret) {
        return switch (new SealedStatement(closed.commitment(), closed.sealed()).open(secret)) {
            case Opening.Opened(byte[] statement) when Act.isReserved(statement) -> Optional.empty();
            case Opening.Opened(byte[] statement) -> {
                EntryBytes.Stamped read = EntryBytes.read(statement);
                yield Optional.of(new Recorded(closed.index(), read.stamp(), read.entry()));
            }
            case Opening.Erased() -> {
                if (isErased.test(closed.commitment())) yield Optional.empty();
                throw corrupt("the secret of entry " + closed.index() + " is lost, and no erasure says why");
            }
            case Opening.DoesNotMatch(var why) -> throw corrupt("entry " + closed.index() + ": " + why);
        };
    }

    private static StoreFailure corrupt(String what) { return new StoreFailure(StoreFailure.Reason.CORRUPT, what); }
}
