package org.hudna.intake;

import java.util.List;
import java.util.Random;

/** Text as it comes from a region that writes in both directions: made from a seed, never with white space at either end. */
public final class MixedText {

    private static final List<String> PIECES = List.of("قصف", "كفريا", "الفوعة", "بَلْدَةٌ", "محـــمدية", "لا", "ﷲ", "ﻻ", "گ", "حلب", "Aleppo",
        "Naïve", "mortar", "82 mm", "ополчение", "ёж", "й", "Алеппо",
        "٢٧", "۲۷", "27", "٫٥", "1,5", "-", "—", "«", "»", "\"", "'", ";", "؛", "،", ",", "|", "؟", "(", ")", "<b>", "&amp;", "&", "\\", "/", "=",
        "@", "#", "%", "\u200E", "\u200F", "\u061C", "\u202B",
        "\u202C", "\u2066", "\u2067", "\u2069", "\u200D", "\u200C", "\u0640", "\u064B", "\u0651", "e\u0301", "\uD83D\uDE80",
        "\uD83D\uDC68\u200D\uD83D\uDC67", "\uD83C\uDDF8\uD83C\uDDFE", "\uD800\uDC00",
        "\uFFFD", "\u00A0", "\u00AD", "\u0130", "ß");

    private final Random random;

    public MixedText(long seed) { this.random = new Random(seed); }

    /** One to twenty pieces, with spaces between some of them. */
    public String line() {
        StringBuilder out = new StringBuilder();
        for (int many = 1 + random.nextInt(20); many > 0; many--)
            out.append(PIECES.get(random.nextInt(PIECES.size()))).append(many > 1 && random.nextBoolean() ? " " : "");
        String line = out.toString().strip();
        return line.isEmpty() || line.startsWith("#") ? "ع" + line : line;
    }

    /** One to four lines. */
    public String lines() {
        StringBuilder out = new StringBuilder(line());
        for (int more = random.nextInt(4); more > 0; more--) out.append('\n').append(line());
        return out.toString();
    }

    public int choose(int many) { return random.nextInt(many); }
}
