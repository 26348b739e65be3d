package org.hudna.ledger.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Spoils good bytes a little, the same way each time. */
final class Mutator {
    private static final List<String> WORDS = List.of("\n", "\n\n", " ", "\t", "\r", "=", "==", "+", "0", "-", "\u0000", "\u007f", "\u00c2\u0085",
        "\u00c2\u00a0",
        "\u00e2\u0080\u0094 ", "\u00e2\u0080\u00a8", "\u00ed\u00a0\u0080", "\u00ef\u00bb\u00bf", "\u00c0\u008a", "\u00ff", "9223372036854775807",
            "9223372036854775808", "none", "#", "~", "\"", "\\u", "/", "x000/");

    private final SplittableRandom chance;

    Mutator(long seed) {
        chance = new SplittableRandom(seed);
    }

    byte[] spoil(byte[] good, byte[] other) {
        byte[] spoilt = good;
        for (int times = 1 + chance.nextInt(3); times > 0; times--) spoilt = once(spoilt, other);
        return spoilt;
    }

    private byte[] once(byte[] good, byte[] other) {
        int from = chance.nextInt(good.length + 1);
        int to = Math.min(good.length, from + chance.nextInt(chance.nextBoolean() ? 2 : 70));
        return switch (chance.nextInt(7)) {
            case 0 -> flipped(good);
            case 1 -> joined(good, from, new byte[0], to);
            case 2 -> joined(good, from, WORDS.get(chance.nextInt(WORDS.size())).getBytes(StandardCharsets.ISO_8859_1), from);
            case 3 -> joined(good, from, WORDS.get(chance.nextInt(WORDS.size())).getBytes(StandardCharsets.ISO_8859_1), to);
            case 4 -> joined(good, to, Arrays.copyOfRange(good, from, to), to);
            case 5 -> joined(good, from, piece(other), to);
            default -> Arrays.copyOf(good, from); // not sealed: the last of seven
        };
    }

    private byte[] flipped(byte[] good) {
        byte[] flipped = good.clone();
        if (good.length > 0) flipped[chance.nextInt(good.length)] ^= (byte) (1 << chance.nextInt(8));
        return flipped;
    }

    private byte[] piece(byte[] other) {
        int from = chance.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + chance.nextInt(60)));
    }

    private static byte[] joined(byte[] good, int from, byte[] instead, int to) {
        var out = new ByteArrayOutputStream();
        out.write(good, 0, from);
        out.writeBytes(instead);
        out.write(good, to, good.length - to);
        return out.toByteArray();
    }
}
