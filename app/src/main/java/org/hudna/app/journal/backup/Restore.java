package org.hudna.app.journal.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hudna.app.journal.LedgerJournal;
import org.hudna.app.journal.OwnersOnly;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Refusals;
import org.hudna.app.journal.Setting;
import org.hudna.app.journal.form.Unreadable;
import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.store.Disk;
import org.hudna.ledger.store.FolderLock;
import org.hudna.ledger.store.JdbcSecrets;
import org.hudna.ledger.store.JdbcSequence;
import org.hudna.ledger.store.LockStore;
import org.hudna.ledger.store.Locked;
import org.hudna.ledger.store.Sequence;
import org.hudna.ledger.tree.Head;
import org.hudna.words.Message;

/**
 * Brings a backup back, never over something newer: not where a longer record is, nor where more was signed than the backup holds. A stop leaves a
 * beginning, with which the next run goes on.
 */
public final class Restore {

    /** How a person says that the last signed head is lost. */
    public static final String NEW_LOCK = "--new-lock";

    private Restore() {}

    /** What came of it. */
    public sealed interface Outcome {

        /** The record holds so many entries, and opens. */
        record Restored(long entries) implements Outcome {}

        /** What was there stands as it was, or has a beginning of the backup. */
        record Refused(Message why) implements Outcome {}
    }

    /**
     * Copies the backup in {@code folder} to where the record is to be, and opens that.
     *
     * @param newLock where the last signed head is lost, begin a new one with the one that the backup shows. Whatever was signed after it is then
     *     given up; a witness who has seen more still prevents it
     */
    public static Outcome run(Path folder, Place to, Setting setting, boolean newLock) {
        BackupFolder backup = new BackupFolder(folder);
        try {
            OptionalLong size = backup.size();
            if (size.isEmpty()) return refused("record.no-backup", folder);
            Backup.verify(backup, backup.keys(), size.getAsLong());
            Optional<Message> refusal = copy(backup, size.getAsLong(), to, setting, newLock);
            return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(() -> opened(to, setting));
        } catch (IOException broken) {
            return new Outcome.Refused(Refusals.of(new UncheckedIOException(broken)));
        } catch (UncheckedIOException broken) {
            return new Outcome.Refused(Refusals.of(broken));
        } catch (Unreadable unknown) {
            return new Outcome.Refused(Message.of("record.other-version", "detail", String.valueOf(unknown.getMessage())));
        }
    }

    private static Outcome refused(String why, Path folder) { return new Outcome.Refused(Message.of(why, "folder", folder.toString())); }

    private static Optional<Message> copy(BackupFolder backup, long size, Place to, Setting setting, boolean newLock) throws IOException {
        Files.createDirectories(to.shown());
        for (Path each : List.of(to.key().getParent(), to.data().resolve("secrets"))) OwnersOnly.folder(each);
        try (FolderLock _ = FolderLock.makeAndTake(Disk.REAL, to.data().resolve("record"));
             LockStore lock = to.openLock();
             Sequence held = JdbcSequence.openToRead(backup.entries());
             Sequence here = JdbcSequence.openToRead(to.entries())) {
            Optional<Message> refusal = refusal(backup, size, lock.read(), held, here, newLock);
            if (refusal.isPresent()) return refusal;
            fill(backup, size, to, held);
            if (lock.read().isEmpty()) lock.swap(Optional.empty(), new Locked(Backup.signed(backup).orElseThrow(), setting.clock().instant()));
            return Optional.empty();
        }
    }

    private static Optional<Message> refusal(BackupFolder backup, long size, Optional<Locked> locked, Sequence held, Sequence here, boolean newLock)
            throws IOException {
        if (here.size() > size) return Optional.of(Message.of("record.restore-newer", "here", here.size(), "backup", size));
        if (!Copying.begin(held, here)) return Optional.of(Message.of("record.restore-other"));
        if (locked.isEmpty()) {
            boolean can = newLock && Backup.signed(backup).isPresent();
            return can ? Optional.empty() : Optional.of(Message.of("record.restore-no-lock", "folder", "lock/", "option", NEW_LOCK));
        }
        Head signed = locked.get().head();
        if (signed.size() > size) return Optional.of(Message.of("record.restore-old", "backup", size, "signed", signed.size()));
        boolean same = Copying.head(held, signed.size()).equals(signed);
        return same ? Optional.empty() : Optional.of(Message.of("record.restore-other"));
    }

    private static void fill(BackupFolder backup, long size, Place to, Sequence held) throws IOException {
        for (Path file : List.of(to.key(), to.policy())) {
            Path kept = backup.keys().resolve(file.getFileName().toString());
            if (Files.exists(kept) && !Files.exists(file)) BackupFolder.write(file, Files.readAllBytes(kept));
        }
        try (Sequence writing = JdbcSequence.open(to.entries());
             Secrets kept = JdbcSecrets.open(BackupFolder.secrets(backup.keys()));
             Secrets secrets = JdbcSecrets.open(to.secrets())) {
            Copying.secrets(held, size, kept, secrets);
            Copying.entries(held, writing, size);
        }
    }

    private static Outcome opened(Place to, Setting setting) {
        return switch (LedgerJournal.open(to, setting)) {
            case LedgerJournal.Opening.Refused(Message why) -> new Outcome.Refused(why);
            case LedgerJournal.Opening.Opened(LedgerJournal journal) -> {
                try (journal) {
                    yield new Outcome.Restored(journal.size());
                }
            }
        };
    }
}
