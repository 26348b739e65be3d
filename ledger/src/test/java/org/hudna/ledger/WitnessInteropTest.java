package org.hudna.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.OtherPrograms.Program;
import org.hudna.ledger.OtherPrograms.Running;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.KeyRead;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.SignerRead;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.tiles.MemoryTiles;
import org.hudna.ledger.tiles.TiledSubtrees;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.Proofs;
import org.hudna.ledger.witness.Asked;
import org.hudna.ledger.witness.FileWitnessState;
import org.hudna.ledger.witness.HttpListener;
import org.hudna.ledger.witness.Witness;
import org.hudna.ledger.witness.WitnessClient;
import org.hudna.ledger.witness.WitnessHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our witness asked by a client that is not ours, and our client asking a witness that is not ours; both over HTTP. */
class WitnessInteropTest {
    private static final Instant AT = Instant.ofEpochSecond(1_800_000_000);
    private static final int LARGEST = 600;
    private static final MemoryTiles TILES = MemoryTiles.of(entries("true"));
    private static final MemoryTiles OTHER_TILES = MemoryTiles.of(entries("forked"));

    @TempDir private Path folder;
    private final SignerKey log = key("ledger.example/log", SignatureType.ED25519, 1);
    private final SignerKey logToo = key("ledger.example/log", SignatureType.COSIGNATURE_ML_DSA_44, 2);
    private final SignerKey witness = key("witness.example/north", SignatureType.COSIGNATURE_ED25519, 3);
    private final SignerKey witnessToo = key("witness.example/north", SignatureType.COSIGNATURE_ML_DSA_44, 4);

    @Test void our_witness_serves_a_client_in_go_as_the_log_grows_and_refuses_what_it_must() throws IOException {
        Optional<Program> go = OtherPrograms.go();
        if (go.isEmpty()) return;
        try (var state = FileWitnessState.open(folder.resolve("state"))) {
            var serving = new Witness(List.of(witness, witnessToo), List.of(log.verifier()), state, InstantSource.fixed(AT));
            try (var listener = HttpListener.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "/", new WitnessHandler(serving))) {
                String url = "http://127.0.0.1:" + listener.address().getPort();
                assertEquals("VALID: cosigned by witness.example/north\n", submitted(go.get(), url, 0, signed(TILES, 1), 0).out());
                assertTrue(submitted(go.get(), url, 1, signed(TILES, 257), 1).isValid());
                assertTrue(submitted(go.get(), url, 257, signed(TILES, 513), 257).isValid());
                assertTrue(submitted(go.get(), url, 513, signed(TILES, 513), 513).isValid());
                assertEquals("NOT VALID: 409 text/x.tlog.size \"513\\n\"\n", submitted(go.get(), url, 0, signed(TILES, 600), 0).out());
                assertTrue(submitted(go.get(), url, 513, signed(OTHER_TILES, 600), 513).out().startsWith("NOT VALID: 422 "));
                assertTrue(submitted(go.get(), url, 513, signed(TILES, 600), 256).out().startsWith("NOT VALID: 422 "));
                assertTrue(submitted(go.get(), url, 513, signed(TILES, 512), 512).out().startsWith("NOT VALID: 400 "));
                var stranger = new LogSigner(List.of(key("ledger.example/other", SignatureType.ED25519, 1)));
                assertTrue(submitted(go.get(), url, 0, stranger.sign(Checkpoint.of("ledger.example/other", Head.EMPTY), AT), 0).out()
                    .startsWith("NOT VALID: 404 "));
                var pretender = new LogSigner(List.of(key("ledger.example/log", SignatureType.ED25519, 9)));
                assertTrue(submitted(go.get(), url, 513, pretender.sign(checkpoint(TILES, 600), AT), 513).out().startsWith("NOT VALID: 403 "));
                assertTrue(submitted(go.get(), url, 513, signed(TILES, 600), 513).isValid());
            }
        }
    }

    @Test void our_client_is_cosigned_by_a_witness_in_go_as_the_log_grows_and_hears_of_a_fork() throws IOException {
        Optional<Program> go = OtherPrograms.go();
        if (go.isEmpty()) return;
        Path secret = Files.writeString(folder.resolve("secret"), witness.text());
        try (Running running = go.get().started(2, "witness", secret, log.verifier().text(), 120)) {
            assertEquals(new KeyRead.Read(witness.verifier()), VerifierKey.read(running.lines().get(1)));
            var client = new WitnessClient(Optional.of(running.lines().getFirst()), List.of(witness.verifier()),
                WitnessClient.http(Duration.ofSeconds(5)),
                Duration.ofSeconds(20), InstantSource.system());
            assertInstanceOf(Asked.Cosigned.class, asked(client, TILES, 1, 0));
            assertInstanceOf(Asked.Cosigned.class, asked(client, TILES, 257, 1));
            assertInstanceOf(Asked.Cosigned.class, asked(client, TILES, 513, 0)); // it says 257, and is asked from there
            assertInstanceOf(Asked.Cosigned.class, asked(client, TILES, 513, 513));
            assertEquals(new Asked.Ahead(513), asked(client, TILES, 257, 257));
            assertEquals(new Asked.ForkClaimed(422), asked(client, OTHER_TILES, 600, 513));
            Asked.Cosigned last = assertInstanceOf(Asked.Cosigned.class, asked(client, TILES, 600, 513));
            byte[] whole = signed(TILES, 600).plus(last.lines()).bytes();
            Path file = Files.write(folder.resolve("cosigned"), whole);
            assertTrue(go.get().run("open", file, log.verifier().text(), witness.verifier().text()).isValid());
        }
    }

    private Asked asked(WitnessClient client, MemoryTiles tiles, long size, long from) {
        return client.ask(signed(tiles, size), from, older -> Proofs.consistency(older, size, new TiledSubtrees(tiles, LARGEST)));
    }

    /** Submits from {@code old}, with the proof that leads there from {@code proven}. */
    private OtherPrograms.Answer submitted(Program go, String url, long old, SignedCheckpoint signed, long proven) throws IOException {
        Path file = Files.write(folder.resolve("submitted"), signed.bytes());
        long size = signed.checkpoint().head().size();
        var arguments = new ArrayList<Object>(List.of("submit", url, file, witness.verifier().text(), old));
        if (proven > 0 && proven < size)
            Proofs.consistency(proven, size, new TiledSubtrees(TILES, LARGEST)).stream().map(Hash::base64).forEach(arguments::add);
        return go.run(arguments.toArray());
    }

    private SignedCheckpoint signed(MemoryTiles tiles, long size) {
        return new LogSigner(List.of(log, logToo)).sign(checkpoint(tiles, size), AT);
    }

    private static Checkpoint checkpoint(MemoryTiles tiles, long size) {
        return Checkpoint.of("ledger.example/log", new Head(size, Proofs.root(size, new TiledSubtrees(tiles, LARGEST))));
    }

    private static List<byte[]> entries(String what) {
        var entries = new ArrayList<byte[]>();
        for (int i = 0; i < LARGEST; i++) entries.add(((i < 100 ? "" : what) + i).getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    private static SignerKey key(String name, SignatureType type, int seed) {
        byte[] bytes = new byte[SignerKey.SEED_BYTES];
        bytes[0] = (byte) seed;
        return assertInstanceOf(SignerRead.Read.class, SignerKey.of(new KeyName(name), type, bytes)).key();
    }
}
