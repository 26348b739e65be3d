package org.hudna.ledger.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A little of what {@code ledger/src/fuzz/run} does at length: good inputs, those that once were misread, and the same few hundred spoilt ones
 * each time.
 */
class FormatsTest {
    private static final int SPOILT = 300;
    /** Of those where an input costs asymmetric keys or a folder of files. */
    private static final int SPOILT_WHERE_SLOW = 60;
    private static final Set<String> SLOW = Set.of("checkpoints", "verifier-keys", "signer-keys", "rotations", "tokens-signed", "segments");
    private static final long SEED = 20_260_301;

    @TestFactory Stream<DynamicTest> good_bytes_are_taken_and_spoilt_ones_are_judged_as_the_specification_says() {
        return Formats.all().stream().map(format -> DynamicTest.dynamicTest(format.name(), () -> judge(format)));
    }

    @Test void no_two_formats_have_one_name() {
        List<Format> all = Formats.all();
        assertEquals(all.size(), new HashSet<>(all.stream().map(Format::name).toList()).size());
    }

    private static void judge(Format format) {
        for (byte[] seed : format.seeds()) assertTrue(format.takes(seed), () -> "a good one is refused: " + Spec.octets(seed));
        for (byte[] once : Formats.kept(format.name())) format.takes(once);
        var mutator = new Mutator(SEED);
        int refused = 0;
        for (int i = 0; i < (SLOW.contains(format.name()) ? SPOILT_WHERE_SLOW : SPOILT); i++) {
            byte[] good = format.seeds().get(i % format.seeds().size());
            if (!format.takes(mutator.spoil(good, format.seeds().get((i / 7) % format.seeds().size())))) refused++;
        }
        assertTrue(refused > 0, "nothing is ever refused");
    }
}
