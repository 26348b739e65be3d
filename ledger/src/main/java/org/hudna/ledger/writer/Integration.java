package org.hudna.ledger.writer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hudna.ledger.store.TileFolder;
import org.hudna.ledger.tiles.BundleId;
import org.hudna.ledger.tiles.BundleRead;
import org.hudna.ledger.tiles.Bundles;
import org.hudna.ledger.tiles.Geometry;
import org.hudna.ledger.tiles.TileId;
import org.hudna.ledger.tree.Frontier;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.MissingHash;
import org.hudna.ledger.tree.Rfc6962;

/**
 * Turns entries into tiles and bundles as they come (c2sp.org/tlog-tiles): a full one is written when it fills, the partial ones when a head is to
 * be made. Holds the last tile of each level and the last bundle, and nothing else of the log.
 */
final class Integration {
    /** Files, and bytes in them: what is held back until it is worth a wait for the disk. A bundle may have 16 MB. */
    private static final int WRITTEN_TOGETHER = 64;
    private static final int WEIGHT_TOGETHER = 16 << 20;

    private final TileFolder files;
    private final List<Row> rows = new ArrayList<>();
    private final List<byte[]> bundle = new ArrayList<>();
    private final Map<String, byte[]> ready = new LinkedHashMap<>();
    private int weight;
    private long size;

    private Integration(TileFolder files, long size) {
        this.files = files;
        this.size = size;
    }

    /** Goes on where the files of a log of {@code size} end. Throws {@link MissingHash} where one of them is absent or damaged. */
    static Integration at(long size, TileFolder files) {
        var at = new Integration(files, size);
        int level = 0;
        for (long hashes = size; hashes > 0; hashes /= TileId.FULL, level++) {
            var row = new Row();
            int width = (int) (hashes % TileId.FULL);
            if (width > 0) row.fill(tile(new TileId(level, hashes / TileId.FULL, width), files), width);
            at.rows.add(row);
        }
        if (size % TileId.FULL > 0) at.bundle.addAll(entries(Geometry.bundleHolding(size - 1, size), files));
        return at;
    }

    private static byte[] tile(TileId id, TileFolder files) {
        return files.read(id.path()).or(() -> files.read(id.full().path())).filter(bytes -> bytes.length >= id.width() * Hash.LENGTH)
            .orElseThrow(() -> new MissingHash(id.path()));
    }

    private static List<byte[]> entries(BundleId id, TileFolder files) {
        byte[] exact = files.read(id.path()).orElse(null);
        byte[] bytes = exact != null ? exact : files.read(id.full().path()).orElseThrow(() -> new MissingHash(id.path()));
        return switch (Bundles.decode(bytes, exact != null ? id.width() : TileId.FULL)) {
            case BundleRead.Entries(List<byte[]> entries) -> entries.subList(0, id.width());
            case BundleRead.Malformed _ -> throw new MissingHash(id.path());
        };
    }

    void add(byte[] entry) {
        bundle.add(entry);
        if (bundle.size() == TileId.FULL) {
            put(new BundleId(size / TileId.FULL, TileId.FULL).path(), Bundles.encode(bundle));
            bundle.clear();
        }
        size++;
        add(0, Rfc6962.leaf(entry));
    }

    private void add(int level, Hash hash) {
        if (level == rows.size()) rows.add(new Row());
        Row row = rows.get(level);
        row.add(hash);
        if (row.width() < TileId.FULL) return;
        long index = (size >>> level * TileId.HEIGHT) / TileId.FULL - 1;
        put(new TileId(level, index, TileId.FULL).path(), row.tile());
        add(level + 1, row.close());
    }

    private void put(String path, byte[] bytes) {
        ready.put(path, bytes);
        weight += bytes.length;
        if (ready.size() == WRITTEN_TOGETHER || weight >= WEIGHT_TOGETHER) write();
    }

    private void write() {
        files.putAll(ready);
        ready.clear();
        weight = 0;
    }

    /** Writes the partial tiles and the partial bundle of the present size, and waits until all that was written is durable. */
    void finish() {
        if (!bundle.isEmpty()) put(new BundleId(size / TileId.FULL, bundle.size()).path(), Bundles.encode(bundle));
        for (int level = 0; level < rows.size(); level++) {
            Row row = rows.get(level);
            long index = (size >>> level * TileId.HEIGHT) / TileId.FULL;
            if (row.width() > 0) put(new TileId(level, index, row.width()).path(), row.tile());
        }
        write();
        files.sync();
    }

    Frontier frontier() {
        var peaks = new ArrayList<Hash>();
        for (Row row : rows.reversed()) row.peaks(peaks);
        return new Frontier(size, peaks);
    }

    Head head() {
        return frontier().head();
    }

    /** Whether the last entries, those of the partial bundle, are these. */
    boolean endsWith(List<byte[]> entries) {
        if (entries.size() != bundle.size()) return false;
        for (int i = 0; i < entries.size(); i++)
            if (!Arrays.equals(entries.get(i), bundle.get(i))) return false;
        return true;
    }
}
