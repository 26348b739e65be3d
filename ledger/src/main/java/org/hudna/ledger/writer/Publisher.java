package org.hudna.ledger.writer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.store.LockStore;
import org.hudna.ledger.store.Locked;
import org.hudna.ledger.store.Sequence;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.store.TileFolder;
import org.hudna.ledger.tiles.BundleId;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tiles.TileId;
import org.hudna.ledger.tree.Frontier;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.MissingHash;

/**
 * From durable entries to a signed head. What is durable after each step, and hence what a stop there leaves:
 *
 * <ol> <li>the entries, in the sequence, before this class is asked at all; <li>nothing new: the entries are read and hashed in memory; <li>tiles and
 * bundles of the new size, synced. Readers do not ask for them yet; after a stop the same bytes are written again; <li>nothing new: everything
 * written is read back and the root computed again ({@link ReadBack}); <li>the new head in the lock store, by compare-and-swap: from now on no other
 * head of this size can be signed. A stop here leaves the lock store ahead of the files, and {@link StartUp} makes good the rest; <li>the signed
 * checkpoint, renamed into its place.
 * </ol> Any failure stops the publisher for good. For one thread at a time; {@link Log} sees to that.
 */
final class Publisher {
    private final Sequence sequence;
    private final TileFolder files;
    private final LockStore lock;
    private final LogSigner signer;
    private final Integration integration;
    private Frontier signed;
    private Locked locked;
    private SignedCheckpoint checkpoint;
    private List<String> outgrown = List.of();
    private boolean stopped;

    Publisher(Parts parts, Integration integration, Locked locked, SignedCheckpoint checkpoint) {
        this.sequence = parts.sequence();
        this.files = parts.files();
        this.lock = parts.lock();
        this.signer = parts.signer();
        this.integration = integration;
        this.signed = integration.frontier();
        this.locked = locked;
        this.checkpoint = checkpoint;
    }

    Publication publish(Instant now) {
        if (stopped) throw new WriterFailure(WriterFailure.Reason.STOPPED, "nothing more is published");
        long size = sequence.size();
        if (size == signed.size()) return new Publication.Unchanged(checkpoint);
        if (!now.isAfter(locked.at())) return new Publication.ClockBehind(locked.at(), now);
        stopped = true; // until all of it went well
        try {
            Frontier next = written(size);
            take(new Locked(next.head(), now));
            checkpoint = put(signer, next.head(), now, files);
            outgrown.forEach(files::tidy);
            outgrown = outgrown(signed.size(), size);
            signed = next;
        } catch (StoreFailure | MissingHash failure) {
            throw new WriterFailure(WriterFailure.Reason.STORE_FAILED, failure);
        }
        stopped = false;
        return new Publication.Published(checkpoint);
    }

    private Frontier written(long size) {
        sequence.read(signed.size(), size, (_, entry) -> integration.add(entry.bytes()));
        integration.finish();
        Frontier readBack = ReadBack.of(files, signed, size);
        if (!readBack.equals(integration.frontier())) throw new WriterFailure(WriterFailure.Reason.READ_BACK_DIFFERS, "the root of " + size);
        return readBack;
    }

    private void take(Locked next) {
        if (!lock.swap(Optional.of(locked), next))
            throw new WriterFailure(WriterFailure.Reason.LOCK_MOVED, "the head of " + next.head().size() + " was not signed");
        locked = next;
    }

    /** What partial tiles and bundles became: they go with the head after this one, since readers of the one before have a cadence to fetch them. */
    static List<String> outgrown(long from, long to) {
        var full = new ArrayList<String>();
        for (int level = 0; from >>> level * TileId.HEIGHT > 0; level++) {
            long before = from >>> level * TileId.HEIGHT;
            long index = before / TileId.FULL;
            boolean filled = before % TileId.FULL > 0 && (to >>> level * TileId.HEIGHT) / TileId.FULL > index;
            if (filled) full.add(new TileId(level, index, TileId.FULL).path());
            if (filled && level == 0) full.add(new BundleId(index, TileId.FULL).path());
        }
        return List.copyOf(full);
    }

    static SignedCheckpoint put(LogSigner signer, Head head, Instant now, TileFolder files) {
        SignedCheckpoint signed = signer.sign(Checkpoint.of(signer.origin(), head), now);
        files.replace(Resources.CHECKPOINT, signed.bytes());
        return signed;
    }

    /** The head that stands where readers look for it, without the lines of others. */
    SignedCheckpoint checkpoint() {
        return checkpoint;
    }
}
