package org.hudna.app.journal.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Following;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Refusals;
import org.hudna.app.journal.form.Unreadable;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.store.JdbcSecrets;
import org.hudna.ledger.store.JdbcSequence;
import org.hudna.ledger.store.Sequence;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tree.Head;
import org.hudna.words.Message;

/**
 * Makes a backup while the record is written to. What is there of an earlier one is added to; keys are replaced. Nothing counts until every entry has
 * been read back, opened, and held against the signed head.
 */
public final class Backup {
    /** How often somebody may erase something while the keys are copied before it is given up. */
    private static final int TRIES = 10;

    private Backup() {}

    /** What came of it. */
    public sealed interface Outcome {

        /** The backup holds the first {@code entries}; {@code added} of them are new in it. */
        record Made(long entries, long added) implements Outcome {}

        /** There is none, or the one before stands as it was. */
        record Refused(Message why) implements Outcome {}
    }

    /** Copies the record at {@code from} into {@code folder}, which is made where it is missing. */
    public static Outcome make(Place from, Path folder) {
        BackupFolder backup = new BackupFolder(folder);
        if (from.isMissing()) return new Outcome.Refused(Message.of("record.nothing-here", "folder", from.data().toString()));
        try (Sequence live = JdbcSequence.openToRead(from.entries()); Secrets secrets = JdbcSecrets.open(from.secrets())) {
            long before = backup.size().orElse(0);
            backup.begin();
            Optional<byte[]> checkpoint = checkpoint(from);
            long size;
            try (Sequence held = JdbcSequence.open(backup.entries())) {
                if (before > live.size()) return new Outcome.Refused(Message.of("record.backup-newer", "backup", before, "here", live.size()));
                if (!Copying.begin(live, held)) return new Outcome.Refused(Message.of("record.backup-other", "folder", folder.toString()));
                Optional<Long> whole = copy(live, secrets, held, backup);
                if (whole.isEmpty()) return new Outcome.Refused(Message.of("record.backup-restless"));
                size = whole.get();
            }
            keep(from, backup, checkpoint);
            verify(backup, backup.fresh(), size);
            backup.replace(size);
            return new Outcome.Made(size, size - before);
        } catch (IOException broken) {
            return new Outcome.Refused(Refusals.of(new UncheckedIOException(broken)));
        } catch (UncheckedIOException broken) {
            return new Outcome.Refused(Refusals.of(broken));
        } catch (Unreadable unknown) {
            return new Outcome.Refused(Message.of("record.other-version", "detail", String.valueOf(unknown.getMessage())));
        }
    }

    /**
     * Entries first, then their keys; where a key vanished in between, its erasure is among the entries that came since. For how many entries the
     * keys are.
     */
    private static Optional<Long> copy(Sequence live, Secrets secrets, Sequence held, BackupFolder backup) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            long size = live.size();
            Copying.entries(live, held, size);
            backup.begin();
            try (Secrets fresh = JdbcSecrets.open(BackupFolder.secrets(backup.fresh()))) {
                Set<Commitment> missing = Copying.secrets(held, size, secrets, fresh);
                if (Copying.isErased(missing, held, fresh)) return Optional.of(size);
            }
        }
        return Optional.empty();
    }

    /** Taken before the entries, so that they cover it. */
    private static Optional<byte[]> checkpoint(Place from) throws IOException {
        Path file = from.shown().resolve(Resources.CHECKPOINT);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private static void keep(Place from, BackupFolder backup, Optional<byte[]> checkpoint) throws IOException {
        if (checkpoint.isPresent()) BackupFolder.write(backup.checkpoint(), checkpoint.get());
        for (Path file : List.of(from.key(), from.policy()))
            if (Files.exists(file)) BackupFolder.write(backup.fresh().resolve(file.getFileName().toString()), Files.readAllBytes(file));
    }

    /** Opens every entry, and computes the signed head anew. */
    static void verify(BackupFolder backup, Path keys, long size) throws IOException {
        try (Following reading = new Following(backup.entries(), BackupFolder.secrets(keys))) {
            reading.read(0, size, _ -> { });
        }
        Optional<Head> signed = signed(backup);
        if (signed.isEmpty()) return;
        try (Sequence held = JdbcSequence.openToRead(backup.entries())) {
            if (signed.get().size() > size || !Copying.head(held, signed.get().size()).equals(signed.get()))
                throw new IOException("the entries in the backup do not give the head that was signed over " + signed.get().size());
        }
    }

    static Optional<Head> signed(BackupFolder backup) throws IOException {
        if (!Files.exists(backup.checkpoint())) return Optional.empty();
        return switch (SignedCheckpoint.read(Files.readAllBytes(backup.checkpoint()))) {
            case CheckpointRead.Read(SignedCheckpoint checkpoint) -> Optional.of(checkpoint.checkpoint().head());
            case CheckpointRead.Malformed _ -> throw new IOException(backup.checkpoint() + " is no checkpoint");
        };
    }
}
