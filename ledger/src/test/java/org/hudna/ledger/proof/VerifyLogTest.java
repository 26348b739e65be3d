package org.hudna.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.checkpoint.CheckpointFault;
import org.hudna.ledger.policy.Doubt;
import org.hudna.ledger.policy.Mutations;
import org.hudna.ledger.policy.Parties;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.tiles.BundleId;
import org.hudna.ledger.tiles.Bundles;
import org.hudna.ledger.tiles.Geometry;
import org.hudna.ledger.tiles.MemoryTiles;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tiles.TileId;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.Rfc6962;
import org.junit.jupiter.api.Test;

/** Whole logs, sound and spoilt. */
class VerifyLogTest {
    private static final Parties PARTIES = Parties.quick(2, 2);
    private static final int[] SIZES = {0, 1, 2, 255, 256, 257, 511, 512, 513, 70_000};

    /** Logs above are spoilt in fewer ways, for the time it takes. */
    private static final int LARGE = 1000;

    private static LogVerdict verdict(Resources files) {
        return VerifyLog.at(files, PARTIES.policy(), Progress.NONE);
    }

    private static Difference difference(Resources files) {
        LogVerdict verdict = verdict(files);
        return assertInstanceOf(LogVerdict.Differs.class, verdict, verdict.toString()).first();
    }

    private static Log log(int size) {
        return Log.of(size).signed(PARTIES, 0, 1);
    }

    private static byte[] entriesOf(Log log, BundleId bundle) {
        return Bundles.encode(log.entries().subList((int) bundle.first(), (int) bundle.first() + bundle.width()));
    }

    @Test void a_sound_log_of_any_size_holds_and_progress_ends_at_its_size() {
        for (int size : SIZES) {
            var reached = new ArrayList<Long>(List.of(0L));
            LogVerdict verdict = VerifyLog.at(log(size).files(), PARTIES.policy(), (entries, of) -> {
                assertEquals(size, of);
                assertTrue(entries > reached.getLast());
                reached.add(entries);
            });
            assertEquals(Standing.Level.UNANIMOUS, assertInstanceOf(LogVerdict.Holds.class, verdict, verdict.toString()).standing().level());
            assertEquals(size, reached.getLast());
        }
    }

    @Test void every_tile_is_looked_at_and_the_first_flipped_hash_is_named() {
        for (int size : SIZES) {
            Log log = log(size);
            for (TileId tile : some(Geometry.tiles(size))) {
                MemoryTiles spoilt = log.copy();
                int hash = tile.width() / 2;
                spoilt.files.compute(tile.path(), (_, bytes) -> Mutations.flip(bytes, hash * Hash.LENGTH + 31, 7));
                Difference.Kind kind = tile.level() == 0 ? Difference.Kind.OTHER_ENTRY : Difference.Kind.OTHER_HASH;
                assertEquals(new Difference(kind, tile.path(), tile.index() * 256 + hash), difference(spoilt));
                if (size > LARGE) continue;
                spoilt.files.put(tile.path(), Arrays.copyOf(log.files().files.get(tile.path()), tile.width() * Hash.LENGTH - 1));
                assertEquals(Difference.whole(Difference.Kind.WRONG_LENGTH, tile.path()), difference(spoilt));
                spoilt.files.put(tile.path(), Arrays.copyOf(log.files().files.get(tile.path()), tile.width() * Hash.LENGTH + Hash.LENGTH));
                assertEquals(Difference.whole(Difference.Kind.WRONG_LENGTH, tile.path()), difference(spoilt));
                spoilt.files.remove(tile.path());
                assertEquals(Difference.whole(Difference.Kind.MISSING, tile.path()), difference(spoilt));
            }
        }
    }

    @Test void every_bundle_is_looked_at() {
        for (int size : SIZES) {
            Log log = log(size);
            for (BundleId bundle : some(Geometry.bundles(size))) {
                MemoryTiles spoilt = log.copy();
                byte[] bytes = entriesOf(log, bundle);
                spoilt.files.put(bundle.path(), Mutations.flip(bytes, bytes.length - 1, 0));
                assertEquals(Difference.Kind.OTHER_ENTRY, difference(spoilt).kind());
                assertEquals(bundle.first() + bundle.width() - 1, difference(spoilt).number());
                if (size > LARGE) continue;
                for (byte[] broken : List.of(Arrays.copyOf(bytes, bytes.length - 1), Arrays.copyOf(bytes, bytes.length + 1), new byte[0])) {
                    spoilt.files.put(bundle.path(), broken);
                    assertEquals(Difference.whole(Difference.Kind.BROKEN_BUNDLE, bundle.path()), difference(spoilt));
                }
                spoilt.files.remove(bundle.path());
                assertEquals(Difference.whole(Difference.Kind.MISSING, bundle.path()), difference(spoilt));
            }
        }
    }

    /** The first two, the last two, and of many those between at strides. */
    private static <T> List<T> some(List<T> all) {
        if (all.size() <= 6) return all;
        return List.of(all.getFirst(), all.get(1), all.get(all.size() / 2), all.get(all.size() - 3), all.get(all.size() - 2), all.getLast());
    }

    @Test void two_entries_that_changed_places_are_found_at_the_first() {
        Log log = log(513);
        var swapped = new ArrayList<>(log.entries().subList(256, 512));
        byte[] first = swapped.set(17, swapped.get(200));
        swapped.set(200, first);
        MemoryTiles spoilt = log.copy();
        spoilt.files.put("tile/entries/001", Bundles.encode(swapped));
        assertEquals(new Difference(Difference.Kind.OTHER_ENTRY, "tile/0/001", 273), difference(spoilt));
    }

    @Test void bundles_and_tiles_that_agree_with_one_another_but_not_with_the_head_are_found_out() {
        Log signed = log(513);
        Log other = Log.of(513, 400);
        MemoryTiles files = other.copy();
        files.files.put(Resources.CHECKPOINT, signed.files().files.get(Resources.CHECKPOINT));
        assertEquals(Difference.whole(Difference.Kind.OTHER_ROOT, Resources.CHECKPOINT), difference(files));
    }

    @Test void a_head_larger_than_its_files_or_smaller_is_found_out() {
        Log log = Log.of(300);
        log.files().files.put(Resources.CHECKPOINT, PARTIES.signed(new Head(Long.MAX_VALUE, log.head().root()), 0, 1).bytes());
        assertEquals(Difference.whole(Difference.Kind.MISSING, "tile/entries/001"), difference(log.files()));
        log.files().files.put(Resources.CHECKPOINT, PARTIES.signed(new Head(256, log.head().root()), 0, 1).bytes());
        assertEquals(Difference.whole(Difference.Kind.MISSING, "tile/1/000.p/1"), difference(without(log)));
    }

    private static MemoryTiles without(Log log) {
        MemoryTiles files = log.copy();
        files.files.remove("tile/1/000.p/1");
        return files;
    }

    @Test void a_partial_tile_that_was_tidied_away_is_read_from_the_full_one() {
        Log log = Log.of(600);
        MemoryTiles grown = log.copy();
        Log older = log(513);
        grown.files.put(Resources.CHECKPOINT, older.files().files.get(Resources.CHECKPOINT));
        assertEquals(Difference.whole(Difference.Kind.MISSING, "tile/entries/002.p/1"), difference(grown));
        Log full = Log.of(768);
        MemoryTiles tidied = full.copy();
        tidied.files.put("tile/1/000.p/2", older.files().files.get("tile/1/000.p/2"));
        tidied.files.put(Resources.CHECKPOINT, older.files().files.get(Resources.CHECKPOINT));
        assertInstanceOf(LogVerdict.Holds.class, verdict(tidied));
        tidied.files.compute("tile/0/002", (_, bytes) -> Mutations.flip(bytes, 0, 0));
        assertEquals(new Difference(Difference.Kind.OTHER_ENTRY, "tile/0/002", 512), difference(tidied));
    }

    @Test void a_head_that_lacks_cosignatures_is_told_apart_from_one_that_the_log_did_not_sign() {
        Log log = Log.of(300).signed(PARTIES, 1);
        var lacking = assertInstanceOf(LogVerdict.NotAccepted.class, verdict(log.files()));
        assertTrue(lacking.filesHold());
        assertInstanceOf(Doubt.QuorumNotMet.class, lacking.doubts().getFirst());
        MemoryTiles spoilt = log.copy();
        spoilt.files.remove("tile/1/000.p/1");
        assertEquals(Standing.Level.NOT_MET, assertInstanceOf(LogVerdict.Differs.class, verdict(spoilt)).standing().level());
        byte[] checkpoint = log.files().files.get(Resources.CHECKPOINT);
        spoilt.files.put(Resources.CHECKPOINT, Mutations.flip(checkpoint, 0, 0));
        var stranger = assertInstanceOf(LogVerdict.NotAccepted.class, verdict(spoilt));
        assertEquals(false, stranger.filesHold());
        assertInstanceOf(Doubt.UnknownLog.class, stranger.doubts().getFirst());
    }

    @Test void without_a_head_there_is_nothing_to_check() {
        Log log = Log.of(3);
        assertEquals(new LogVerdict.NoHead(), verdict(log.files()));
        log.files().files.put(Resources.CHECKPOINT, new byte[] {'x'});
        assertEquals(CheckpointFault.NOT_A_NOTE, assertInstanceOf(LogVerdict.MalformedHead.class, verdict(log.files())).why().fault());
    }

    @Test void a_log_longer_than_memory_would_hold_is_walked_through_once_and_in_order() {
        long size = 300_000;
        var endless = new SameEntries(size);
        Head head = endless.head();
        endless.checkpoint = PARTIES.signed(head, 0, 1).bytes();
        assertInstanceOf(LogVerdict.Holds.class, verdict(endless));
        assertEquals(Geometry.tiles(size).size() + Geometry.bundles(size).size() + 1, endless.reads);
    }

    /** A log of the same entry over and over: each of its files can be made when it is asked for. */
    static final class SameEntries implements Resources {
        private static final byte[] ENTRY = {1, 2, 3};
        private final long size;
        private final List<Hash> full = new ArrayList<>(List.of(Rfc6962.leaf(ENTRY)));
        private byte[] checkpoint = {};
        private long reads;

        SameEntries(long size) {
            this.size = size;
            for (int level = 0; level < 40; level++) full.add(Rfc6962.node(full.getLast(), full.getLast()));
        }

        Head head() {
            Optional<Hash> root = Optional.empty();
            for (int level = 0; level < 40; level++) {
                Hash peak = full.get(level);
                if ((size >>> level & 1) == 1) root = Optional.of(root.map(right -> Rfc6962.node(peak, right)).orElse(peak));
            }
            return new Head(size, root.orElse(Rfc6962.EMPTY));
        }

        @Override public Optional<byte[]> read(String path) {
            reads++;
            if (path.equals(CHECKPOINT)) return Optional.of(checkpoint);
            return BundleId.read(path).map(bundle -> Bundles.encode(Collections.nCopies(bundle.width(), ENTRY)))
                .or(() -> TileId.read(path).map(this::tile));
        }

        private byte[] tile(TileId tile) {
            byte[] bytes = new byte[tile.width() * Hash.LENGTH];
            for (int i = 0; i < tile.width(); i++) full.get(8 * tile.level()).copyTo(bytes, i * Hash.LENGTH);
            return bytes;
        }
    }
}
