package org.hudna.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Parties;
import org.hudna.ledger.tiles.MemoryTiles;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tree.Frontier;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.Rfc6962;

/** A log in memory, with all its files. */
record Log(List<byte[]> entries, MemoryTiles files, Head head) {
    /** Entries that differ; those from {@code forkedAt} on are of another history. */
    static Log of(int size, int forkedAt) {
        List<byte[]> entries = IntStream.range(0, size).mapToObj(i -> ((i >= forkedAt ? "forked " : "entry ") + i).getBytes(StandardCharsets.UTF_8))
            .toList();
        Frontier frontier = Frontier.NONE;
        for (byte[] entry : entries) frontier = frontier.plus(Rfc6962.leaf(entry));
        return new Log(entries, MemoryTiles.of(entries), frontier.head());
    }

    static Log of(int size) {
        return of(size, size);
    }

    /** The same with its head, signed so. */
    Log signed(Parties parties, int... by) {
        files.files.put(Resources.CHECKPOINT, parties.signed(head, by).bytes());
        return this;
    }

    /** A copy whose files can be spoilt. */
    MemoryTiles copy() {
        var copy = MemoryTiles.of(List.of());
        copy.files.putAll(files.files);
        return copy;
    }

    View view(Parties parties) {
        return new View(parties.signed(head), Optional.of(files));
    }

    View bareView(Parties parties) {
        return new View(parties.signed(head), Optional.empty());
    }

    ProofFile proof(long index, SignedCheckpoint in) {
        return switch (Prove.entry(index, in, files, Optional.empty())) {
            case EntryProof.Made(ProofFile proof, var _) -> proof;
            case EntryProof.NotMade notMade -> throw new AssertionError(notMade);
        };
    }
}
