package org.hudna.app.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.app.Postgres;
import org.hudna.app.journal.Entry;
import org.hudna.app.search.Asked;
import org.hudna.app.store.Where;
import org.hudna.claims.EventId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A service whose tables are gone for a while goes on when they are back, by itself: the record has all of it. */
class TablesGoneTest {

    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir Path folder;

    private List<Entry.ClaimMade> claims() throws IOException {
        List<Entry.ClaimMade> claims = new ArrayList<>();
        try (RoomRig rig = RoomRig.open(folder.resolve("other"))) {
            rig.importClaims(RoomRig.AGREEMENTS.resolve("sy-coh-2016").resolve("claims.csv"));
            rig.settle();
            rig.journal.read(0, rig.journal.size(), one -> { if (one.entry() instanceof Entry.ClaimMade made) claims.add(made); });
        }
        return claims;
    }

    private static void tell(RoomRig rig, List<Entry.ClaimMade> claims) {
        for (Entry.ClaimMade one : claims)
            rig.journal.append(new Entry.ClaimMade(one.claim(), Optional.empty()), "analyst-1", "clm." + one.claim().id().code());
    }

    @ExtendWith(Postgres.Needed.class)
    @Test void what_is_recorded_while_the_database_of_the_tables_is_killed_is_gathered_assessed_and_found_when_it_is_back()
    throws IOException, InterruptedException {
        List<Entry.ClaimMade> claims = claims();
        int half = claims.size() / 2;
        try (var postgres = new Postgres(); RoomRig rig = RoomRig.open(folder.resolve("this"), new Where.InPostgres(postgres.url()))) {
            rig.adopt("sy-coh-2016", "for this test");
            tell(rig, claims.subList(0, half)); // they are gathered while it is killed
            postgres.kill();
            tell(rig, claims.subList(half, claims.size()));
            for (Instant start = Instant.now(); rig.room.broken().isEmpty(); Thread.sleep(20))
                assertTrue(Duration.between(start, Instant.now()).compareTo(LONG) < 0, "nobody says that the tables are gone");
            postgres.start();
            assertTrue(rig.room.settle(LONG), "it does not go on");
            assertEquals(Optional.empty(), rig.room.broken());
            assertEquals(List.of(), rig.tables.ungathered());
            List<EventId> incidents = rig.tables.incidents(Optional.empty(), 1_000);
            assertTrue(incidents.size() > half / 4, incidents.size() + " incidents");
            assertEquals(incidents.size(), rig.search.count(Asked.ALL, RoomRig.DUTY.viewer()));
            assertTrue(rig.tables.cards(incidents, org.hudna.app.store.Tables.NOW).stream().allMatch(card -> card.outcome().isPresent()));
        }
    }
}
