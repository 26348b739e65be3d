package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.writer.WriterFailure;

/** What to say where a file or an address did not answer. */
final class Unreadable {
    private Unreadable() {
    }

    /** A store that did not do what it should. */
    static Report report(StoreFailure failure) {
        boolean wrong = failure.reason() == StoreFailure.Reason.CORRUPT || failure.reason() == StoreFailure.Reason.OTHER_BYTES;
        return Report.of(wrong ? Outcome.FAILS : Outcome.UNKNOWN, "store.failed", failure.reason())
            .with("detail", String.valueOf(failure.getCause().getMessage()));
    }

    /** A writer that stopped. What was acknowledged stands; the rest shows when it is run again. */
    static Report report(WriterFailure failure) {
        if (failure.getCause() instanceof StoreFailure below) return report(below);
        return Report.of(Outcome.FAILS, "store.failed", failure.reason()).with("detail", String.valueOf(failure.getMessage()));
    }

    static Report report(IOException why) {
        return switch (why) {
            case FileAlreadyExistsException there -> Report.of(Outcome.FAILS, "file.exists", there.getFile());
            case NoSuchFileException absent -> Report.of(Outcome.UNKNOWN, "file.absent", absent.getFile());
            case AccessDeniedException denied -> Report.of(Outcome.UNKNOWN, "file.denied", denied.getFile());
            case NotDirectoryException file -> Report.of(Outcome.UNKNOWN, "file.no-folder", file.getFile());
            case FileSystemException other when other.getFile() != null -> Report.of(Outcome.UNKNOWN, "file.unreadable", other.getFile(),
                String.valueOf(other.getReason()));
            case IOException other -> Report.of(Outcome.UNKNOWN, "file.failed", String.valueOf(other.getMessage()));
        };
    }
}
