package org.hudna.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.junit.jupiter.api.Test;

/** What a sequence in a database does besides. */
abstract class JdbcSequenceContract extends SequenceContract {
    abstract Connections connections();

    @Override Sequence open() {
        return JdbcSequence.open(connections());
    }

    private void by(String... statements) throws SQLException {
        try (Connection connection = connections().open(); Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    @Test void who_opened_before_can_append_no_more_but_read() {
        try (Sequence older = open()) {
            older.append(List.of(entry("a")));
            try (Sequence newer = open()) {
                newer.append(List.of(entry("b", "k")));
                assertEquals(List.of(entry("a")), all(older));
                assertEquals(Reason.FENCED, assertThrows(StoreFailure.class, () -> older.append(List.of(entry("c")))).reason());
                assertEquals(Reason.UNUSABLE, assertThrows(StoreFailure.class, () -> older.append(List.of(entry("c")))).reason());
                assertEquals(List.of(new Placed.New(2)), newer.append(List.of(entry("d"))));
                assertEquals(List.of(entry("a"), entry("b", "k"), entry("d")), all(newer));
            }
        }
    }

    @Test void who_only_reads_sees_what_is_added_and_disturbs_nobody() {
        try (Sequence writer = open(); Sequence reader = JdbcSequence.openToRead(connections())) {
            writer.append(List.of(entry("a", "k")));
            assertEquals(1, reader.size());
            assertEquals(List.of(entry("a", "k")), all(reader));
            assertEquals(OptionalLong.of(0), reader.find("k".getBytes()));
            assertEquals(Reason.FENCED, assertThrows(StoreFailure.class, () -> reader.append(List.of(entry("b")))).reason());
            writer.append(List.of(entry("b")));
            assertEquals(List.of(entry("a", "k"), entry("b")), all(reader));
        }
    }

    @Test void entries_that_were_taken_away_from_the_end_or_the_middle_are_missed() throws SQLException {
        try (Sequence sequence = open()) {
            sequence.append(List.of(entry("a"), entry("b"), entry("c")));
        }
        by("DELETE FROM hudna_entry WHERE idx = 1");
        try (Sequence sequence = open()) {
            assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, () -> all(sequence)).reason());
        }
        by("DELETE FROM hudna_entry WHERE idx = 2");
        assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, this::open).reason());
    }

    @Test void a_row_that_another_put_behind_our_back_is_not_overwritten() throws SQLException {
        try (Sequence sequence = open()) {
            sequence.append(List.of(entry("a")));
            by("INSERT INTO hudna_entry (idx, bytes) SELECT 1, bytes FROM hudna_entry");
            assertEquals(Reason.BROKEN, assertThrows(StoreFailure.class, () -> sequence.append(List.of(entry("b", "k"), entry("c")))).reason());
        }
        by("DELETE FROM hudna_entry WHERE idx = 1");
        try (Sequence sequence = open()) {
            assertEquals(List.of(entry("a")), all(sequence));
            assertEquals(OptionalLong.empty(), sequence.find("k".getBytes()));
        }
    }

    @Test void tables_of_another_version_are_refused() throws SQLException {
        open().close();
        by("UPDATE hudna_version SET version = 2 WHERE part = 'sequence'");
        assertEquals(Reason.OTHER_VERSION, assertThrows(StoreFailure.class, this::open).reason());
    }

    @Test void a_missing_state_is_damage() throws SQLException {
        open().close();
        by("DELETE FROM hudna_state");
        assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, this::open).reason());
    }
}
