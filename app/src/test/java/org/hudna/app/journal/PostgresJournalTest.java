package org.hudna.app.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hudna.app.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journal of several nodes, as one of them sees it. */
@ExtendWith(Postgres.Needed.class)
class PostgresJournalTest extends LedgerJournalContract {
    private Optional<Place> place = Optional.empty();

    @Override Place place() {
        if (place.isEmpty()) place = Optional.of(new Place.Server(Postgres.freshUrl(), Postgres.freshUrl(), folder.resolve("node-1")));
        return place.get();
    }

    @Override Journal open() { return Postgres.isThere() ? super.open() : new MemoryJournal(clock); }

    @Override void close() { if (Postgres.isThere()) super.close(); }

    @Test void another_machine_with_the_same_key_goes_on_and_makes_its_files_good() throws IOException {
        journal.append(joined("a"), "duty-3", "k-1");
        clock.go(Duration.ofSeconds(5));
        ledger().log().publish();
        Place.Server first = (Place.Server) place();
        Path other = folder.resolve("node-2");
        Files.createDirectories(other.resolve("keys"));
        Files.copy(first.key(), other.resolve("keys").resolve("log.key"));
        close();
        place = Optional.of(new Place.Server(first.record(), first.lock(), other));
        journal = open();
        journal.append(joined("b"), "duty-3", "k-2");
        assertEquals(List.of(joined("a"), joined("b")), all().stream().map(Recorded::entry).toList());
        assertEquals(1, ledger().log().newest().checkpoint().head().size());
    }
}
