package org.hudna.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hudna.ledger.VectorJson;
import org.hudna.ledger.Vectors;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.PolicyRead;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.ProofCheck;
import org.junit.jupiter.api.Test;

/** Proofs and a log that others published. Where they are not at hand, that is said aloud. */
class ProofVectorsTest {
    private static final String LOG_KEY = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    /** Roots of twelve bytes, equal to one another, which its authors compare and let pass. A hash of ours has 32. */
    private static final String NO_HASHES = "additional/sizes-are-equal-one-and-proof-is-empty.json";
    private static final int OF_EACH_KIND = 98;

    private static Policy policy() {
        return assertInstanceOf(PolicyRead.Read.class, Policy.read(("log " + LOG_KEY + "\nquorum none\n").getBytes(StandardCharsets.UTF_8))).policy();
    }

    @Test void a_published_log_holds_and_its_last_head_continues_the_fifteen_before_it() throws IOException {
        Optional<Path> folder = Vectors.find("tessera/testdata/log");
        if (folder.isEmpty()) return;
        var files = new FolderResources(folder.get());
        var holds = assertInstanceOf(LogVerdict.Holds.class, VerifyLog.at(files, policy(), Progress.NONE));
        assertEquals(15, holds.checkpoint().checkpoint().head().size());
        var heads = new ArrayList<SignedCheckpoint>();
        for (int size = 0; size < 16; size++)
            heads.add(assertInstanceOf(CheckpointRead.Read.class,
                SignedCheckpoint.read(Files.readAllBytes(folder.get().resolve("checkpoint." + size)))).checkpoint());
        for (SignedCheckpoint older : heads.subList(0, 15)) {
            var comparison = Compare.views(policy(), new View(older, Optional.empty()), new View(heads.get(15), Optional.of(files)));
            assertInstanceOf(Comparison.Continues.class, comparison);
        }
        for (int index = 0; index < 15; index++) assertInstanceOf(EntryProof.Made.class, Prove.entry(index, heads.get(15), files, Optional.empty()));
    }

    @Test void published_inclusion_proofs_are_judged_as_their_authors_do() throws IOException {
        assertEquals(Set.of(), differences("merkle/testdata/inclusion", each -> hash(each, "leafHash")
            .flatMap(leaf -> head(each, "treeSize", "root").flatMap(head ->
            path(each).map(path -> Checks.inclusion(number(each, "leafIdx"), leaf, path, head) == ProofCheck.PROVEN))).orElse(false)));
    }

    @Test void published_consistency_proofs_are_judged_as_their_authors_do() throws IOException {
        differences("merkle/testdata/consistency", each -> head(each, "size1", "root1").flatMap(older -> head(each, "size2", "root2").flatMap(newer ->
            path(each).map(path -> Checks.consistency(older, newer, path) == ProofCheck.PROVEN))).orElse(false))
            .forEach(name -> assertEquals(NO_HASHES, name));
    }

    private interface Judge {
        boolean holds(Map<String, Object> vector);
    }

    /** The vectors on which we and their authors differ. */
    private static Set<String> differences(String folder, Judge judge) throws IOException {
        Optional<Path> found = Vectors.find(folder);
        if (found.isEmpty()) return Set.of();
        List<Path> files;
        try (Stream<Path> all = Files.walk(found.get())) {
            files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        assertTrue(files.size() >= OF_EACH_KIND, files.size() + " vectors");
        var differences = new TreeSet<String>();
        for (Path file : files) {
            Map<String, Object> vector = VectorJson.object(VectorJson.read(Vectors.read(file)));
            if (judge.holds(vector) == (Boolean) vector.get("wantErr")) differences.add(found.get().relativize(file).toString());
        }
        return differences;
    }

    private static long number(Map<String, Object> vector, String name) {
        return ((BigDecimal) vector.get(name)).longValue(); // sizes beyond 2^63 become negative and are refused
    }

    private static Optional<Head> head(Map<String, Object> vector, String size, String root) {
        return number(vector, size) < 0 ? Optional.empty() : hash(vector, root).map(hash -> new Head(number(vector, size), hash));
    }

    private static Optional<Hash> hash(Map<String, Object> vector, String name) {
        return vector.get(name) instanceof String base64 ? hash(base64) : Optional.empty();
    }

    private static Optional<Hash> hash(String base64) {
        return Optional.of(Base64.getDecoder().decode(base64)).filter(bytes -> bytes.length == Hash.LENGTH).map(Hash::of);
    }

    private static Optional<List<Hash>> path(Map<String, Object> vector) {
        List<Optional<Hash>> hashes = VectorJson.array(vector.get("proof")).stream().map(each -> hash((String) each)).toList();
        return hashes.stream().allMatch(Optional::isPresent) ? Optional.of(hashes.stream().map(Optional::orElseThrow).toList()) : Optional.empty();
    }
}
