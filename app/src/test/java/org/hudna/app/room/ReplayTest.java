package org.hudna.app.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hudna.app.journal.Place;
import org.hudna.app.room.Replay.Sameness;
import org.hudna.assessment.StepEnd;
import org.hudna.bulletin.Role;
import org.hudna.ledger.store.StoreFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables and index are functions of the record: made anew they are the same, and where they are not, that is said. */
class ReplayTest {
    @TempDir Path folder;

    private Path data() { return folder.resolve("data"); }

    private Replay.Told replay() { return Replay.run(new Place.Folder(data())); }

    /** The first days of the truce, told again, with something erased. */
    private void aDay() throws IOException {
        try (RoomRig rig = RoomRig.open(data())) {
            rig.adopt("sy-coh-2016", "as announced");
            for (int i = 0; i < 5; i++) rig.take("shelling of the village, call " + i);
            rig.importClaims(RoomRig.AGREEMENTS.resolve("sy-coh-2016").resolve("claims.csv"));
            rig.settle();
            rig.settle();
            long told = told(rig);
            rig.room.stepping().takeBack(told, "told by mistake", RoomRig.acting("duty-2", Role.DUTY_OFFICER));
            told(rig);
            rig.room.keeping().askErasure("x-1", List.of(2L), "law/17", "asked for", RoomRig.CUSTODIAN);
            rig.room.keeping().approveErasure("x-1", RoomRig.CO_CHAIR);
            rig.room.keeping().approveErasure("x-1", RoomRig.acting("custodian-2", Role.CUSTODIAN));
            rig.settle();
        }
    }

    /** The first step of the first incident that sets a procedure running is not needed. */
    private static long told(RoomRig rig) {
        for (var incident : rig.room.tables().incidents(Optional.empty(), 200)) {
            var which = new Stepping.Which(incident, "non-compliance", "ask");
            if (rig.room.stepping().tell(which, new StepEnd.NotNeeded(), "asked already", RoomRig.acting("duty-1",
                Role.DUTY_OFFICER)) instanceof Done.Yes(List<Long> entries)) return entries.getFirst();
        }
        throw new AssertionError("no incident sets a procedure running");
    }

    @Test void what_the_service_left_is_what_follows_from_the_record() throws IOException {
        aDay();
        Replay.Told told = replay();
        assertEquals(Sameness.SAME, told.tables());
        assertEquals(Sameness.SAME, told.index());
        assertTrue(told.entries() > 50, told.toString());
        assertTrue(Files.notExists(data().resolve("replay")) && Files.notExists(data().resolve("before-replay")));
    }

    @Test void what_is_missing_is_made_and_is_the_same_from_then_on() throws IOException {
        aDay();
        Files.delete(data().resolve("tables.db"));
        assertEquals(Sameness.NONE_THERE, replay().tables());
        assertEquals(Sameness.SAME, replay().tables());
        try (RoomRig rig = RoomRig.open(data())) {
            rig.take("another call");
            rig.settle();
        }
        assertEquals(Sameness.SAME, replay().index());
    }

    @Test void a_row_that_somebody_changed_is_found_and_put_right() throws IOException, SQLException {
        aDay();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("tables.db"));
        Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("DELETE FROM card WHERE rowid = (SELECT max(rowid) FROM card)"));
        }
        assertEquals(Sameness.DIFFERENT, replay().tables());
        assertTrue(Files.exists(data().resolve("before-replay").resolve("tables.db")));
        Replay.Told again = replay();
        assertEquals(Sameness.SAME, again.tables());
        assertEquals(Sameness.SAME, again.index());
    }

    @Test void tables_that_cannot_be_read_any_more_are_made_anew_and_kept_beside() throws IOException {
        aDay();
        for (String part : List.of("tables.db-wal", "tables.db-shm")) Files.deleteIfExists(data().resolve(part));
        Files.writeString(data().resolve("tables.db"), "this is no database ".repeat(1_000));
        assertEquals(Sameness.DIFFERENT, replay().tables());
        assertTrue(Files.readString(data().resolve("before-replay").resolve("tables.db")).startsWith("this is no database"));
        Replay.Told again = replay();
        assertEquals(Sameness.SAME, again.tables());
        assertEquals(Sameness.SAME, again.index());
    }

    @Test void while_the_service_runs_it_is_refused() throws IOException {
        try (RoomRig rig = RoomRig.open(data())) {
            rig.take("a call");
            assertEquals(StoreFailure.Reason.IN_USE, ((StoreFailure) assertThrows(UncheckedIOException.class, this::replay)).reason());
        }
    }

    @Test void an_index_that_was_made_so_says_itself_what_it_has_nothing_of_and_the_next_start_leaves_it_as_it_is() throws IOException {
        aDay();
        Files.delete(data().resolve("tables.db"));
        replay();
        try (RoomRig rig = RoomRig.open(data())) {
            assertEquals(Set.of(2L), rig.search.forgotten());
            assertTrue(!rig.search.isBeingMade() && Files.exists(data().resolve("index").resolve("0")));
        }
    }

    @Test void what_a_killed_replay_had_made_is_taken_away_and_what_a_replay_replaced_is_told_of() throws IOException {
        aDay();
        assertEquals(Optional.empty(), Replay.former(data()));
        Files.writeString(Files.createDirectories(data().resolve("replay").resolve("index")).resolve("half"), "words");
        Replay.sweep(data());
        assertTrue(Files.notExists(data().resolve("replay")));
        Files.delete(data().resolve("tables.db"));
        replay();
        assertEquals(Optional.of(data().resolve("before-replay")), Replay.former(data()));
    }

    @Test void a_replay_that_replaced_nothing_leaves_nothing_to_be_told_of() throws IOException {
        aDay();
        for (String part : List.of("tables.db", "index")) {
            try (Stream<Path> files = Files.walk(data().resolve(part))) {
                for (Path file : files.toList().reversed()) Files.delete(file);
            }
        }
        replay();
        assertEquals(Optional.empty(), Replay.former(data()));
    }
}
