package org.hudna.ledger.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.hudna.ledger.store.Entry;
import org.hudna.ledger.store.TileFolder;
import org.hudna.ledger.tiles.BundleId;
import org.hudna.ledger.tiles.TileId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is held back in memory on the way to tiles and bundles. */
class IntegrationTest {
    @TempDir Path folder;

    @Test void a_bundle_of_the_longest_entries_does_not_wait_for_others() {
        TileFolder files = TileFolder.open(folder);
        Integration integration = Integration.at(0, files);
        String bundle = new BundleId(0, TileId.FULL).path();
        for (int i = 0; i < TileId.FULL - 1; i++) integration.add(new byte[Entry.MOST_BYTES]);
        assertTrue(files.read(bundle).isEmpty());
        integration.add(new byte[Entry.MOST_BYTES]);
        assertEquals(TileId.FULL * (2 + Entry.MOST_BYTES), files.read(bundle).orElseThrow().length);
    }

    @Test void small_bundles_wait_for_one_another() {
        TileFolder files = TileFolder.open(folder);
        Integration integration = Integration.at(0, files);
        for (int i = 0; i < TileId.FULL; i++) integration.add(new byte[0]);
        String bundle = new BundleId(0, TileId.FULL).path();
        assertTrue(files.read(bundle).isEmpty());
        integration.finish();
        assertEquals(TileId.FULL * 2, files.read(bundle).orElseThrow().length);
    }
}
