package org.hudna.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hudna.ledger.OtherPrograms.Program;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tiles.TiledSubtrees;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.ProofCheck;
import org.hudna.ledger.tree.Proofs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs, trees and proofs that go from one implementation to another: Go's own, one in Python, and ours. */
class InteropTest {
    private static final String PUBLISHED_KEY = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
    private static final int[] SIZES = {0, 1, 2, 255, 256, 257, 511, 512, 513, 65_536, 70_000};

    @TempDir static Path folder;
    private static Optional<Program> go;
    private static Optional<Program> verify;
    private static Optional<Program> makelog;

    @BeforeAll static void build() {
        go = OtherPrograms.go();
        verify = OtherPrograms.python("verify");
        makelog = OtherPrograms.python("makelog");
    }

    @Test void a_log_that_others_published_is_valid_to_both_programs_and_has_our_root() throws IOException {
        Optional<Path> log = Vectors.find("tessera/testdata/log");
        if (log.isEmpty()) return;
        Path policy = Files.writeString(folder.resolve("published"), "log " + PUBLISHED_KEY + "\nquorum none\n");
        go.ifPresent(program -> assertTrue(program.run("fsck", log.get(), PUBLISHED_KEY).isValid()));
        verify.ifPresent(program -> assertTrue(program.run("folder", log.get(), policy).isValid()));
        assertEquals(head(log.get()), new Head(15, Proofs.root(15, new TiledSubtrees(files(log.get()), 15))));
    }

    @Test void a_log_of_any_size_made_in_python_is_valid_to_go_and_to_python_and_has_our_root() throws IOException {
        for (int size : SIZES) {
            Optional<Path> made = madeInPython(size);
            if (made.isEmpty()) return;
            Path log = made.get().resolve("log");
            go.ifPresent(program -> assertTrue(program.run("fsck", log, key(made.get())).isValid(), "size " + size));
            assertTrue(verify.orElseThrow().run("folder", log, made.get().resolve("policy")).isValid(), "size " + size);
            assertEquals(head(log), new Head(size, Proofs.root(size, new TiledSubtrees(files(log), size))));
        }
    }

    @Test void each_proof_made_in_python_is_valid_to_go_and_to_python() throws IOException {
        for (int size : new int[] {1, 2, 257, 70_000}) {
            Optional<Path> made = madeInPython(size);
            if (made.isEmpty()) return;
            for (Path entry : entriesOf(made.get())) {
                Path proof = proofOf(entry);
                go.ifPresent(program -> assertTrue(program.run("proof", proof, key(made.get()), entry).isValid()));
                assertTrue(verify.orElseThrow().run("proof", proof, made.get().resolve("policy"), entry).isValid());
            }
        }
    }

    @Test void a_proof_that_go_makes_is_valid_to_python_and_the_same_path_that_we_make() throws IOException {
        Optional<Path> made = madeInPython(513);
        if (made.isEmpty() || go.isEmpty()) return;
        Path log = made.get().resolve("log");
        var tree = new TiledSubtrees(files(log), 513);
        for (Path entry : entriesOf(made.get())) {
            int index = indexOf(entry);
            String text = go.get().said("prove", log, key(made.get()), index);
            Path proof = Files.writeString(folder.resolve("proof-by-go"), text);
            assertTrue(verify.orElseThrow().run("proof", proof, made.get().resolve("policy"), entry).isValid());
            List<String> path = text.lines().skip(2).takeWhile(line -> !line.isEmpty()).toList();
            assertEquals(path, Proofs.inclusion(index, 513, tree).stream().map(Hash::base64).toList());
        }
    }

    @Test void our_inclusion_and_consistency_proofs_hold_in_go_and_those_of_go_hold_here() throws IOException {
        Optional<Path> made = madeInPython(70_000);
        if (made.isEmpty() || go.isEmpty()) return;
        Path log = made.get().resolve("log");
        Head head = head(log);
        var tree = new TiledSubtrees(files(log), head.size());
        for (long older : new long[] {1, 2, 3, 255, 256, 257, 32_768, 65_535, 65_536, 65_537, 69_888, 69_999, 70_000}) {
            Hash leaf = tree.at(0, older - 1);
            assertTrue(asked("check-inclusion", older - 1, leaf, head, Proofs.inclusion(older - 1, head.size(), tree)));
            Hash root = Proofs.root(older, tree);
            assertTrue(asked("check-consistency", older, root, head, Proofs.consistency(older, head.size(), tree)));
            List<Hash> theirs = go.get().said("consistency", log, key(made.get()), older).lines().map(line -> Hash.read(line).orElseThrow()).toList();
            assertEquals(root, theirs.getFirst());
            assertEquals(ProofCheck.PROVEN, Checks.consistency(new Head(older, root), head, theirs.subList(1, theirs.size())));
        }
    }

    @Test void a_proof_with_one_hash_too_many_or_too_few_or_altered_does_not_hold_in_go_either() throws IOException {
        Optional<Path> made = madeInPython(513);
        if (made.isEmpty() || go.isEmpty()) return;
        Head head = head(made.get().resolve("log"));
        var tree = new TiledSubtrees(files(made.get().resolve("log")), head.size());
        Hash leaf = tree.at(0, 300);
        List<Hash> path = Proofs.inclusion(300, head.size(), tree);
        var longer = new ArrayList<>(path);
        longer.add(leaf);
        for (List<Hash> wrong : List.of(path.subList(1, path.size()), longer, path.reversed())) {
            assertEquals(false, asked("check-inclusion", 300, leaf, head, wrong));
            assertEquals(false, Checks.inclusion(300, leaf, wrong, head) == ProofCheck.PROVEN);
        }
    }

    @Test void a_log_with_a_flipped_bit_or_without_a_file_is_refused_by_both_programs() throws IOException {
        Optional<Path> made = madeInPython(257);
        if (made.isEmpty()) return;
        Path log = made.get().resolve("log");
        var files = new TreeSet<Path>();
        try (Stream<Path> all = Files.walk(log)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        assertEquals(6, files.size());
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            int end = file.endsWith("checkpoint") ? new String(whole, StandardCharsets.UTF_8).indexOf("\n\n") : whole.length - 1;
            for (int at : new int[] {0, end / 2, end}) {
                byte[] flipped = whole.clone();
                flipped[at] ^= 1;
                Files.write(file, flipped);
                refused(made.get(), file + " at " + at);
            }
            Files.write(file, Arrays.copyOf(whole, whole.length + 1));
            refused(made.get(), file + " with a byte more");
            Files.delete(file);
            if (!file.endsWith("checkpoint")) refused(made.get(), file + " missing");
            Files.write(file, whole);
        }
        assertTrue(verify.orElseThrow().run("folder", log, made.get().resolve("policy")).isValid());
    }

    private static void refused(Path made, String why) {
        go.ifPresent(program -> assertTrue(program.run("fsck", made.resolve("log"), key(made)).isRefusal(), why));
        assertTrue(verify.orElseThrow().run("folder", made.resolve("log"), made.resolve("policy")).isRefusal(), why);
    }

    private static boolean asked(String command, long number, Hash hash, Head head, List<Hash> path) {
        var arguments = new ArrayList<>(List.<Object>of(command, number, hash.base64(), head.size(), head.root().base64()));
        path.forEach(each -> arguments.add(each.base64()));
        return go.orElseThrow().run(arguments.toArray()).isValid();
    }

    private static Optional<Path> madeInPython(int size) {
        return makelog.map(program -> {
            Path made = folder.resolve(String.valueOf(size));
            if (!Files.exists(made)) program.said(made, size);
            return made;
        });
    }

    private static List<Path> entriesOf(Path made) throws IOException {
        try (Stream<Path> all = Files.list(made.resolve("proofs"))) {
            return all.filter(file -> file.toString().endsWith(".entry")).sorted(Comparator.comparing(InteropTest::indexOf)).toList();
        }
    }

    private static int indexOf(Path entry) {
        return Integer.parseInt(entry.getFileName().toString().replace(".entry", ""));
    }

    private static Path proofOf(Path entry) {
        return entry.resolveSibling(String.valueOf(indexOf(entry)));
    }

    private static String key(Path made) {
        return new String(files(made).read("vkey").orElseThrow(), StandardCharsets.UTF_8);
    }

    /** The three lines as they stand, signatures unseen: the programs have looked at those. */
    private static Head head(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log.resolve("checkpoint"));
        return new Head(Long.parseLong(lines.get(1)), Hash.read(lines.get(2)).orElseThrow());
    }

    private static Resources files(Path folder) {
        return path -> {
            try {
                return Optional.of(Files.readAllBytes(folder.resolve(path)));
            } catch (NoSuchFileException absent) {
                return Optional.empty();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        };
    }
}
