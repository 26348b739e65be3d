package org.hudna.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** Files that are nearly right: what a careless or a cunning writer makes of a good one. The same ones each time. */
final class Mutants {
    private static final long SEED = 20_260_101;
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /** Done to one line each, as it stands without its newline. */
    private static final List<UnaryOperator<String>> TO_A_LINE = List.of(
        line -> " " + line, line -> line + " ", line -> line + "\r", line -> line + "\t", line -> "\t" + line, line -> line + "\n",
        line -> "\n" + line,
        line -> line + "\n" + line, line -> "0" + line, line -> "+" + line, line -> "-" + line, line -> "#" + line, line -> line + "\u0000",
        line -> line + "\u007f",
        line -> "\ufeff" + line, line -> line + "\u0085", line -> line + "\u00a0", line -> line + "\u2028", line -> line.replace(' ', '\u00a0'),
        line -> line.replace(" ", "  "), line -> line.replace(" ", "\t"), line -> line.replace('\u2014', '-'),
        line -> line.replace('\u2014', '\u2013'),
        line -> line.replace("=", ""), line -> line + "=", line -> line + "==", line -> line.replace('+', '-').replace('/', '_'),
        Mutants::trailingBits,
        line -> line.toUpperCase(Locale.ROOT), Mutants::arabicDigits, line -> line.replaceAll("(\\d+)", "0$1"),
        line -> line.replaceAll("(\\d+)", "+$1"),
        line -> line.replaceFirst("\\d+", "9223372036854775807"), line -> line.replaceFirst("\\d+", "9223372036854775808"),
        line -> line.replaceFirst("\\d+", "18446744073709551616"), line -> line.replaceFirst("\\d+", "-0"), line -> line.replaceFirst("\\d+", "0x1"),
        line -> line.replaceFirst("\\d+", "1_0"), line -> line.replaceFirst("\\d+", ""), line -> line.replaceFirst("(\\d+)", "$1.0"));

    /** Bytes that no text should hold, and some that one may. */
    private static final List<byte[]> ODD = List.of(new byte[] {0}, new byte[] {0x0b}, new byte[] {0x1f}, new byte[] {0x7f},
        new byte[] {(byte) 0x80}, new byte[] {(byte) 0xff},
        new byte[] {(byte) 0xc0, (byte) 0x8a}, new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
        new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
        "\u0627".getBytes(StandardCharsets.UTF_8), "\u2003".getBytes(StandardCharsets.UTF_8), "\n".getBytes(StandardCharsets.UTF_8),
        "\n\n".getBytes(StandardCharsets.UTF_8));

    private Mutants() {
    }

    /** The file itself first, then {@code random} mutants made by chance and every mutant made by rule. All differ from the file. */
    static List<byte[]> of(byte[] whole, int random) {
        var all = new ArrayList<byte[]>();
        byLine(whole, all);
        byChance(whole, random, all);
        all.removeIf(each -> Arrays.equals(each, whole));
        all.addFirst(whole);
        return all;
    }

    private static void byLine(byte[] whole, List<byte[]> all) {
        List<String> lines = List.of(new String(whole, StandardCharsets.UTF_8).split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            int at = i;
            TO_A_LINE.forEach(change -> all.add(joined(lines, at, List.of(change.apply(lines.get(at))))));
            all.add(joined(lines, at, List.of()));
            if (i > 0) {
                var swapped = new ArrayList<>(lines);
                swapped.set(i - 1, lines.get(i));
                swapped.set(i, lines.get(i - 1));
                all.add(String.join("\n", swapped).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static byte[] joined(List<String> lines, int at, List<String> instead) {
        var changed = new ArrayList<>(lines.subList(0, at));
        changed.addAll(instead);
        changed.addAll(lines.subList(at + 1, lines.size()));
        return String.join("\n", changed).getBytes(StandardCharsets.UTF_8);
    }

    private static void byChance(byte[] whole, int random, List<byte[]> all) {
        var chance = new SplittableRandom(SEED);
        for (int i = 0; i < random; i++) {
            int at = chance.nextInt(whole.length);
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << chance.nextInt(8));
            all.add(flipped);
            all.add(Arrays.copyOf(whole, at));
            all.add(inserted(whole, at, ODD.get(chance.nextInt(ODD.size()))));
        }
    }

    private static byte[] inserted(byte[] whole, int at, byte[] more) {
        var out = new ByteArrayOutputStream();
        out.write(whole, 0, at);
        out.writeBytes(more);
        out.write(whole, at, whole.length - at);
        return out.toByteArray();
    }

    /** The same base64 bytes by another spelling, where the padding leaves bits over. */
    private static String trailingBits(String line) {
        int last = line.indexOf('=') - 1;
        int value = last < 0 ? -1 : BASE64.indexOf(line.charAt(last));
        return value < 0 ? line : line.substring(0, last) + BASE64.charAt(value ^ 1) + line.substring(last + 1);
    }

    private static String arabicDigits(String line) {
        return line.chars().mapToObj(c -> String.valueOf((char) (c >= '0' && c <= '9' ? c - '0' + '\u0660' : c))).reduce("", String::concat);
    }
}
