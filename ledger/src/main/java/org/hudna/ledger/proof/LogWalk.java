package org.hudna.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.tiles.BundleId;
import org.hudna.ledger.tiles.BundleRead;
import org.hudna.ledger.tiles.Bundles;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tiles.TileId;
import org.hudna.ledger.tree.Frontier;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.Rfc6962;

/** One walk through a log, from the first entry to the root. Holds one bundle, and of each level the tile that is being filled. Used once. */
final class LogWalk {
    private final Resources files;
    private final Head head;
    private final Progress progress;
    private final List<Level> levels = new ArrayList<>();
    private Frontier fullTiles = Frontier.NONE;

    LogWalk(Resources files, Head head, Progress progress) {
        this.files = files;
        this.head = head;
        this.progress = progress;
    }

    /** Leaves the walk at the first difference; never leaves this class. */
    private static final class Found extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Difference difference;

        Found(Difference difference) {
            super(difference.path(), null, false, false);
            this.difference = difference;
        }
    }

    /** The tile of one level that is being filled. */
    private static final class Level {
        private final int number;
        private final List<Hash> hashes = new ArrayList<>(TileId.FULL);
        private long index;

        Level(int number) {
            this.number = number;
        }

        TileId tile() {
            return new TileId(number, index, hashes.size());
        }
    }

    Optional<Difference> firstDifference() {
        try {
            for (long at = 0; at < head.size(); at += TileId.FULL) {
                long width = Math.min(TileId.FULL, head.size() - at);
                for (byte[] entry : entries(new BundleId(at / TileId.FULL, (int) width))) add(0, Rfc6962.leaf(entry));
                if (width < TileId.FULL) compare(levels.getFirst());
                progress.reached(at + width, head.size());
            }
            for (Level level : levels.subList(Math.min(1, levels.size()), levels.size()))
                if (!level.hashes.isEmpty()) compare(level);
            return root().equals(head.root()) ? Optional.empty() : Optional.of(Difference.whole(Difference.Kind.OTHER_ROOT, Resources.CHECKPOINT));
        } catch (Found found) {
            return Optional.of(found.difference);
        }
    }

    private List<byte[]> entries(BundleId bundle) throws Found {
        Optional<byte[]> bytes = files.read(bundle.path());
        BundleId read = bytes.isEmpty() && !bundle.isFull() ? bundle.full() : bundle;
        if (read != bundle) bytes = files.read(read.path());
        if (bytes.isEmpty()) throw new Found(Difference.whole(Difference.Kind.MISSING, bundle.path()));
        return switch (Bundles.decode(bytes.get(), read.width())) {
            case BundleRead.Malformed _ -> throw new Found(Difference.whole(Difference.Kind.BROKEN_BUNDLE, read.path()));
            case BundleRead.Entries(List<byte[]> entries) -> entries.subList(0, bundle.width());
        };
    }

    private void add(int number, Hash hash) throws Found {
        if (number == levels.size()) levels.add(new Level(number));
        Level level = levels.get(number);
        level.hashes.add(hash);
        if (level.hashes.size() < TileId.FULL) return;
        compare(level);
        Hash root = rootOf(level.hashes);
        if (number == 0) fullTiles = fullTiles.plus(root);
        level.hashes.clear();
        level.index++;
        add(number + 1, root);
    }

    private void compare(Level level) throws Found {
        TileId tile = level.tile();
        Optional<byte[]> bytes = files.read(tile.path());
        TileId read = bytes.isEmpty() && !tile.isFull() ? tile.full() : tile;
        if (read != tile) bytes = files.read(read.path());
        if (bytes.isEmpty()) throw new Found(Difference.whole(Difference.Kind.MISSING, tile.path()));
        if (bytes.get().length != read.width() * Hash.LENGTH) throw new Found(Difference.whole(Difference.Kind.WRONG_LENGTH, read.path()));
        Difference.Kind kind = tile.level() == 0 ? Difference.Kind.OTHER_ENTRY : Difference.Kind.OTHER_HASH;
        for (int i = 0; i < tile.width(); i++)
            if (!Hash.at(bytes.get(), i * Hash.LENGTH).equals(level.hashes.get(i)))
                throw new Found(new Difference(kind, read.path(), tile.index() * TileId.FULL + i));
    }

    /** From the full tiles' roots and the leaves behind them; the higher tiles have no part in it. */
    private Hash root() {
        Frontier rest = Frontier.NONE;
        if (!levels.isEmpty())
            for (Hash leaf : levels.getFirst().hashes) rest = rest.plus(leaf);
        var peaks = new ArrayList<>(fullTiles.peaks());
        peaks.addAll(rest.peaks());
        return new Frontier(head.size(), peaks).root();
    }

    private static Hash rootOf(List<Hash> hashes) {
        if (hashes.size() == 1) return hashes.getFirst();
        int half = hashes.size() / 2;
        return Rfc6962.node(rootOf(hashes.subList(0, half)), rootOf(hashes.subList(half, hashes.size())));
    }
}
