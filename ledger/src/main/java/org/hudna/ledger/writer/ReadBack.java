package org.hudna.ledger.writer;

import java.util.List;
import org.hudna.ledger.tiles.BundleId;
import org.hudna.ledger.tiles.BundleRead;
import org.hudna.ledger.tiles.Bundles;
import org.hudna.ledger.tiles.Geometry;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tiles.TileId;
import org.hudna.ledger.tiles.TiledSubtrees;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Frontier;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.MissingHash;
import org.hudna.ledger.tree.ProofCheck;
import org.hudna.ledger.tree.Proofs;
import org.hudna.ledger.tree.Rfc6962;

/**
 * The second pair of eyes before anything is signed: reads back every file that was written since the last head and computes the root again, by
 * another way than {@link Integration} does, from that head's own frontier. Shares no state with the code that wrote.
 */
final class ReadBack {
    private final Resources files;
    private final Frontier signed;

    private ReadBack(Resources files, Frontier signed) {
        this.files = files;
        this.signed = signed;
    }

    /**
     * The frontier of the log of {@code size}, as its files have it. Throws {@link WriterFailure} where an entry does not hash to its tile, a tile
     * not to the one above it, or the whole does not continue {@code signed}.
     */
    static Frontier of(Resources files, Frontier signed, long size) {
        try {
            return new ReadBack(files, signed).upTo(size);
        } catch (MissingHash missing) {
            throw new WriterFailure(WriterFailure.Reason.READ_BACK_DIFFERS, missing);
        }
    }

    private Frontier upTo(long size) {
        Frontier frontier = signed;
        for (BundleId bundle : Geometry.newBundles(signed.size(), size)) frontier = throughBundle(bundle, frontier);
        for (TileId tile : Geometry.newTiles(signed.size(), size))
            if (tile.level() > 0) againstTheLevelBelow(tile);
        continues(frontier.head());
        return frontier;
    }

    private Frontier throughBundle(BundleId bundle, Frontier before) {
        byte[] tile = bytes(new TileId(0, bundle.index(), bundle.width()));
        List<byte[]> entries = entries(bundle);
        Frontier after = before;
        for (int i = 0; i < entries.size(); i++) {
            Hash leaf = Rfc6962.leaf(entries.get(i));
            if (!leaf.equals(Hash.at(tile, i * Hash.LENGTH))) throw differs(bundle.path());
            if (bundle.first() + i >= signed.size()) after = after.plus(leaf);
        }
        return after;
    }

    private void againstTheLevelBelow(TileId tile) {
        byte[] bytes = bytes(tile);
        long firstNew = (signed.size() >>> tile.level() * TileId.HEIGHT) - tile.index() * TileId.FULL;
        for (int i = (int) Math.max(0, firstNew); i < tile.width(); i++) {
            byte[] below = bytes(new TileId(tile.level() - 1, tile.index() * TileId.FULL + i, TileId.FULL));
            if (!rootOf(below).equals(Hash.at(bytes, i * Hash.LENGTH))) throw differs(tile.path());
        }
    }

    private void continues(Head next) {
        var subtrees = new TiledSubtrees(files, next.size());
        ProofCheck check = Checks.consistency(signed.head(), next, Proofs.consistency(signed.size(), next.size(), subtrees));
        if (check != ProofCheck.PROVEN || !Proofs.root(next.size(), subtrees).equals(next.root())) throw differs("the head of " + next.size());
    }

    private List<byte[]> entries(BundleId id) {
        byte[] bytes = files.read(id.path()).orElseThrow(() -> new MissingHash(id.path()));
        return switch (Bundles.decode(bytes, id.width())) {
            case BundleRead.Entries(List<byte[]> entries) -> entries;
            case BundleRead.Malformed _ -> throw differs(id.path());
        };
    }

    private byte[] bytes(TileId id) {
        return files.read(id.path()).filter(read -> read.length == id.width() * Hash.LENGTH).orElseThrow(() -> new MissingHash(id.path()));
    }

    /** By pairs, level after level, until one is left. */
    private static Hash rootOf(byte[] tile) {
        Hash[] hashes = new Hash[TileId.FULL];
        for (int i = 0; i < hashes.length; i++) hashes[i] = Hash.at(tile, i * Hash.LENGTH);
        while (hashes.length > 1) {
            Hash[] above = new Hash[hashes.length / 2];
            for (int i = 0; i < above.length; i++) above[i] = Rfc6962.node(hashes[2 * i], hashes[2 * i + 1]);
            hashes = above;
        }
        return hashes[0];
    }

    private static WriterFailure differs(String where) {
        return new WriterFailure(WriterFailure.Reason.READ_BACK_DIFFERS, where);
    }
}
