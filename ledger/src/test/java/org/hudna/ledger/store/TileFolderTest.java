package org.hudna.ledger.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hudna.ledger.store.FaultyDisk.Moment;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tiles in a folder. */
class TileFolderTest {
    @TempDir Path temp;

    private TileFolder open() {
        return TileFolder.open(temp.resolve("شظايا"));
    }

    private static void assertHolds(TileFolder folder, String path, byte[] bytes) {
        assertArrayEquals(bytes, folder.read(path).orElseThrow());
    }

    @Test void what_was_put_is_read_and_what_was_not_is_absent() {
        TileFolder folder = open();
        folder.put("tile/0/x001/234.p/5", new byte[] {1, 2});
        folder.put("tile/0/x001/235", new byte[0]);
        folder.sync();
        assertHolds(open(), "tile/0/x001/234.p/5", new byte[] {1, 2});
        assertHolds(open(), "tile/0/x001/235", new byte[0]);
        for (String absent : List.of("tile/0/x001/234", "tile/0/x001", "tile/0/x001/234.p", "tile/0/x001/235/5", "checkpoint"))
            assertEquals(Optional.empty(), folder.read(absent).map(List::of), absent);
    }

    @Test void the_same_bytes_again_do_nothing_and_other_bytes_are_refused() {
        TileFolder folder = open();
        folder.put("tile/0/000", new byte[] {1});
        folder.put("tile/0/000", new byte[] {1});
        for (byte[] other : List.of(new byte[] {2}, new byte[0], new byte[] {1, 0}))
            assertEquals(Reason.OTHER_BYTES, assertThrows(StoreFailure.class, () -> folder.put("tile/0/000", other)).reason());
        assertHolds(folder, "tile/0/000", new byte[] {1});
    }

    @Test void no_path_leads_out_of_the_folder_or_to_a_hidden_file() throws IOException {
        TileFolder folder = open();
        Files.write(temp.resolve("outside"), new byte[] {9});
        for (String path : List.of("", "/", "../outside", "tile/../../outside", "/outside", "tile//0", "tile/", ".hidden", "tile/.x", "a\\b", "a\0b",
                "tile/0/٠٠٠", "a..b", "a.", "a\n")) {
            assertEquals(Optional.empty(), folder.read(path).map(List::of), path);
            assertThrows(IllegalArgumentException.class, () -> folder.put(path, new byte[1]), path);
            assertThrows(IllegalArgumentException.class, () -> folder.replace(path, new byte[1]), path);
        }
        try (Stream<Path> files = Files.walk(temp)) {
            assertEquals(1, files.filter(Files::isRegularFile).count());
        }
    }

    @Test void the_checkpoint_is_replaced_as_often_as_wanted() {
        TileFolder folder = open();
        for (int round = 0; round < 3; round++) {
            folder.replace("checkpoint", new byte[] {(byte) round, 7});
            assertHolds(folder, "checkpoint", new byte[] {(byte) round, 7});
        }
    }

    @Test void many_at_once_are_all_there_and_one_refusal_among_them_is_told() {
        TileFolder folder = open();
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 100; i++) files.put("tile/entries/x000/" + (100 + i), new byte[] {(byte) i});
        folder.putAll(files);
        folder.putAll(files);
        folder.sync();
        files.forEach((path, bytes) -> assertHolds(folder, path, bytes));
        files.put("tile/entries/x000/150", new byte[] {77});
        assertEquals(Reason.OTHER_BYTES, assertThrows(StoreFailure.class, () -> folder.putAll(files)).reason());
        assertHolds(folder, "tile/entries/x000/150", new byte[] {50});
    }

    @Test void each_step_can_fail_and_what_is_seen_is_whole_or_absent() {
        for (Moment moment : Moment.values()) {
            boolean reached = true;
            for (int step = 0; reached; step++) {
                FaultyDisk disk = new FaultyDisk();
                Path place = temp.resolve(moment + " " + step);
                TileFolder.open(place).replace("checkpoint", new byte[] {1});
                TileFolder folder = TileFolder.open(place, disk);
                disk.failAt(step, moment);
                reached = !runs(folder);
                assertEquals(reached, disk.failed());
                disk.mend();
                TileFolder again = TileFolder.open(place, disk);
                assertTrue(again.read("tile/0/000").map(bytes -> bytes.length == 8192).orElse(true));
                assertTrue(again.read("checkpoint").map(bytes -> bytes.length == 1 && bytes[0] == 1 || bytes.length == 500).orElse(false));
                assertTrue(runs(again));
                assertHolds(again, "tile/0/000", new byte[8192]);
                assertHolds(again, "checkpoint", new byte[500]);
            }
        }
    }

    private static boolean runs(TileFolder folder) {
        try {
            folder.put("tile/0/000", new byte[8192]);
            folder.sync();
            folder.replace("checkpoint", new byte[500]);
            return true;
        } catch (StoreFailure failure) {
            assertEquals(Reason.BROKEN, failure.reason());
            return false;
        }
    }
}
