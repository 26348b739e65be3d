package org.hudna.ledger.policy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Bytes, spoilt in one to three of the ways in which files are spoilt. Always the same for the same seed. */
public final class Mutations {
    private Mutations() {
    }

    public static byte[] of(byte[] bytes, Random random) {
        byte[] spoilt = bytes;
        for (int times = 1 + random.nextInt(3); times > 0 && spoilt.length > 0; times--) spoilt = once(spoilt, random);
        return spoilt;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
        byte[] rest = Arrays.copyOfRange(bytes, end, bytes.length);
        byte[] piece = Arrays.copyOfRange(bytes, at, end);
        byte[] head = Arrays.copyOf(bytes, at);
        return switch (random.nextInt(6)) {
            case 0 -> flip(bytes, at, random.nextInt(8));
            case 1 -> joined(head, rest);
            case 2 -> joined(joined(head, piece), joined(piece, rest));
            case 3 -> head;
            case 4 -> joined(joined(head, new byte[] {(byte) "\n \t\r#+0=\u00e9".charAt(random.nextInt(9))}),
                Arrays.copyOfRange(bytes, at, bytes.length));
            default -> swapLines(bytes, random);
        };
    }

    public static byte[] flip(byte[] bytes, int at, int bit) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << bit);
        return flipped;
    }

    private static byte[] swapLines(byte[] bytes, Random random) {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        int one = random.nextInt(lines.length);
        int other = random.nextInt(lines.length);
        String kept = lines[one];
        lines[one] = lines[other];
        lines[other] = kept;
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
