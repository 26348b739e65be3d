package org.hudna.ledger.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hudna.ledger.store.Disk;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.store.StoreFailure.Reason;

/** Where an {@link Attendance} lies between runs: one file, written by the log's single writer. */
public final class AttendanceFile {
    private final Disk disk;
    private final Path file;

    /** The file, which need not exist yet; its folder must. */
    public AttendanceFile(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    /** What was written last; {@link Attendance#NONE} where nothing was. Throws {@link StoreFailure} where the file is damaged. */
    public Attendance read() {
        try {
            return Attendance.read(Files.readAllBytes(file)).orElseThrow(() -> new StoreFailure(Reason.CORRUPT, file + " is not what was written"));
        } catch (NoSuchFileException absent) {
            return Attendance.NONE;
        } catch (IOException broken) {
            throw new StoreFailure(Reason.BROKEN, broken);
        }
    }

    /** Durable on return. */
    public void write(Attendance attendance) {
        try {
            Replacing.replace(disk, file, attendance.bytes());
        } catch (IOException broken) {
            throw new StoreFailure(Reason.BROKEN, broken);
        }
    }
}
