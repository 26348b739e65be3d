package org.hudna.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.SignerRead;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.tiles.MemoryTiles;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tiles.TileId;
import org.hudna.ledger.tiles.TiledSubtrees;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.Proofs;

/** A log with real keys and real tiles in memory; its entries are the numbers, or another word from {@code forkedAt} on. */
final class TestLog {
    static final String ORIGIN = "log.example/ceasefire";
    static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");

    final LogSigner signer;
    private final MemoryTiles tiles;

    private TestLog(LogSigner signer, int size, int forkedAt) {
        this.signer = signer;
        var entries = new ArrayList<byte[]>();
        for (int i = 0; i < size; i++) entries.add(((i < forkedAt ? "entry " : "forged ") + i).getBytes(StandardCharsets.US_ASCII));
        this.tiles = MemoryTiles.of(entries);
    }

    static TestLog of(int size) {
        return new TestLog(new LogSigner(List.of(key(ORIGIN, SignatureType.ED25519, 1))), size, size);
    }

    static TestLog withMlDsa(int size) {
        return new TestLog(new LogSigner(List.of(key(ORIGIN, SignatureType.ED25519, 1), key(ORIGIN, SignatureType.COSIGNATURE_ML_DSA_44, 2))), size,
            size);
    }

    /** The same keys over another history from {@code at} on. */
    TestLog forked(int at, int size) {
        return new TestLog(signer, size, at);
    }

    static SignerKey key(String name, SignatureType type, int seed) {
        byte[] bytes = new byte[SignerKey.SEED_BYTES];
        bytes[0] = (byte) seed;
        return ((SignerRead.Read) SignerKey.of(new KeyName(name), type, bytes)).key();
    }

    List<VerifierKey> keys() {
        return signer.verifiers();
    }

    Head head(long size) {
        return size == 0 ? Head.EMPTY : new Head(size, Proofs.root(size, new TiledSubtrees(tilesOf(size), size)));
    }

    SignedCheckpoint at(long size) {
        return signer.sign(Checkpoint.of(ORIGIN, head(size)), NOON);
    }

    List<Hash> proof(long older, long newer) {
        return Proofs.consistency(older, newer, new TiledSubtrees(tilesOf(newer), newer));
    }

    Growth growth(long size) {
        return older -> proof(older, size);
    }

    AddCheckpoint request(long older, long newer) {
        return new AddCheckpoint(older, proof(older, newer), at(newer));
    }

    /** Partial tiles of every size: cut from the largest. */
    private Resources tilesOf(long size) {
        return path -> {
            var tile = TileId.read(path).orElseThrow();
            return Stream.iterate(tile.width(), width -> width <= TileId.FULL, width -> width + 1)
                .flatMap(width -> tiles.read(new TileId(tile.level(), tile.index(), width).path()).stream())
                .findFirst().map(bytes -> Arrays.copyOf(bytes, tile.width() * Hash.LENGTH));
        };
    }
}
