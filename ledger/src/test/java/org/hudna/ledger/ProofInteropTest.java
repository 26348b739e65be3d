package org.hudna.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hudna.ledger.OtherPrograms.Program;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.PolicyRead;
import org.hudna.ledger.proof.EntryProof;
import org.hudna.ledger.proof.FolderResources;
import org.hudna.ledger.proof.LogVerdict;
import org.hudna.ledger.proof.ProofFile;
import org.hudna.ledger.proof.ProofRead;
import org.hudna.ledger.proof.ProofVerdict;
import org.hudna.ledger.proof.Prove;
import org.hudna.ledger.proof.VerifyLog;
import org.hudna.ledger.proof.VerifyProof;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our verifier and the second one, before the same proof files and folders: they must never disagree. */
class ProofInteropTest {
    @TempDir static Path folder;
    private static Optional<Program> go;
    private static Optional<Program> cases;
    private static Optional<Program> makelog;

    @BeforeAll static void build() {
        go = OtherPrograms.go();
        cases = OtherPrograms.python("cases");
        makelog = OtherPrograms.python("makelog");
    }

    @Test void logs_and_proofs_made_in_python_hold_here() throws IOException {
        if (makelog.isEmpty()) return;
        for (int size : new int[] {0, 1, 256, 257, 513, 70_000}) {
            Path made = made(size);
            assertInstanceOf(LogVerdict.Holds.class, verdict(made), "size " + size);
            if (size == 0) continue;
            for (Path entry : entries(made)) {
                byte[] proof = Files.readAllBytes(proofOf(entry));
                assertEquals(0, judged(proof, policy(made), Files.readAllBytes(entry)), entry.toString());
                assertArrayEquals(proof, assertInstanceOf(ProofRead.Read.class, ProofFile.read(proof)).proof().bytes());
            }
        }
    }

    @Test void our_proofs_are_the_very_bytes_that_python_and_go_write() throws IOException {
        if (makelog.isEmpty()) return;
        Path made = made(513);
        var tiles = new FolderResources(made.resolve("log"));
        SignedCheckpoint head = assertInstanceOf(CheckpointRead.Read.class, SignedCheckpoint.read(tiles.read("checkpoint").orElseThrow()))
            .checkpoint();
        for (Path entry : entries(made)) {
            byte[] ours = assertInstanceOf(EntryProof.Made.class, Prove.entry(index(entry), head, tiles, Optional.empty())).proof().bytes();
            assertArrayEquals(Files.readAllBytes(proofOf(entry)), ours);
            if (go.isPresent()) assertEquals(text(ours), go.get().said("prove", made.resolve("log"), text(made.resolve("vkey")), index(entry)));
        }
    }

    @Test void whatever_is_nearly_a_proof_is_judged_alike_here_and_in_python_and_go_takes_all_that_we_take() throws IOException {
        if (makelog.isEmpty()) return;
        Path made = made(513);
        Path entry = made.resolve("proofs/255.entry");
        Policy policy = policy(made);
        byte[] bytes = Files.readAllBytes(entry);
        byte[] proof = Files.readAllBytes(proofOf(entry));
        var ours = new Verdicts(Files.createDirectory(folder.resolve("mutants")));
        for (byte[] mutant : Mutants.of(proof, 60)) ours.add(mutant, judged(mutant, policy, bytes));
        for (byte[] mutant : Mutants.of(withExtra(proof), 20)) ours.add(mutant, judged(mutant, policy, bytes));
        assertEquals(0, ours.code(0));
        assertTrue(ours.size() > 900 && ours.has(1));
        assertEquals(List.of(), ours.differingFrom(cases.orElseThrow().said(ours.folder(), "proof", "-", made.resolve("policy"), entry)));
        if (go.isPresent())
            assertEquals(List.of(), ours.takenOnlyByUs(go.get().said("proof-cases", ours.folder(), text(made.resolve("vkey")), entry)));
    }

    @Test void a_log_with_a_flipped_bit_or_a_byte_more_or_without_a_file_does_not_hold_here_either() throws IOException {
        if (makelog.isEmpty()) return;
        Path made = made(257);
        for (Path file : files(made.resolve("log"))) {
            byte[] whole = Files.readAllBytes(file);
            int end = file.endsWith("checkpoint") ? text(whole).indexOf("\n\n") : whole.length - 1;
            for (int at : new int[] {0, end / 2, end}) {
                byte[] flipped = whole.clone();
                flipped[at] ^= 1;
                Files.write(file, flipped);
                assertFails(made, file + " at " + at);
            }
            Files.delete(file);
            assertFails(made, file + " missing");
            Files.write(file, Arrays.copyOf(whole, whole.length - 1));
            assertFails(made, file + " with a byte less");
            Files.write(file, whole);
        }
        assertInstanceOf(LogVerdict.Holds.class, verdict(made));
    }

    private static void assertFails(Path made, String why) throws IOException {
        assertEquals(false, verdict(made) instanceof LogVerdict.Holds, why);
    }

    private static LogVerdict verdict(Path made) throws IOException {
        return VerifyLog.at(new FolderResources(made.resolve("log")), policy(made), (_, _) -> { });
    }

    /** 0 where it is proven, else 1: the exit codes of the programs. */
    private static int judged(byte[] proof, Policy policy, byte[] entry) {
        return switch (ProofFile.read(proof)) {
            case ProofRead.Malformed _ -> 1;
            case ProofRead.Read(ProofFile read) -> VerifyProof.entry(policy, read, entry) instanceof ProofVerdict.Proven ? 0 : 1;
        };
    }

    private static byte[] withExtra(byte[] proof) {
        return text(proof).replaceFirst("\n", "\nextra AQIDBA==\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Policy policy(Path made) throws IOException {
        return assertInstanceOf(PolicyRead.Read.class, Policy.read(Files.readAllBytes(made.resolve("policy")))).policy();
    }

    private static Path made(int size) {
        Path made = folder.resolve(String.valueOf(size));
        if (!Files.exists(made)) makelog.orElseThrow().said(made, size);
        return made;
    }

    private static List<Path> entries(Path made) throws IOException {
        return files(made.resolve("proofs")).stream().filter(file -> file.toString().endsWith(".entry")).toList();
    }

    private static List<Path> files(Path root) throws IOException {
        var files = new TreeSet<Path>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        return List.copyOf(files);
    }

    private static int index(Path entry) {
        return Integer.parseInt(entry.getFileName().toString().replace(".entry", ""));
    }

    private static Path proofOf(Path entry) {
        return entry.resolveSibling(String.valueOf(index(entry)));
    }

    private static String text(Path file) throws IOException {
        return text(Files.readAllBytes(file));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
