package org.hudna.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damage done to a text, the same for the same seed: what slips, bad lines, wrong programs and ill will do to files. */
final class Mutation {
    private static final int MOST_STEPS = 5;
    private static final int LONG = 20_000;
    private static final List<String> SIGNS = List.of("\u0000", "\u0001", "\u001B", "\uFEFF", "\uFFFD", "\uFFFF", "\u200E", "\u200F", "\u202E",
        "\u2066", "\u2069", "\u200D", "\u00AD",
        "\u0085", "\u2028", "\u2029", "\u00A0", "\t", "\r", "\r\n", "\n", "\n\n", "\f", " ", "\uD800", "\uDC00", "\uD83D\uDE80", "e\u0301", "\u0640",
        "İ", "ı", "ß", "٣", "۳", "３", "½", "²",
        "\"", "'", "\"\"", ",", ";", "|", ":", ": ", " #", "#", "-", "- ", "{", "}", "[", "]", "(", ")", "&a ", "*a", "<<: *a", "? ", "! ", "!!set ",
        "!!binary ", "%YAML 9.9\n", "---\n", "...\n",
        "|\n", ">-\n", "\\", "\\u0000", "\\ud800", "~", "null", "=", "<", ">", ">=", "..", "±", "–", "…", "$", "{0}", "{n}", "''", "@", "`");
    private static final List<String> NUMBERS = List.of("0", "-1", "00", "1e999", "-1e-999", "NaN", "Infinity", "9999999999999999999999",
        "2147483648", "9223372036854775808", "0x7F", "1_000",
        "٩٩٩٩٩٩٩٩٩٩", "1.7976931348623157E309", "0000-00-00", "9999-12-31T23:59", "-0001-01-01", "+999999999-12-31T23:59", "2031-02-30",
        "2031-03-01T24:00", "2031-03-01T12:00+18:00",
        "999999999 years", "9999999 weeks", "99999999 km", "0 km", "-5 m", "10000 mm", "0 mm", "~0", "0-0", "9-3", "200", "-90.0000001",
        "180.0000001");
    private static final List<String> WORDS = List.of("anyone", "any", "class", "sides", "unknown", "unavailable", "yes", "no", "true", "not", "and",
        "or", "is", "in", "within", "before", "during", "from",
        "until", "by", "who", "do", "to", "at", "id", "kind", "status", "because", "open", "where", "unless", "lifts", "attack", "station", "near",
        "held", "strip", "river", "north", "D", "D + 14 days",
        "not attack", "mortar 82 mm", "artillery >= 100 mm", "artillery <", "circa", "after 13:30", "~23:00", "morning", "06:25-11:30",
        "Asia/Damascus", "+99:99", "denies", "Z9", "a | b", "|", "throughout");

    private final Random random;
    private final List<String> others;

    /** @param others texts from which pieces may be taken */
    Mutation(long seed, List<String> others) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.others = others;
    }

    String of(String text) {
        String damaged = text;
        for (int steps = 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) damaged = step(damaged);
        return damaged;
    }

    /** Damage to bytes, so that they need not be UTF-8 any more. */
    byte[] ofBytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) bytes = text.getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16);
        for (int flips = random.nextInt(6); flips > 0 && bytes.length > 0; flips--) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    int choose(int bound) { return random.nextInt(bound); }

    private String step(String text) {
        return switch (random.nextInt(18)) {
            case 0 -> insert(text, one(SIGNS));
            case 1 -> replace(text, piece(text, 3), one(SIGNS));
            case 2 -> replace(text, piece(text, 40), "");
            case 3 -> insert(text, cut(text, piece(text, 200)));
            case 4 -> word(text, one(WORDS));
            case 5 -> word(text, one(NUMBERS));
            case 6 -> word(text, any(text));
            case 7 -> lines(text);
            case 8 -> indented(text);
            case 9 -> text.substring(0, random.nextInt(text.length() + 1));
            case 10 -> insert(text, any(one(others)));
            case 11 -> insert(text, cut(one(others), piece(one(others), 300)));
            case 12 -> one(SIGNS) + text;
            case 13 -> text.replace(one(SIGNS), one(SIGNS));
            case 14 -> value(text, one(SIGNS) + one(WORDS) + one(SIGNS));
            case 15 -> value(text, random.nextBoolean() ? "" : one(NUMBERS));
            case 16 -> random.nextInt(20) == 0 ? insert(text, monster()) : swapped(text);
            default -> new StringBuilder(text).insert(random.nextInt(text.length() + 1), (char) random.nextInt(0x10000)).toString();
        };
    }

    /** Big things: bombs of aliases, deep nesting, very long words. */
    private String monster() {
        return switch (random.nextInt(8)) {
            case 0 -> bomb();
            case 1 -> "[".repeat(LONG);
            case 2 -> "{a: ".repeat(LONG / 4);
            case 3 -> "- ".repeat(LONG);
            case 4 -> one(SIGNS).repeat(LONG);
            case 5 -> one(WORDS).repeat(LONG / 4);
            case 6 -> "9".repeat(LONG);
            default -> (one(SIGNS) + one(WORDS) + " ").repeat(LONG / 8);
        };
    }

    private String bomb() {
        var bomb = new StringBuilder("\nb0: &b0 [" + "x, ".repeat(9) + "x]\n");
        for (int i = 1; i < 9; i++) bomb.append("b").append(i).append(": &b").append(i).append(" [").append(("*b" + (i - 1) + ", ").repeat(9))
            .append("x]\n");
        return bomb.toString();
    }

    private <T> T one(List<T> list) { return list.get(random.nextInt(list.size())); }

    /** A place in the text and how much from there: {@code [from, to)}. */
    private int[] piece(String text, int most) {
        int from = random.nextInt(text.length() + 1);
        return new int[] {from, Math.min(text.length(), from + random.nextInt(most + 1))};
    }

    private static String cut(String text, int[] piece) {
        int from = Math.min(piece[0], text.length());
        return text.substring(from, Math.clamp(piece[1], from, text.length()));
    }

    private static String replace(String text, int[] piece, String now) { return text.substring(0, piece[0]) + now + text.substring(piece[1]); }

    private String insert(String text, String what) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + what + text.substring(at);
    }

    /** Another word in place of one. */
    private String word(String text, String now) {
        int[] word = wordAt(text, random.nextInt(text.length() + 1));
        return replace(text, word, now);
    }

    private String any(String text) { return cut(text, wordAt(text, random.nextInt(text.length() + 1))); }

    private static int[] wordAt(String text, int at) {
        int from = at;
        int to = at;
        while (from > 0 && isWord(text.charAt(from - 1))) from--;
        while (to < text.length() && isWord(text.charAt(to))) to++;
        return new int[] {from, to};
    }

    private static boolean isWord(char c) { return Character.isLetterOrDigit(c) || c == '-' || c == '.'; }

    /** Something else after a colon or comma. */
    private String value(String text, String now) {
        int at = random.nextInt(text.length() + 1);
        int from = Math.max(text.indexOf(": ", at) + 2, text.indexOf(',', at) + 1);
        int to = from;
        while (to < text.length() && "\n,}]".indexOf(text.charAt(to)) < 0) to++;
        return from <= 1 ? text : replace(text, new int[] {from, to}, now);
    }

    private String lines(String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String line = lines.get(random.nextInt(lines.size()));
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(random.nextInt(lines.size() + 1), line);
            default -> lines.set(random.nextInt(lines.size()), line);
        }
        return String.join("\n", lines);
    }

    private String indented(String text) {
        int at = text.indexOf('\n', random.nextInt(text.length() + 1)) + 1;
        return text.substring(0, at) + " ".repeat(1 + random.nextInt(5)) + text.substring(at);
    }

    private String swapped(String text) {
        int[] first = piece(text, 30);
        int[] second = piece(text, 30);
        if (first[1] > second[0]) return text;
        return text.substring(0, first[0]) + cut(text, second) + text.substring(first[1], second[0]) + cut(text, first) + text.substring(second[1]);
    }
}
