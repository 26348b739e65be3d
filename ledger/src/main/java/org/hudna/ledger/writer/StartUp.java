package org.hudna.ledger.writer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.checkpoint.Opened;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.store.Locked;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tiles.TileId;
import org.hudna.ledger.tree.Frontier;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.MissingHash;

/**
 * What is looked at before a log goes on: lock store, files and sequence must tell one story. Where the lock store is ahead of the files, a stop came
 * between the two, and the files are made again from the sequence. Everything else that does not fit is a {@link Refusal}.
 *
 * <p>Costs the right edge of the tree and the last bundle, however long the log is; the whole is what {@code verify} checks.
 */
final class StartUp {
    private final Parts parts;
    private final Instant now;

    private StartUp(Parts parts, Instant now) {
        this.parts = parts;
        this.now = now;
    }

    /** What came of it. */
    sealed interface Found {
        record Ready(Publisher publisher) implements Found {
        }

        record Not(Refusal why) implements Found {
        }
    }

    static Found look(Parts parts, Instant now) {
        var start = new StartUp(parts, now);
        try {
            return start.look();
        } catch (MissingHash missing) {
            return new Found.Not(new Refusal.FileDamaged(missing.where()));
        }
    }

    private Found look() {
        Optional<byte[]> file = parts.files().read(Resources.CHECKPOINT);
        Optional<SignedCheckpoint> published = file.flatMap(this::ours);
        if (file.isPresent() && published.isEmpty()) return new Found.Not(new Refusal.CheckpointNotOurs());
        Optional<Locked> locked = parts.lock().read();
        if (locked.isEmpty()) return unlocked(published);
        Optional<Refusal> refusal = contradiction(published, locked.get());
        if (refusal.isPresent()) return new Found.Not(refusal.get());
        return goOn(published, locked.get());
    }

    private Optional<SignedCheckpoint> ours(byte[] bytes) {
        return switch (SignedCheckpoint.open(bytes, parts.signer().verifiers())) {
            case Opened.Trusted(SignedCheckpoint checkpoint, _) when checkpoint.checkpoint().origin()
                .equals(parts.signer().origin()) -> Optional.of(checkpoint);
            case Opened.Trusted _, Opened.Refused _ -> Optional.empty();
        };
    }

    /** Nothing was ever signed, or what was signed is forgotten. Only a log without entries begins. */
    private Found unlocked(Optional<SignedCheckpoint> published) {
        if (published.isPresent()) return new Found.Not(new Refusal.LockBehind(published.get().checkpoint().head(), Optional.empty()));
        long held = parts.sequence().size();
        if (held > 0) return new Found.Not(new Refusal.LockMissing(held));
        var first = new Locked(Head.EMPTY, now);
        if (!parts.lock().swap(Optional.empty(), first)) throw new WriterFailure(WriterFailure.Reason.LOCK_MOVED, "the first head was not signed");
        return ready(Integration.at(0, parts.files()), first, Publisher.put(parts.signer(), Head.EMPTY, now, parts.files()));
    }

    private Optional<Refusal> contradiction(Optional<SignedCheckpoint> published, Locked locked) {
        Head signed = locked.head();
        if (now.isBefore(locked.at())) return Optional.of(new Refusal.ClockBehind(locked.at(), now));
        if (parts.sequence().size() < signed.size()) return Optional.of(new Refusal.TailLost(parts.sequence().size(), signed));
        if (published.isEmpty()) return Optional.empty();
        Head files = published.get().checkpoint().head();
        if (files.size() > signed.size()) return Optional.of(new Refusal.LockBehind(files, Optional.of(signed)));
        if (files.size() == signed.size() && !files.root().equals(signed.root())) return Optional.of(new Refusal.Forked(files, signed));
        return Optional.empty();
    }

    private Found goOn(Optional<SignedCheckpoint> published, Locked locked) {
        long inFiles = published.map(checkpoint -> checkpoint.checkpoint().head().size()).orElse(0L);
        Integration integration = Integration.at(inFiles, parts.files());
        if (published.isPresent() && !integration.head().equals(published.get().checkpoint().head()))
            return new Found.Not(new Refusal.FileDamaged("tile"));
        if (!integration.endsWith(lastOf(inFiles))) return new Found.Not(new Refusal.OtherEntries(locked.head(), integration.head()));
        if (inFiles == locked.head().size() && published.isPresent()) return ready(integration, locked, published.get());
        return rebuilt(integration, locked);
    }

    /** The lock store is ahead: what it holds was about to be signed, and is signed now if the entries still give it. */
    private Found rebuilt(Integration integration, Locked locked) {
        Frontier before = integration.frontier();
        parts.sequence().read(before.size(), locked.head().size(), (_, entry) -> integration.add(entry.bytes()));
        if (!integration.head().equals(locked.head())) return new Found.Not(new Refusal.OtherEntries(locked.head(), integration.head()));
        integration.finish();
        if (!ReadBack.of(parts.files(), before, locked.head().size()).head().equals(locked.head()))
            throw new WriterFailure(WriterFailure.Reason.READ_BACK_DIFFERS, "the root of " + locked.head().size());
        return ready(integration, locked, Publisher.put(parts.signer(), locked.head(), now, parts.files()));
    }

    private List<byte[]> lastOf(long size) {
        var last = new ArrayList<byte[]>();
        parts.sequence().read(size - size % TileId.FULL, size, (_, entry) -> last.add(entry.bytes()));
        return last;
    }

    private Found ready(Integration integration, Locked locked, SignedCheckpoint checkpoint) {
        return new Found.Ready(new Publisher(parts, integration, locked, checkpoint));
    }
}
