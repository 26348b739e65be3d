package org.hudna.ledger.witness;

import static org.hudna.ledger.witness.RunningWitness.ed25519;
import static org.hudna.ledger.witness.TestLog.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.store.Disk;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.witness.Attendance.Last;
import org.hudna.ledger.witness.Attendance.Missing;
import org.hudna.ledger.witness.Attendance.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is missing, since when. */
class AttendanceTest {
    private static final VerifierKey SOUTH = ed25519("witness.example/south", 3).verifier();
    private static final VerifierKey NORTH = ed25519("witness.example/north", 4).verifier();
    @TempDir private Path folder;

    private static Instant minute(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }

    @Test void one_is_missing_since_the_first_checkpoint_after_its_last_success_and_for_the_last_reason() {
        Attendance attendance = Attendance.NONE.present(SOUTH, minute(1), 10)
            .missing(SOUTH, minute(2), 20, Absence.TIMEOUT).missing(SOUTH, minute(3), 30, Absence.UNREACHABLE);
        assertEquals(Optional.of(new Seen(Optional.of(new Last(minute(1), 10)), Optional.of(new Missing(minute(2), 20, Absence.UNREACHABLE)))),
            attendance.of(SOUTH));
        Attendance back = attendance.present(SOUTH, minute(4), 40);
        assertEquals(Optional.of(new Seen(Optional.of(new Last(minute(4), 40)), Optional.empty())), back.of(SOUTH));
        assertEquals(minute(5), back.missing(SOUTH, minute(5), 50, Absence.BUSY).of(SOUTH).orElseThrow().missing().orElseThrow().since());
    }

    @Test void one_who_never_signed_is_missing_since_the_first_time() {
        Attendance attendance = Attendance.NONE.missing(NORTH, minute(2), 20, Absence.NO_ADDRESS).missing(NORTH, minute(3), 30, Absence.NO_ADDRESS);
        assertEquals(Optional.of(new Seen(Optional.empty(), Optional.of(new Missing(minute(2), 20, Absence.NO_ADDRESS)))), attendance.of(NORTH));
        assertEquals(Optional.empty(), attendance.of(SOUTH));
    }

    @Test void it_lies_in_a_file_that_reads_as_it_was_written() {
        var file = new AttendanceFile(Disk.REAL, folder.resolve("attendance"));
        assertEquals(Attendance.NONE, file.read());
        Attendance attendance = Attendance.NONE.present(SOUTH, minute(1).plusMillis(999), 10).missing(NORTH, minute(2), 20, Absence.FORK_CLAIMED);
        for (Attendance each : List.of(Attendance.NONE, attendance, attendance.missing(SOUTH, minute(3), Long.MAX_VALUE, Absence.BUSY))) {
            file.write(each);
            assertEquals(each, new AttendanceFile(Disk.REAL, folder.resolve("attendance")).read());
        }
    }

    @Test void a_file_that_we_would_not_write_so_is_damaged() throws IOException {
        String good = new String(Attendance.NONE.present(SOUTH, minute(1), 10).missing(NORTH, minute(2), 20, Absence.BUSY).bytes(),
            StandardCharsets.UTF_8);
        assertTrue(Attendance.read(good.getBytes(StandardCharsets.UTF_8)).isPresent());
        String[] lines = good.split("\n");
        for (String bad : List.of("", good + "\n", good.strip(), good.replace("\n", "\r\n"), good.replace(" 20 ", " 020 "),
            good.replace(" 20 ", " -20 "), good.replace(" 20 ", " - "),
            good.replace("BUSY", "busy"), good.replace("BUSY", "-"), good.replace(" 10 ", "  10 "), good.replace("v1", "v2"),
                lines[0] + "\n" + lines[2] + "\n" + lines[1] + "\n",
            good + lines[2] + "\n", good.replace("north+", "north "), good.replace("BUSY", "BUSY x"))) {
            assertEquals(Optional.empty(), Attendance.read(bad.getBytes(StandardCharsets.UTF_8)), bad);
            Files.writeString(folder.resolve("attendance"), bad);
            assertThrows(StoreFailure.class, () -> new AttendanceFile(Disk.REAL, folder.resolve("attendance")).read());
        }
    }

    @Test void a_write_that_is_cut_off_leaves_the_old_or_the_new() {
        Attendance old = Attendance.NONE.present(SOUTH, minute(1), 10);
        Attendance young = old.present(SOUTH, minute(2), 20);
        boolean failed = true;
        for (int step = 0; failed; step++)
            for (boolean after : new boolean[] {false, true}) {
                Path path = folder.resolve(step + "-" + after);
                new AttendanceFile(Disk.REAL, path).write(old);
                var disk = new FailingDisk(step, after);
                failed = writeFails(new AttendanceFile(disk, path), young);
                Attendance found = new AttendanceFile(Disk.REAL, path).read();
                assertTrue(found.equals(young) || failed && found.equals(old), "step " + step);
            }
    }

    private static boolean writeFails(AttendanceFile file, Attendance attendance) {
        try {
            file.write(attendance);
            return false;
        } catch (StoreFailure failure) {
            return true;
        }
    }
}
