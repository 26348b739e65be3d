package org.hudna.app.journal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.statement.Register;
import org.hudna.ledger.store.JdbcSecrets;
import org.hudna.ledger.store.JdbcSequence;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.writer.Statements;

/** The record beside whoever writes it: reads, and opens anew what a failure has closed. */
final class Following implements AutoCloseable {
    private final Place place;
    private Optional<Open> open = Optional.empty();

    Following(Place place) { this.place = place; }

    private record Open(JdbcSequence sequence, JdbcSecrets secrets, Statements statements, Reading reading) {
        void close() {
            secrets.close();
            sequence.close();
        }
    }

    long size() { return ask(it -> it.sequence().size()); }

    OptionalLong find(String key) { return ask(it -> it.sequence().find(key.getBytes(StandardCharsets.US_ASCII))); }

    Optional<Recorded> at(long index) { return ask(it -> it.reading().at(index)); }

    void read(long from, long to, Consumer<Recorded> each) {
        ask(it -> {
            it.reading().read(from, to, each);
            return true;
        });
    }

    /** What is erased of what is wanted; doing it is for whoever writes. */
    SortedSet<Long> erased(Wanted wanted) {
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
            JdbcSequence sequence = JdbcSequence.openToRead(place.entries());
            JdbcSecrets secrets = JdbcSecrets.open(place.secrets());
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
