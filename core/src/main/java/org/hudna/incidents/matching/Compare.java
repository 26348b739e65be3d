package org.hudna.incidents.matching;

/**
 * The levels of all clues between two mentions, four bits to a clue: 0 where one of them is silent, else the level and one.
 *
 * <p>Symmetric: the order of the two does not matter.
 */
final class Compare {

    static final int BITS = 4;
    static final int SILENT = 0;
    private static final int SHORT = Cells.HALVES[0];
    private static final int MANY = 5;
    private static final double[] METRES = {300, 1_000, 2_500, 5_000};
    private static final long[] HOURS = {1_200, 3_600, 3 * 3_600, 8 * 3_600, 16 * 3_600};
    private static final long[] DAYS = {6 * 3_600, 12 * 3_600, 24 * 3_600, 48 * 3_600};
    private static final float[] COSINES = {0.9f, 0.7f, 0.5f, 0.35f, 0.22f, 0.12f, 0.05f};

    private final Columns columns;
    private final Candidates candidates;

    Compare(Columns columns, Candidates candidates) {
        this.columns = columns;
        this.candidates = candidates;
    }

    static int level(long pattern, Clue clue) { return (int) (pattern >>> clue.ordinal() * BITS & 15) - 1; }

    private static long at(Clue clue, int level) { return level + 1L << clue.ordinal() * BITS; }

    /** All clues, if {@code i} had happened {@code shift} seconds later. */
    long pattern(int i, int j, long shift) { return structured(i, j, shift) | text(i, j); }

    /** All but the text. */
    long structured(int i, int j, long shift) {
        long pattern = place(i, j) | time(i, j, shift);
        if (columns.act[i] >= 0 && columns.act[j] >= 0) pattern |= at(Clue.ACT, columns.acts.level(columns.act[i], columns.act[j]));
        if (columns.weapon[i] >= 0 && columns.weapon[j] >= 0) pattern |= at(Clue.WEAPON, columns.weapons.level(columns.weapon[i], columns.weapon[j]));
        if (columns.target[i] >= 0 && columns.target[j] >= 0) pattern |= at(Clue.TARGET, columns.targets.level(columns.target[i], columns.target[j]));
        if (columns.accused[i] >= 0 && columns.accused[j] >= 0)
            pattern |= at(Clue.ACCUSED, columns.blamed.level(columns.accused[i], columns.accused[j]));
        pattern |= figure(Clue.KILLED, i * 6, j * 6) | figure(Clue.INJURED, i * 6 + 2, j * 6 + 2) | figure(Clue.COUNT, i * 6 + 4, j * 6 + 4);
        return pattern | source(i, j) | crowd(i, j);
    }

    private long place(int i, int j) {
        if (columns.isLocated(i) && columns.isLocated(j)) {
            double metres = Candidates.metres(columns, i, j);
            int level = 0;
            while (level < METRES.length && metres >= METRES[level]) level++;
            return at(Clue.DISTANCE, level);
        }
        if (columns.area[i] < 0 || columns.area[j] < 0) return 0;
        return at(Clue.AREA, columns.areas.level(columns.area[i], columns.area[j]));
    }

    private long time(int i, int j, long shift) {
        long apart = Math.abs(columns.mid[i] + shift - columns.mid[j]);
        boolean exact = columns.half[i] <= SHORT && columns.half[j] <= SHORT;
        long[] limits = exact ? HOURS : DAYS;
        int level = 0;
        while (level < limits.length && apart >= limits[level]) level++;
        return at(exact ? Clue.HOUR : Clue.DAY, level);
    }

    private long figure(Clue clue, int a, int b) {
        int[] figures = columns.figures;
        if (figures[a] < 0 || figures[b] < 0) return 0;
        if (figures[a] == figures[b] && figures[a + 1] == figures[b + 1]) return at(clue, figures[a] >= MANY ? 0 : figures[a + 1] > 0 ? 1 : 2);
        int apart = Math.max(figures[a], figures[b]) - Math.min(figures[a + 1], figures[b + 1]);
        int slack = Math.max(1, Math.min(figures[a], figures[b]) / 5);
        return at(clue, apart <= slack ? 3 : 4);
    }

    private long source(int i, int j) {
        int a = columns.source[i], b = columns.source[j], overA = columns.via[i], overB = columns.via[j];
        if (overA >= 0 && overA == b || overB >= 0 && overB == a) return at(Clue.SOURCE, 0);
        if (overA >= 0 && overA == overB) return at(Clue.SOURCE, 1);
        return at(Clue.SOURCE, a == b ? 2 : 3);
    }

    private long crowd(int i, int j) {
        int most = Math.max(candidates.crowd(i), candidates.crowd(j));
        if (most == 0) return 0;
        int level = Math.clamp(30L - Integer.numberOfLeadingZeros(most), 0, 7);
        return at(Clue.CROWD, level);
    }

    /** The clue of the text alone. */
    long text(int i, int j) {
        if (columns.script[i] != columns.script[j] || columns.norm[i] == 0 || columns.norm[j] == 0) return 0;
        float cosine = cosine(i, j);
        int level = 0;
        while (level < COSINES.length && cosine < COSINES[level]) level++;
        return at(Clue.TEXT, level);
    }

    float cosine(int i, int j) {
        int[] text = columns.text;
        StemTable stems = columns.stems;
        int a = columns.textStart(i), b = columns.textStart(j), endA = columns.textEnd[i], endB = columns.textEnd[j];
        float sum = 0;
        while (a < endA && b < endB) {
            int one = text[a], other = text[b];
            if (one == other) sum += stems.squared(one);
            a += one <= other ? 1 : 0;
            b += other <= one ? 1 : 0;
        }
        return sum == 0 ? 0 : sum / (columns.norm[i] * columns.norm[j]);
    }
}
