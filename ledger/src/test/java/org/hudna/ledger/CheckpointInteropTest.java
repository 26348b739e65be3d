package org.hudna.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.ledger.OtherPrograms.Program;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.Cosignature;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.Opened;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.KeyRead;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.SignerRead;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.tiles.MemoryTiles;
import org.hudna.ledger.tiles.TiledSubtrees;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.Proofs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, checkpoints and cosignatures that go from one implementation to another, and what becomes of those that are nearly right. */
class CheckpointInteropTest {
    private static final Instant AT = Instant.ofEpochSecond(1_800_000_000);
    private static final String ORIGIN = "ledger.example/هدنة";

    @TempDir static Path folder;
    private static Optional<Program> go;
    private static Optional<Program> verify;
    private static Optional<Program> cases;

    private final SignerKey log = key(ORIGIN, SignatureType.ED25519, 1);
    private final SignerKey logToo = key(ORIGIN, SignatureType.COSIGNATURE_ML_DSA_44, 2);
    private final SignerKey witness = key("witness.example/north", SignatureType.COSIGNATURE_ED25519, 3);
    private final SignerKey witnessToo = key("witness.example/north", SignatureType.COSIGNATURE_ML_DSA_44, 4);

    @BeforeAll static void build() {
        go = OtherPrograms.go();
        verify = OtherPrograms.python("verify");
        cases = OtherPrograms.python("cases");
    }

    @Test void a_log_that_we_write_and_sign_is_valid_to_go_and_to_python() throws IOException {
        for (int size : new int[] {0, 1, 256, 257, 70_000}) {
            Path written = folder.resolve("ours-" + size);
            MemoryTiles tiles = MemoryTiles.of(entries(size));
            var checkpoint = Checkpoint.of(ORIGIN, new Head(size, Proofs.root(size, new TiledSubtrees(tiles, size))));
            for (Map.Entry<String, byte[]> file : tiles.files.entrySet()) write(written.resolve(file.getKey()), file.getValue());
            write(written.resolve("checkpoint"), signed(checkpoint).bytes());
            go.ifPresent(program -> assertTrue(program.run("fsck", written, vkey(log)).isValid(), "size " + size));
            verify.ifPresent(program -> assertTrue(program.run("folder", written, policy()).isValid(), "size " + size));
        }
    }

    @Test void a_checkpoint_that_we_sign_and_cosign_opens_in_go_and_in_python_which_pass_over_what_they_cannot_check() throws IOException {
        Path file = write(folder.resolve("signed"), signed(Checkpoint.of(ORIGIN, Head.EMPTY)).bytes());
        go.ifPresent(program -> assertEquals("VALID: 2 signatures, 2 of unknown keys\n", program.said("open", file, vkey(log), vkey(witness))));
        verify.ifPresent(program -> assertEquals("VALID: cosigned by 1 of 2, 2 lines of ML-DSA-44 not checked\n",
            program.said("checkpoint", file, policy())));
    }

    @Test void a_key_that_go_makes_is_read_here_and_signs_the_same_bytes() throws IOException {
        if (go.isEmpty()) return;
        Path secret = folder.resolve("secret");
        String vkey = go.get().said("keygen", "log.example/go", secret).strip();
        SignerKey signer = assertInstanceOf(SignerRead.Read.class, SignerKey.read(Files.readString(secret))).key();
        assertEquals(vkey, signer.verifier().text());
        assertEquals(new KeyRead.Read(signer.verifier()), VerifierKey.read(vkey));
        var checkpoint = Checkpoint.of("log.example/go", new Head(7, Head.EMPTY.root()));
        String theirs = go.get().said("sign-checkpoint", secret, 7, checkpoint.head().root().base64());
        assertEquals(theirs, new String(new LogSigner(List.of(signer)).sign(checkpoint, AT).bytes(), StandardCharsets.UTF_8));
        Opened opened = SignedCheckpoint.open(theirs.getBytes(StandardCharsets.UTF_8), List.of(signer.verifier()));
        assertTrue(assertInstanceOf(Opened.Trusted.class, opened).isBy(signer.verifier()));
    }

    @Test void a_private_key_that_we_write_is_read_by_go_which_cosigns_the_same_bytes() throws IOException {
        if (go.isEmpty()) return;
        SignedCheckpoint plain = new LogSigner(List.of(log)).sign(Checkpoint.of(ORIGIN, new Head(1, Head.EMPTY.root())), AT);
        Path file = write(folder.resolve("to-cosign"), plain.bytes());
        Path secret = write(folder.resolve("witness-secret"), witness.text().getBytes(StandardCharsets.UTF_8));
        String ours = Cosignature.make(witness, plain.checkpoint(), AT).text();
        assertEquals(vkey(witness) + "\n" + ours + "\n", go.get().said("cosign", secret, file, AT.getEpochSecond()));
    }

    @Test void whatever_is_nearly_a_checkpoint_is_judged_alike_here_and_in_python_and_go_takes_all_that_we_take() throws IOException {
        var ours = new Verdicts(Files.createDirectory(folder.resolve("mutants")));
        for (byte[] mutant : nearlyCheckpoints()) ours.add(mutant, judged(mutant));
        assertEquals(0, ours.code(0));
        assertTrue(ours.size() > 1000 && ours.has(1));
        if (cases.isPresent()) assertEquals(List.of(), ours.differingFrom(cases.get().said(ours.folder(), "checkpoint", "-", plainPolicy())));
        if (go.isPresent()) assertEquals(List.of(), ours.takenOnlyByUs(go.get().said("cases", ours.folder(), vkey(log), vkey(witness))));
    }

    /** A good one altered; odd texts that log and witness did sign; and odd lines of a stranger under a good one. */
    private List<byte[]> nearlyCheckpoints() {
        byte[] text = Checkpoint.of(ORIGIN, new Head(15, Head.EMPTY.root())).text().getBytes(StandardCharsets.UTF_8);
        byte[] good = signedBytes(text);
        var all = new ArrayList<>(Mutants.of(good, 100));
        for (byte[] odd : Mutants.of(text, 100)) all.add(signedBytes(odd));
        byte[] stranger = line(key("stranger.example", SignatureType.ED25519, 5), text, 0).getBytes(StandardCharsets.UTF_8);
        for (byte[] odd : Mutants.of(stranger, 100)) all.add(joined(good, odd));
        return all;
    }

    /** Signed byte by byte, without our own notion of what a text is. */
    private byte[] signedBytes(byte[] text) {
        String timed = "cosignature/v1\ntime " + AT.getEpochSecond() + "\n";
        String lines = "\n" + line(log, text, 0) + line(witness, joined(timed.getBytes(StandardCharsets.UTF_8), text), AT.getEpochSecond());
        return joined(text, lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(SignerKey key, byte[] message, long seconds) {
        byte[] signature = key.sign(message);
        boolean isTimed = key.type() == SignatureType.COSIGNATURE_ED25519;
        ByteBuffer whole = ByteBuffer.allocate(Integer.BYTES + (isTimed ? Long.BYTES : 0) + signature.length).putInt(key.verifier().id());
        if (isTimed) whole.putLong(seconds);
        return "\u2014 " + key.name() + " " + Base64.getEncoder().encodeToString(whole.put(signature).array()) + "\n";
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    /** 0 where both the log and the witness signed, else 1: the exit codes of the programs. */
    private int judged(byte[] bytes) {
        return switch (SignedCheckpoint.open(bytes, List.of(log.verifier(), witness.verifier()))) {
            case Opened.Refused _ -> 1;
            case Opened.Trusted trusted -> {
                boolean ofThisLog = trusted.checkpoint().checkpoint().origin().equals(ORIGIN);
                yield ofThisLog && trusted.isBy(log.verifier()) && trusted.isBy(witness.verifier()) ? 0 : 1;
            }
        };
    }

    private SignedCheckpoint signed(Checkpoint checkpoint) {
        SignedCheckpoint signed = new LogSigner(List.of(log, logToo)).sign(checkpoint, AT);
        return signed.plus(List.of(Cosignature.make(witness, checkpoint, AT), Cosignature.make(witnessToo, checkpoint, AT)));
    }

    /** The log, and a witness of two keys, one of which is enough. */
    private Path policy() {
        return write(folder.resolve("policy"), String.join("\n", "log " + vkey(log), "log " + vkey(logToo), "witness north " + vkey(witness),
            "witness north-too " + vkey(witnessToo), "group either any north north-too", "quorum either", "").getBytes(StandardCharsets.UTF_8));
    }

    private Path plainPolicy() {
        return write(folder.resolve("plain-policy"), String.join("\n", "log " + vkey(log), "witness north " + vkey(witness), "quorum north", "")
            .getBytes(StandardCharsets.UTF_8));
    }

    private static List<byte[]> entries(int size) {
        var entries = new ArrayList<byte[]>();
        for (int i = 0; i < size; i++) entries.add(i % 300 == 299 ? new byte[65_535] : ("قيد " + i).getBytes(StandardCharsets.UTF_8));
        if (size > 2) entries.set(2, new byte[0]);
        return entries;
    }

    private static String vkey(SignerKey key) {
        return key.verifier().text();
    }

    private static SignerKey key(String name, SignatureType type, int seed) {
        byte[] bytes = new byte[SignerKey.SEED_BYTES];
        bytes[0] = (byte) seed;
        return assertInstanceOf(SignerRead.Read.class, SignerKey.of(new KeyName(name), type, bytes)).key();
    }

    private static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
