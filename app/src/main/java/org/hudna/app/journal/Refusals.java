package org.hudna.app.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.writer.Refusal;
import org.hudna.ledger.writer.WriterFailure;
import org.hudna.words.Message;

/** What the ledger finds wrong, in words for an operator. */
public final class Refusals {

    /** How the systems below say that a disk is full: the kernel, SQLite, PostgreSQL. */
    private static final List<String> FULL = List.of("no space left", "disk is full", "sqlite_full", "disk quota exceeded");

    /** So few bytes are no room: SQLite asks for some tens of thousands at a time. */
    private static final long LITTLE = 1 << 20;
    private static final String LOCK = "lock/";

    private Refusals() {}

    static Message of(Refusal why) {
        return switch (why) {
            case Refusal.TailLost(long held, var signed) -> Message.of("record.tail-lost", "held", held, "signed", signed.size());
            case Refusal.LockBehind(var files, var locked) ->
                locked.map(known -> Message.of("record.lock-behind", "files", files.size(), "locked", known.size(),
                "folder", LOCK)).orElseGet(() -> Message.of("record.lock-gone", "files", files.size(), "folder", LOCK));
            case Refusal.LockMissing(long held) -> Message.of("record.lock-missing", "held", held, "folder", LOCK);
            case Refusal.Forked(var files, var _) -> Message.of("record.forked", "size", files.size());
            case Refusal.OtherEntries(var signed, var _) -> Message.of("record.other-entries", "size", signed.size());
            case Refusal.FileDamaged(String path) -> Message.of("record.file-damaged", "file", path);
            case Refusal.CheckpointNotOurs() -> Message.of("record.not-ours");
            case Refusal.WitnessesAhead(var held, var ahead, var _) ->
                Message.of("record.witnesses-ahead", "held", held.size(), "witnesses", ahead.keySet().stream().sorted().toList());
            case Refusal.WitnessesForked(var held, var witnesses) ->
                Message.of("record.witnesses-forked", "size", held.size(), "witnesses", witnesses.keySet().stream().sorted().toList());
            case Refusal.ClockBehind(var last, var now) -> Message.of("record.clock-at-start", "last", last.toString(), "now", now.toString());
        };
    }

    /** Of a disk or a database, at the start or later. */
    public static Message of(UncheckedIOException failure) {
        String detail = String.valueOf(failure.getCause().getMessage());
        if (isFull(detail)) return Message.of("record.disk-full");
        if (!(failure instanceof StoreFailure store)) return Message.of("record.broken", "detail", detail);
        return switch (store.reason()) {
            case IN_USE -> Message.of("record.locked");
            case FENCED -> Message.of("record.fenced");
            case CORRUPT, OTHER_BYTES -> Message.of("record.corrupt", "detail", detail);
            case OTHER_VERSION -> Message.of("record.other-version", "detail", detail);
            case NOT_DURABLE -> Message.of("record.not-durable", "detail", detail);
            case BROKEN, UNUSABLE -> Message.of("record.broken", "detail", detail);
        };
    }

    /** The same, of a place on this machine: some say "I/O error" and no more where the disk is full, so it is looked at. */
    static Message at(Path data, Message why) { return why.id().equals("record.broken") && isFull(data) ? Message.of("record.disk-full") : why; }

    private static boolean isFull(Path data) {
        try {
            return Files.getFileStore(data).getUsableSpace() < LITTLE;
        } catch (IOException unknown) {
            return false;
        }
    }

    static Message of(WriterFailure failure) {
        return switch (failure.reason()) {
            case STORE_FAILED -> failure.getCause() instanceof UncheckedIOException broken ? of(broken) : broken(failure);
            case LOCK_MOVED -> Message.of("record.fenced");
            case READ_BACK_DIFFERS -> Message.of("record.corrupt", "detail", String.valueOf(failure.getMessage()));
            case STOPPED -> broken(failure);
        };
    }

    private static Message broken(WriterFailure failure) { return Message.of("record.broken", "detail", String.valueOf(failure.getMessage())); }

    private static boolean isFull(String detail) { return FULL.stream().anyMatch(detail.toLowerCase(Locale.ROOT)::contains); }
}
