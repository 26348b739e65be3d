package org.hudna.ledger.fuzz;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Bytes that come from strangers, and what must hold for any of them.
 *
 * @param name as it is called on the command line
 * @param seeds good ones, made by our own code
 * @param read says whether the bytes are taken; throws an {@link AssertionError} where the reader broke a promise: it took what the format
 *     forbids, refused what the format allows, or would write it otherwise
 */
public record Format(String name, List<byte[]> seeds, Predicate<byte[]> read) {
    /** No input of any format may take longer, in nanoseconds; where the machine was busy elsewhere it is asked again. */
    private static final long LONGEST = 2_000_000_000L;

    /** Whether the bytes are taken, with everything that must hold seen to. */
    public boolean takes(byte[] bytes) {
        long before = System.nanoTime();
        boolean taken = read.test(bytes.clone());
        long took = System.nanoTime() - before;
        for (int again = 0; took > LONGEST && again < 2; again++) took = Math.min(took, timed(bytes));
        long least = took;
        require(least <= LONGEST, () -> name + " took " + least / 1_000_000 + " ms", bytes);
        return taken;
    }

    private long timed(byte[] bytes) {
        long before = System.nanoTime();
        read.test(bytes.clone());
        return System.nanoTime() - before;
    }

    /** Stops with the bytes in base64 where the condition does not hold. */
    public static void require(boolean holds, Supplier<String> what, byte[] bytes) {
        if (!holds) throw new AssertionError(what.get() + ": " + Base64.getEncoder().encodeToString(bytes));
    }

    /** That reader and specification agree. */
    static void agree(boolean taken, boolean allowed, byte[] bytes) {
        require(taken || !allowed, () -> "refused though the format allows it", bytes);
        require(!taken || allowed, () -> "taken though the format forbids it", bytes);
    }

    /** That what was read is written in the one way it was spelt. */
    static void sameBytes(byte[] read, byte[] written) {
        require(Arrays.equals(read, written), () -> "would be written otherwise: " + Base64.getEncoder().encodeToString(written), read);
    }
}
