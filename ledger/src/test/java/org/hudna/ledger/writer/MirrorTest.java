package org.hudna.ledger.writer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.proof.EntryProof;
import org.hudna.ledger.proof.Prove;
import org.hudna.ledger.store.TileFolder;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.writer.Mirror.Followed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {
    @TempDir Path folder;

    private LogRig rig;
    private TileFolder files;

    @BeforeEach void open() {
        rig = new LogRig(folder);
        rig.open();
        files = TileFolder.open(folder.resolve("mirror"));
    }

    @AfterEach void close() {
        rig.close();
    }

    private Mirror mirror() {
        return Mirror.open(rig.sequence, files, rig.policy(), List.of(rig.key.verifier()));
    }

    private byte[] grown(int entries) {
        int held = (int) rig.log.size();
        rig.append(held, held + entries);
        rig.publish();
        return rig.log.newest().bytes();
    }

    @Test void a_node_that_does_not_write_shows_the_same_head_and_proves_the_same() {
        Mirror mirror = mirror();
        assertEquals(Optional.empty(), mirror.newest());
        for (int more : List.of(1, 254, 1, 300)) {
            byte[] head = grown(more);
            assertEquals(new Followed.Level(), mirror.follow(head, Optional.empty()));
            assertArrayEquals(head, mirror.newest().orElseThrow().bytes());
            assertArrayEquals(head, files.read(Resources.CHECKPOINT).orElseThrow());
        }
        long last = rig.log.size() - 1;
        for (long index : new long[] {0, 255, 256, last})
            assertArrayEquals(proof(index, rig.files), proof(index, files), "entry " + index);
        assertInstanceOf(Level.Published.class, mirror.levelOf(last));
        assertInstanceOf(Level.Sequenced.class, mirror.levelOf(last + 1));
    }

    private byte[] proof(long index, Resources from) {
        return assertInstanceOf(EntryProof.Made.class, Prove.entry(index, rig.log.newest(), from, Optional.empty())).proof().bytes();
    }

    @Test void it_goes_on_where_it_ended_and_so_does_a_writer_in_its_place() {
        mirror().follow(grown(300), Optional.empty());
        Mirror again = mirror();
        assertEquals(300, again.newest().orElseThrow().checkpoint().head().size());
        assertEquals(new Followed.Level(), again.follow(grown(10), Optional.empty()));
        rig.log.close();
        var parts = new Parts(rig.sequence, files, rig.lock, new LogSigner(List.of(rig.key)), rig.policy(), rig.clock);
        assertInstanceOf(StartUp.Found.Ready.class, StartUp.look(parts, rig.clock.instant()));
    }

    @Test void a_head_that_others_signed_or_that_is_not_of_these_entries_is_never_shown() {
        Mirror mirror = mirror();
        grown(3);
        SignerKey other = SignerKey.fresh(new KeyName(LogRig.ORIGIN), SignatureType.ED25519, rig.random);
        Mirror elsewhere = Mirror.open(rig.sequence, files, rig.policy(), List.of(other.verifier()));
        assertEquals(new Followed.NotOurs(), elsewhere.follow(rig.log.newest().bytes(), Optional.empty()));
        var head = rig.log.newest().checkpoint();
        var forged = Checkpoint.of(LogRig.ORIGIN, new Head(2, head.head().root()));
        byte[] signed = new LogSigner(List.of(rig.key)).sign(forged, rig.clock.instant()).bytes();
        assertEquals(new Followed.Different(), mirror.follow(signed, Optional.empty()));
        assertTrue(mirror.newest().isEmpty() && files.read(Resources.CHECKPOINT).isEmpty());
    }
}
