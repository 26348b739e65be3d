package org.hudna.ledger.tiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Frontier;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.MissingHash;
import org.hudna.ledger.tree.ProofCheck;
import org.hudna.ledger.tree.Proofs;
import org.hudna.ledger.tree.Rfc6962;
import org.junit.jupiter.api.Test;

class TilesTest {
    private static final List<byte[]> ENTRIES = entries(70_000);

    @Test void a_tree_of_seventy_thousand_has_the_tiles_that_the_specification_counts() {
        List<TileId> tiles = Geometry.tiles(70_000);
        assertEquals(273, tiles.stream().filter(tile -> tile.level() == 0 && tile.isFull()).count());
        assertEquals(List.of(new TileId(0, 273, 112)), tiles.stream().filter(tile -> tile.level() == 0 && !tile.isFull()).toList());
        assertEquals(List.of(new TileId(1, 0, 256), new TileId(1, 1, 17)), tiles.stream().filter(tile -> tile.level() == 1).toList());
        assertEquals(List.of(new TileId(2, 0, 1)), tiles.stream().filter(tile -> tile.level() == 2).toList());
    }

    @Test void a_tree_of_256_is_a_full_tile_and_one_hash_above_it() {
        assertEquals(List.of(new TileId(0, 0, 256), new TileId(1, 0, 1)), Geometry.tiles(256));
        assertEquals(List.of(), Geometry.tiles(0));
        assertEquals(List.of(), Geometry.bundles(0));
    }

    @Test void every_size_up_to_seventy_thousand_has_the_hashes_it_should_and_no_tile_twice() {
        for (long size = 0; size <= 70_000; size += size < 1_100 ? 1 : 251) {
            long leaves = 0;
            var paths = new TreeSet<String>();
            for (TileId tile : Geometry.tiles(size)) {
                if (tile.level() == 0) leaves += tile.width();
                assertEquals(tile.isFull() ? 256 : (size >> 8 * tile.level()) % 256, tile.width());
                assertEquals(true, paths.add(tile.path()));
            }
            assertEquals(size, leaves);
            assertEquals(size, Geometry.bundles(size).stream().mapToLong(BundleId::width).sum());
        }
    }

    @Test void what_a_longer_tree_adds_is_what_it_has_and_the_shorter_had_not() {
        for (long from = 0; from < 1_100; from += 13)
            for (long to = from; to < 1_400; to += 17) {
                var added = new ArrayList<>(Geometry.tiles(to));
                added.removeAll(Geometry.tiles(from));
                assertEquals(added, Geometry.newTiles(from, to));
                var bundles = new ArrayList<>(Geometry.bundles(to));
                bundles.removeAll(Geometry.bundles(from));
                assertEquals(bundles, Geometry.newBundles(from, to));
            }
    }

    @Test void a_number_is_spelt_in_groups_of_three() {
        assertEquals("tile/0/x001/x234/067", new TileId(0, 1_234_067, 256).path());
        assertEquals("tile/0/x001/x234/067.p/5", new TileId(0, 1_234_067, 5).path());
        assertEquals("tile/3/000", new TileId(3, 0, 256).path());
        assertEquals("tile/entries/x001/000.p/255", new BundleId(1_000, 255).path());
    }

    @Test void a_path_reads_back_and_no_other_spelling_does() {
        for (TileId tile : Geometry.tiles(70_000)) assertEquals(Optional.of(tile), TileId.read(tile.path()));
        for (BundleId bundle : Geometry.bundles(70_000)) assertEquals(Optional.of(bundle), BundleId.read(bundle.path()));
        for (String path : List.of("tile/0/0", "tile/0/0000", "tile/0/x000/001", "tile/00/000", "tile/8/000", "tile/-1/000", "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/05", "tile/0/000.p/", "tile/0/000/", "tile/0/x001", "tile/0/001/x234", "/tile/0/000", "tile/0/٠٠٠", "tile/0/../000",
            "tile/0/", "tile/", "", "tile/0/000\n",
            "tile/0/x999/x999/x999/x999/x999/x999/x999/999"))
            assertEquals(Optional.empty(), TileId.read(path), path);
        assertEquals(Optional.empty(), BundleId.read("tile/0/000"));
        assertEquals(Optional.empty(), BundleId.read("tile/entries/x000/000"));
    }

    @Test void a_bundle_gives_back_its_entries_the_empty_and_the_longest_among_them() {
        List<byte[]> entries = List.of(new byte[0], new byte[65_535], "هدنة".getBytes(StandardCharsets.UTF_8));
        var read = (BundleRead.Entries) Bundles.decode(Bundles.encode(entries), 3);
        assertEquals(3, read.entries().size());
        for (int i = 0; i < 3; i++) assertArrayEquals(entries.get(i), read.entries().get(i));
        assertThrows(IllegalArgumentException.class, () -> Bundles.encode(List.of(new byte[65_536])));
    }

    @Test void a_bundle_cut_short_or_with_more_behind_it_is_malformed() {
        byte[] bytes = Bundles.encode(List.of(new byte[3], new byte[5]));
        for (int length = 0; length < bytes.length; length++)
            assertEquals(BundleRead.Fault.TOO_SHORT, ((BundleRead.Malformed) Bundles.decode(java.util.Arrays.copyOf(bytes, length), 2)).fault());
        assertEquals(new BundleRead.Malformed(BundleRead.Fault.TOO_LONG, bytes.length),
            Bundles.decode(java.util.Arrays.copyOf(bytes, bytes.length + 1), 2));
        assertEquals(new BundleRead.Malformed(BundleRead.Fault.TOO_LONG, 5), Bundles.decode(bytes, 1));
    }

    @Test void tiles_prove_what_the_tree_proves() {
        for (int size : List.of(1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 70_000)) {
            Resources tiles = MemoryTiles.of(ENTRIES.subList(0, size));
            var subtrees = new TiledSubtrees(tiles, size);
            Frontier frontier = Frontier.NONE;
            for (byte[] entry : ENTRIES.subList(0, size)) frontier = frontier.plus(Rfc6962.leaf(entry));
            Head head = frontier.head();
            assertEquals(frontier, Proofs.frontier(size, subtrees));
            for (int index : List.of(0, size / 3, size / 2, size - 1)) {
                assertEquals(ProofCheck.PROVEN,
                    Checks.inclusion(index, Rfc6962.leaf(ENTRIES.get(index)), Proofs.inclusion(index, size, subtrees), head));
                if (index > 0) {
                    var older = new Head(index, Proofs.root(index, subtrees));
                    assertEquals(ProofCheck.PROVEN, Checks.consistency(older, head, Proofs.consistency(index, size, subtrees)));
                }
            }
        }
    }

    @Test void a_full_tile_stands_in_for_the_partial_one_that_was_tidied_away() {
        MemoryTiles tiles = MemoryTiles.of(ENTRIES.subList(0, 512));
        MemoryTiles shorter = MemoryTiles.of(ENTRIES.subList(0, 300));
        tiles.files.put("tile/1/000.p/1", shorter.files.get("tile/1/000.p/1"));
        assertEquals(Proofs.frontier(300, new TiledSubtrees(shorter, 300)), Proofs.frontier(300, new TiledSubtrees(tiles, 300)));
    }

    @Test void a_missing_tile_is_named_and_so_is_one_of_the_wrong_length() {
        MemoryTiles tiles = MemoryTiles.of(ENTRIES.subList(0, 300));
        tiles.files.remove("tile/0/001.p/44");
        assertEquals("tile/0/001.p/44", assertThrows(MissingHash.class, () -> Proofs.root(300, new TiledSubtrees(tiles, 300))).where());
        tiles.files.put("tile/0/001.p/44", new byte[44 * 32 - 1]);
        assertThrows(MissingHash.class, () -> Proofs.root(300, new TiledSubtrees(tiles, 300)));
    }

    static List<byte[]> entries(int size) {
        var entries = new ArrayList<byte[]>(size);
        for (int i = 0; i < size; i++) entries.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
        return entries;
    }
}
