package org.hudna.ledger.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hudna.ledger.tree.Head;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must keep a log from starting, and what must not. The log has 300 entries published, then 10 more. */
class StartUpTest {
    @TempDir Path folder;

    private LogRig rig;
    private Path saved;
    private Head early;
    private Head late;

    @BeforeEach void a_log_that_was_saved_at_300_and_went_on_to_310() {
        rig = new LogRig(folder.resolve("rig"));
        saved = folder.resolve("saved");
        rig.open();
        rig.append(0, 300);
        rig.publish();
        early = rig.checked(300);
        rig.stop();
        LogRig.copy(rig.folder, saved);
        rig.open();
        rig.append(300, 310);
        rig.publish();
        late = rig.checked(310);
        rig.stop();
    }

    @Test void it_goes_on_where_it_was() {
        rig.open();
        assertEquals(late, rig.checked(310));
        rig.stop();
    }

    @Test void files_behind_the_lock_store_are_made_good() throws IOException {
        LogRig.restore(saved.resolve("log"), rig.publicFolder());
        rig.open();
        assertEquals(late, rig.checked(310));
        rig.stop();
    }

    @Test void files_that_are_gone_altogether_are_made_good() {
        LogRig.delete(rig.publicFolder());
        rig.open();
        assertEquals(late, rig.checked(310));
        rig.stop();
    }

    @Test void a_sequence_from_a_backup_has_lost_what_was_signed() {
        LogRig.restore(saved.resolve("sequence"), rig.sequenceFolder());
        assertEquals(new Refusal.TailLost(300, late), rig.refusal());
    }

    @Test void a_lock_store_from_a_backup_is_behind_the_files() {
        LogRig.restore(saved.resolve("lock"), rig.lockFolder());
        assertEquals(new Refusal.LockBehind(late, Optional.of(early)), rig.refusal());
    }

    @Test void a_lock_store_that_is_gone_is_not_a_new_log() {
        LogRig.delete(rig.lockFolder());
        assertEquals(new Refusal.LockBehind(late, Optional.empty()), rig.refusal());
        LogRig.delete(rig.lockFolder());
        LogRig.delete(rig.publicFolder());
        assertEquals(new Refusal.LockMissing(310), rig.refusal());
    }

    @Test void another_logs_lock_store_is_a_fork() {
        var other = new LogRig(folder.resolve("other"));
        other.open();
        for (int i = 0; i < 310; i++) other.log.append(LogRig.entry(1_000 + i));
        other.publish();
        Head theirs = other.log.newest().checkpoint().head();
        other.close();
        LogRig.restore(other.lockFolder(), rig.lockFolder());
        assertEquals(new Refusal.Forked(late, theirs), rig.refusal());
    }

    @Test void other_entries_than_those_that_were_signed_are_refused() {
        var other = new LogRig(folder.resolve("other"));
        other.open();
        for (int i = 0; i < 310; i++) other.log.append(LogRig.entry(1_000 + i));
        other.close();
        LogRig.restore(other.sequenceFolder(), rig.sequenceFolder());
        assertInstanceOf(Refusal.OtherEntries.class, rig.refusal());
        LogRig.delete(rig.publicFolder());
        assertEquals(late, assertInstanceOf(Refusal.OtherEntries.class, rig.refusal()).signed());
    }

    @Test void a_damaged_or_missing_tile_at_the_right_edge_is_named() throws IOException {
        Path tile = rig.publicFolder().resolve("tile/0/001.p/54");
        byte[] whole = Files.readAllBytes(tile);
        Files.delete(tile);
        assertEquals(new Refusal.FileDamaged("tile/0/001.p/54"), rig.refusal());
        whole[0] ^= 1;
        Files.write(tile, whole);
        assertInstanceOf(Refusal.FileDamaged.class, rig.refusal());
    }

    @Test void a_checkpoint_by_somebody_else_or_in_pieces_is_refused() throws IOException {
        var other = new LogRig(folder.resolve("other"));
        other.open();
        other.close();
        Path checkpoint = rig.publicFolder().resolve("checkpoint");
        Files.copy(other.publicFolder().resolve("checkpoint"), checkpoint, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(new Refusal.CheckpointNotOurs(), rig.refusal());
        Files.write(checkpoint, new byte[] {1, 2, 3});
        assertEquals(new Refusal.CheckpointNotOurs(), rig.refusal());
    }

    @Test void a_clock_behind_the_last_head_is_refused() {
        rig.clock.move(Duration.ofHours(-1));
        assertInstanceOf(Refusal.ClockBehind.class, rig.refusal());
    }

    @Test void a_whole_backup_is_taken_where_no_witness_remembers_more() {
        LogRig.restore(saved, rig.folder); // which is why there are witnesses
        rig.open();
        assertEquals(early, rig.checked(300));
        rig.stop();
    }
}
