package org.hudna.app.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.store.Connections;
import org.hudna.ledger.statement.Register;
import org.hudna.ledger.statement.Reveal;
import org.hudna.ledger.store.JdbcSecrets;
import org.hudna.ledger.store.JdbcSequence;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.writer.Statements;

/** The record beside whoever writes it, who is not disturbed: reads, and opens anew what a failure has closed. Any number of threads. */
public final class Following implements AutoCloseable {
    private final Connections entries;
    private final Connections keys;
    private Optional<Open> open = Optional.empty();

    /** Beside the one at {@code place}. */
    public Following(Place place) { this(place.entries(), place.secrets()); }

    /** Any other: a backup. */
    public Following(Connections entries, Connections secrets) {
        this.entries = entries;
        this.keys = secrets;
    }

    private record Open(JdbcSequence sequence, JdbcSecrets secrets, Statements statements, Reading reading) {
        void close() {
            secrets.close();
            sequence.close();
        }
    }

    /** As {@link Journal#size}. */
    public long size() { return ask(it -> it.sequence().size()); }

    /** As {@link Journal#find}. */
    public OptionalLong find(String key) { return ask(it -> it.sequence().find(key.getBytes(StandardCharsets.US_ASCII))); }

    /** What happened under a number; empty where it was erased, or is an act of the ledger. */
    public Optional<Recorded> at(long index) { return ask(it -> it.reading().at(index)); }

    /** What shows one entry to one reader; empty where it was erased, or is an act of the ledger. */
    public Optional<Reveal> reveal(long index) { return ask(it -> it.reading().reveal(index)); }

    /** As {@link Journal#read}. @throws StoreFailure with reason {@code CORRUPT} where an entry cannot be opened and no erasure says why */
    public void read(long from, long to, Consumer<Recorded> each) {
        ask(it -> {
            it.reading().read(from, to, each);
            return true;
        });
    }

    /** What is erased of what these entries of trust ask; doing it is for whoever writes. */
    public SortedSet<Long> erased(List<Recorded> trust) {
        Wanted wanted = Wanted.of(trust);
        return ask(it -> {
            SortedSet<Long> erased = new TreeSet<>();
            var all = it.statements().register().erased();
            for (Wanted.Erasing erasing : wanted.erasures())
                for (long entry : erasing.entries()) if (it.statements().commitmentAt(entry).filter(all::contains).isPresent()) erased.add(entry);
            return erased;
        });
    }

    private <T> T ask(Function<Open, T> question) {
        Open now = open();
        try {
            return question.apply(now);
        } catch (StoreFailure failed) {
            forget(now);
            throw failed;
        }
    }

    private synchronized Open open() {
        if (open.isEmpty()) {
            JdbcSequence sequence = JdbcSequence.openToRead(entries);
            JdbcSecrets secrets = JdbcSecrets.open(keys);
            Statements statements = new Statements(sequence, secrets);
            open = Optional.of(new Open(sequence, secrets, statements, new Reading(sequence, secrets, new Erased(statements)::has)));
        }
        return open.get();
    }

    private synchronized void forget(Open failed) {
        if (open.isPresent() && open.get() == failed) close();
    }

    /** What is erased, as far as it was asked; asked again where something is missing that was not erased then. */
    private static final class Erased {
        private final Statements statements;
        private Optional<Register> known = Optional.empty();

        Erased(Statements statements) { this.statements = statements; }

        synchronized boolean has(Commitment commitment) {
            if (known.flatMap(it -> it.erasureOf(commitment)).isEmpty()) known = Optional.of(statements.register());
            return known.flatMap(it -> it.erasureOf(commitment)).isPresent();
        }
    }

    @Override public synchronized void close() {
        open.ifPresent(Open::close);
        open = Optional.empty();
    }
}
