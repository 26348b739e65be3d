package org.hudna.ledger.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Trees small enough to compute by the book, proved and disproved in every way. */
class TreeProofsTest {
    private static final int SIZES = 50;
    private static final NaiveTree TREE = NaiveTree.of(SIZES);

    @Test void the_tree_of_nothing_has_the_hash_of_nothing() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Rfc6962.EMPTY.hex());
        assertEquals(Rfc6962.EMPTY, Frontier.NONE.root());
    }

    @Test void eight_well_known_leaves_have_their_well_known_root() {
        var tree = new NaiveTree();
        for (String hex : List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"))
            tree.add(HexFormat.of().parseHex(hex));
        Frontier frontier = Frontier.NONE;
        for (byte[] entry : tree.entries()) frontier = frontier.plus(Rfc6962.leaf(entry));
        assertEquals("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328", frontier.root().hex());
        assertEquals(frontier.head(), tree.head(8));
    }

    @Test void a_frontier_grown_leaf_by_leaf_is_the_frontier_of_the_tree() {
        Frontier grown = Frontier.NONE;
        for (int size = 0; size < SIZES; size++) {
            assertEquals(TREE.head(size), grown.head());
            assertEquals(grown, Proofs.frontier(size, TREE));
            grown = grown.plus(TREE.leaf(size));
        }
    }

    @Test void every_entry_proves_in_every_tree_that_holds_it_and_by_the_book() {
        for (int size = 1; size <= SIZES; size++)
            for (int index = 0; index < size; index++) {
                List<Hash> path = Proofs.inclusion(index, size, TREE);
                assertEquals(TREE.path(index, 0, size), path);
                assertEquals(ProofCheck.PROVEN, Checks.inclusion(index, TREE.leaf(index), path, TREE.head(size)));
            }
    }

    @Test void every_tree_proves_against_every_longer_one_and_by_the_book() {
        for (int newer = 0; newer <= SIZES; newer++)
            for (int older = 0; older <= newer; older++) {
                List<Hash> path = Proofs.consistency(older, newer, TREE);
                if (older > 0) assertEquals(TREE.proof(older, newer), path);
                assertEquals(ProofCheck.PROVEN, Checks.consistency(TREE.head(older), TREE.head(newer), path));
            }
    }

    @Test void one_flipped_bit_anywhere_disproves_an_inclusion() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(6962);
        for (int round = 0; round < 1_500; round++) {
            int size = random.nextInt(1, SIZES + 1);
            int index = random.nextInt(size);
            List<Hash> path = Proofs.inclusion(index, size, TREE);
            Head head = TREE.head(size);
            Hash leaf = TREE.leaf(index);
            assertNotEquals(ProofCheck.PROVEN, Checks.inclusion(index, flipped(leaf, random), path, head));
            assertNotEquals(ProofCheck.PROVEN, Checks.inclusion(index, leaf, path, new Head(size, flipped(head.root(), random))));
            assertNotEquals(ProofCheck.PROVEN, Checks.inclusion(index ^ 1L << random.nextInt(63), leaf, path, head));
            if (!path.isEmpty()) assertEquals(ProofCheck.WRONG_ROOT, Checks.inclusion(index, leaf, flippedOne(path, random), head));
        }
    }

    @Test void a_proof_of_growth_shows_the_older_root_unless_that_size_is_a_power_of_two() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2113);
        for (int newer = 0; newer <= SIZES; newer++)
            for (int older = 0; older <= newer; older++) {
                List<Hash> path = Proofs.consistency(older, newer, TREE);
                boolean shows = older < newer && Integer.bitCount(older) > 1;
                Optional<Hash> expected = shows ? Optional.of(TREE.head(older).root()) : Optional.empty();
                assertEquals(expected, Checks.olderRoot(older, TREE.head(newer), path));
                if (!shows) continue;
                assertEquals(Optional.empty(), Checks.olderRoot(older, TREE.head(newer), flippedOne(path, random)));
                assertEquals(Optional.empty(), Checks.olderRoot(older, new Head(newer, flipped(TREE.head(newer).root(), random)), path));
                assertEquals(Optional.empty(), Checks.olderRoot(older, TREE.head(newer), path.subList(1, path.size())));
            }
        assertEquals(Optional.empty(), Checks.olderRoot(-3, TREE.head(7), List.of()));
        assertEquals(Optional.empty(), Checks.olderRoot(Long.MAX_VALUE, TREE.head(7), List.of()));
    }

    @Test void one_flipped_bit_anywhere_disproves_a_consistency() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2112);
        for (int round = 0; round < 1_500; round++) {
            int newer = random.nextInt(1, SIZES + 1);
            int older = random.nextInt(1, newer + 1);
            List<Hash> path = Proofs.consistency(older, newer, TREE);
            Head old = TREE.head(older);
            Head young = TREE.head(newer);
            assertEquals(ProofCheck.WRONG_ROOT, Checks.consistency(new Head(older, flipped(old.root(), random)), young, path));
            assertEquals(ProofCheck.WRONG_ROOT, Checks.consistency(old, new Head(newer, flipped(young.root(), random)), path));
            if (!path.isEmpty()) assertEquals(ProofCheck.WRONG_ROOT, Checks.consistency(old, young, flippedOne(path, random)));
        }
    }

    @Test void a_hash_too_many_or_too_few_proves_nothing() {
        for (int size = 1; size <= SIZES; size++)
            for (int index = 0; index < size; index++) {
                List<Hash> path = Proofs.inclusion(index, size, TREE);
                assertEquals(ProofCheck.WRONG_LENGTH, Checks.inclusion(index, TREE.leaf(index), longer(path), TREE.head(size)));
                if (!path.isEmpty())
                    assertEquals(ProofCheck.WRONG_LENGTH, Checks.inclusion(index, TREE.leaf(index), path.subList(1, path.size()), TREE.head(size)));
                List<Hash> step = Proofs.consistency(index, size, TREE);
                assertEquals(ProofCheck.WRONG_LENGTH, Checks.consistency(TREE.head(index), TREE.head(size), longer(step)));
                if (!step.isEmpty())
                    assertEquals(ProofCheck.WRONG_LENGTH, Checks.consistency(TREE.head(index), TREE.head(size), step.subList(1, step.size())));
            }
    }

    @Test void the_entry_after_the_last_is_out_of_range_and_so_is_one_before_the_first() {
        assertEquals(ProofCheck.OUT_OF_RANGE, Checks.inclusion(5, TREE.leaf(5), List.of(), TREE.head(5)));
        assertEquals(ProofCheck.OUT_OF_RANGE, Checks.inclusion(-1, TREE.leaf(0), List.of(), TREE.head(5)));
        assertEquals(ProofCheck.OUT_OF_RANGE, Checks.inclusion(0, TREE.leaf(0), List.of(), Head.EMPTY));
        assertEquals(ProofCheck.OUT_OF_RANGE, Checks.consistency(TREE.head(6), TREE.head(5), List.of()));
    }

    @Test void a_tree_of_the_same_size_with_another_root_is_a_fork() {
        assertEquals(ProofCheck.WRONG_ROOT, Checks.consistency(new Head(3, TREE.leaf(1)), TREE.head(3), List.of()));
    }

    @Test void an_empty_tree_with_a_root_of_its_own_is_continued_by_nothing() {
        var invented = new Head(0, TREE.leaf(0));
        assertEquals(ProofCheck.WRONG_ROOT, Checks.consistency(invented, TREE.head(3), List.of()));
        assertEquals(ProofCheck.WRONG_ROOT, Checks.consistency(invented, invented, List.of()));
    }

    @Test void the_largest_sizes_are_answered_at_once() {
        var huge = new Head(Long.MAX_VALUE, TREE.leaf(0));
        assertEquals(ProofCheck.WRONG_LENGTH, Checks.inclusion(Long.MAX_VALUE - 1, TREE.leaf(0), List.of(), huge));
        assertEquals(ProofCheck.WRONG_LENGTH, Checks.consistency(new Head(Long.MAX_VALUE - 1, TREE.leaf(0)), huge, List.of()));
        assertEquals(ProofCheck.WRONG_LENGTH, Checks.consistency(new Head(1L << 62, TREE.leaf(0)), huge, List.of()));
    }

    @Test void a_proof_is_not_made_for_what_is_not_there() {
        assertThrows(IllegalArgumentException.class, () -> Proofs.inclusion(5, 5, TREE));
        assertThrows(IllegalArgumentException.class, () -> Proofs.consistency(6, 5, TREE));
        assertThrows(MissingHash.class, () -> Proofs.root(SIZES + 1, TREE));
    }

    @Test void a_hash_has_one_spelling() {
        String good = TREE.leaf(0).base64();
        assertEquals(TREE.leaf(0), Hash.read(good).orElseThrow());
        for (String bad : List.of("", good.substring(0, 43), good + "=", good + "\n", " " + good, good.replace('=', 'A'), good.substring(0, 40)
            + "====", "-" + good.substring(1)))
            assertEquals(Optional.empty(), Hash.read(bad), bad);
        String withStrayBits = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=";
        assertEquals(Optional.empty(), Hash.read(withStrayBits));
    }

    private static List<Hash> longer(List<Hash> path) {
        var longer = new ArrayList<>(path);
        longer.add(TREE.leaf(0));
        return longer;
    }

    private static List<Hash> flippedOne(List<Hash> path, RandomGenerator random) {
        var changed = new ArrayList<>(path);
        int at = random.nextInt(path.size());
        changed.set(at, flipped(path.get(at), random));
        return changed;
    }

    static Hash flipped(Hash hash, RandomGenerator random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }
}
