package org.hudna.ledger.tiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Rfc6962;

/** A log's files in memory, made by the book: every level hashed from the one below. */
public final class MemoryTiles implements Resources {
    public final Map<String, byte[]> files = new HashMap<>();

    /** The tiles and bundles of a log with these entries. */
    public static MemoryTiles of(List<byte[]> entries) {
        var tiles = new MemoryTiles();
        for (int first = 0; first < entries.size(); first += TileId.FULL) {
            List<byte[]> some = entries.subList(first, Math.min(entries.size(), first + TileId.FULL));
            tiles.files.put(new BundleId(first / TileId.FULL, some.size()).path(), Bundles.encode(some));
        }
        List<Hash> hashes = entries.stream().map(Rfc6962::leaf).toList();
        for (int level = 0; !hashes.isEmpty(); level++) hashes = tiles.putLevel(level, hashes);
        return tiles;
    }

    private List<Hash> putLevel(int level, List<Hash> hashes) {
        var above = new ArrayList<Hash>();
        for (int first = 0; first < hashes.size(); first += TileId.FULL) {
            List<Hash> some = hashes.subList(first, Math.min(hashes.size(), first + TileId.FULL));
            byte[] bytes = new byte[some.size() * Hash.LENGTH];
            for (int i = 0; i < some.size(); i++) some.get(i).copyTo(bytes, i * Hash.LENGTH);
            files.put(new TileId(level, first / TileId.FULL, some.size()).path(), bytes);
            if (some.size() == TileId.FULL) above.add(rootOf(some));
        }
        return above;
    }

    private static Hash rootOf(List<Hash> hashes) {
        if (hashes.size() == 1) return hashes.getFirst();
        int half = hashes.size() / 2;
        return Rfc6962.node(rootOf(hashes.subList(0, half)), rootOf(hashes.subList(half, hashes.size())));
    }

    @Override public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }
}
