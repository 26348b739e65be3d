package org.hudna.where;

/**
 * How far two spellings of one script are apart: about 1 for a wrong consonant, a tenth or two for what transliterations differ in.
 *
 * <p>The figures are ours: what writers of Latin, Cyrillic and Arabic swap freely costs little, what makes another name costs 1.
 */
final class Likeness {

    private static final int SIZE = 256;
    private static final Likeness LATIN = new Likeness(0);
    private static final Likeness ARABIC = new Likeness(0x600);

    /** The last vowel, of a teh marbuta as a rule, is heard least. */
    private static final float LAST = 0.5f;

    private final int base;
    private final float[] swap = new float[SIZE * SIZE];
    private final float[] extra = new float[SIZE];

    private Likeness(int base) {
        this.base = base;
        java.util.Arrays.fill(swap, 1);
        java.util.Arrays.fill(extra, 1);
        for (int i = 0; i < SIZE; i++) swap[i * SIZE + i] = i == 0 ? 1 : 0;
    }

    static {
        LATIN.pairs(0.05f, "kq", "iy", "uw");
        LATIN.pairs(0.1f, "ae", "ei", "ou", "gG", "dD", "tT", "wv", "uv", "yj", "ey");
        LATIN.pairs(0.15f, "ai", "ow", "uo");
        LATIN.pairs(0.25f, "ao", "hX", "au", "eo", "eu", "ow");
        LATIN.pairs(0.35f, "zD", "iu", "io", "Gh", "zd", "jg", "sT", "pb", "kX", "Sj", "zj");
        LATIN.pairs(0.6f, "sS", "td", "sz", "kg");
        LATIN.alone(0.2f, "aeiouyw");
        LATIN.alone(0.35f, "h");
        LATIN.alone(0.15f, " ");
        ARABIC.pairs(0.1f, "ضظ", "هة", "يى", "گك", "اه");
        ARABIC.pairs(0.4f, "ذز", "ذد", "ثت", "ظز", "قك", "سص", "تط", "حه", "ضد", "يو", "اي", "چج");
        ARABIC.alone(0.35f, "اويه");
        ARABIC.alone(0.5f, "ع");
        ARABIC.extra[0] = 0.15f;
    }

    private void pairs(float cost, String... pairs) {
        for (String pair : pairs) {
            int a = pair.charAt(0) - base;
            int b = pair.charAt(1) - base;
            swap[a * SIZE + b] = cost;
            swap[b * SIZE + a] = cost;
        }
    }

    private void alone(float cost, String letters) { for (int i = 0; i < letters.length(); i++) extra[at(letters.charAt(i))] = cost; }

    private int at(char c) {
        int at = c - base;
        return at >= 0 && at < SIZE ? at : 0;
    }

    /** Latin sound letters, or Arabic letters where {@code arabic}; more than {@code limit} is answered by infinity. */
    static float between(String a, String b, boolean arabic, float limit) { return (arabic ? ARABIC : LATIN).cost(a, b, limit); }

    private float cost(String a, String b, float limit) {
        int width = b.length();
        float[] above = new float[width + 1];
        float[] row = new float[width + 1];
        for (int j = 1; j <= width; j++) above[j] = above[j - 1] + alone(b, j - 1);
        for (int i = 1; i <= a.length(); i++) {
            float mine = alone(a, i - 1);
            float least = row[0] = above[0] + mine;
            int from = at(a.charAt(i - 1)) * SIZE;
            for (int j = 1; j <= width; j++) {
                float change = above[j - 1] + swapped(a, b, i, j, from);
                float best = Math.min(change, Math.min(above[j] + mine, row[j - 1] + alone(b, j - 1)));
                row[j] = best;
                if (best < least) least = best;
            }
            if (least > limit) return Float.POSITIVE_INFINITY;
            float[] spare = above;
            above = row;
            row = spare;
        }
        return above[width] > limit ? Float.POSITIVE_INFINITY : above[width];
    }

    private float swapped(String a, String b, int i, int j, int from) {
        char one = a.charAt(i - 1);
        char other = b.charAt(j - 1);
        if (one == other) return 0;
        boolean last = i == a.length() && j == b.length();
        return swap[from + at(other)] * (last ? LAST : 1);
    }

    /** A letter that the other has not; one of a pair, and the silent last h, weigh next to nothing. */
    private float alone(String name, int at) {
        char c = name.charAt(at);
        boolean last = at + 1 == name.length() || name.charAt(at + 1) == ' ';
        if (at > 0 && c == 'h' && last) return 0.05f;
        if (at > 0 && c == name.charAt(at - 1)) return 0.1f;
        return extra[at(c)];
    }
}
