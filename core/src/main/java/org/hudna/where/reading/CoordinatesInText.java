package org.hudna.where.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.words.Digits;

/**
 * Finds the coordinates in a running text, by the same notations as {@link Coordinates}.
 *
 * <p>Two numbers alone are none: letters or words for both sides must stand with them, or degree signs, or three decimals or more in both, which
 * nobody writes of anything else.
 */
public final class CoordinatesInText {

    private static final String NUMBER = "[-−+]?\\d{1,3}(?:\\.\\d+|,\\d{2,}(?!,?\\d|\\.\\d))?(?!\\d)";
    private static final String SIDE =
        "(?:северной широты|южной широты|восточной долготы|западной долготы|[сю]\\.? ?ш\\.?|[вз]\\.? ?д\\.?|خط العرض|خط الطول|شمال[اً]{0,2}|جنوب[اً]{0,2}|شرق[اً]{0,2}"
        + "|غرب[اً]{0,2}|[شجقغ]|[Ll]atitude|[Ll]ongitude|[Ll]at\\.?|[Ll]on\\.?|[Ll]ng|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[NSEW])(?![\\p{L}\\p{M}])";
    private static final String DEGREE = "[°º˚∘]|(?:degrees?|deg|градусов|градуса|град|درجة|درجات)(?!\\p{L})";
    private static final String MARK = "''|’’|[\"″”“]|['′’‘ʹ]|(?:minutes?|min|seconds?|sec|минут|секунд|دقيقة|دقائق|ثانية|ثواني)(?!\\p{L})";
    private static final Pattern PIECE = Pattern.compile("(?<number>" + NUMBER + ")|(?<side>" + SIDE + ")|(?<degree>" + DEGREE + ")|(?<mark>" + MARK
        + ")|(?<gap>[ \\t\u00A0\u200E\u200F,;،؛/:()=])");
    private static final Pattern GRID =
        Pattern.compile("(?<![\\p{L}\\d])(?:(?:UTM:?\\s*)?(?:[Zz]one\\s*)?\\d{1,2}\\s?[C-HJ-NP-X][\\s,]+\\d{6}(?:\\.\\d+)?\\s*(?:m?\\s*E)?[\\s,]+\\d{5,8}(?:\\.\\d+)?(?:\\s*m?\\s*N)?"
        + "|(?:MGRS:?\\s*)?\\d{1,2}\\s?[C-HJ-NP-X]\\s?[A-HJ-NP-Z][A-HJ-NP-V]\\s?(?:\\d{2,5}\\s\\d{2,5}|\\d{4,10}))(?![\\p{L}\\d])");
    /** Pieces of one pair at most, gaps among them; a longer run is a table. */
    private static final int MOST_PIECES = 32;
    private static final int SURELY_DECIMALS = 3;

    private CoordinatesInText() {}

    /**
     * Coordinates that stand in a text.
     *
     * @param from offset of the first character, in UTF-16 units, inclusive
     * @param to offset behind the last, exclusive
     * @param read a {@link Coordinates.Read} or {@link Coordinates.EitherWay}
     */
    public record Found(int from, int to, Coordinates read) {}

    private enum Kind { NUMBER, SIDE, DEGREE, MARK, GAP }

    private record Piece(Kind kind, int from, int to, int decimals) {}

    /** In the order of the text; none overlap. */
    public static List<Found> in(String text) {
        String plain = Digits.ascii(text);
        List<Found> found = new ArrayList<>();
        Matcher grid = GRID.matcher(plain);
        while (grid.find()) add(plain, grid.start(), grid.end(), found);
        List<Piece> run = new ArrayList<>();
        Matcher piece = PIECE.matcher(plain);
        for (int at = 0; at < plain.length(); ) {
            boolean begins = run.isEmpty() && at > 0 && Character.isLetterOrDigit(plain.charAt(at - 1))
                && Character.isLetterOrDigit(plain.charAt(at));
            if (!begins && piece.region(at, plain.length()).lookingAt()) {
                run.add(piece(piece));
                at = piece.end();
                continue;
            }
            pairs(plain, run, found);
            run.clear();
            at++;
        }
        pairs(plain, run, found);
        found.sort(java.util.Comparator.comparingInt(Found::from));
        return found;
    }

    private static Piece piece(Matcher found) {
        for (Kind kind : Kind.values()) {
            String words = found.group(kind.name().toLowerCase(java.util.Locale.ROOT));
            if (words != null) return new Piece(kind, found.start(), found.end(), decimals(words));
        }
        throw new IllegalStateException("a piece is of some kind");
    }

    /** Behind a comma one less counts: three figures there may be thousands. */
    private static int decimals(String number) {
        int point = number.indexOf('.'), comma = number.indexOf(',');
        return point >= 0 ? number.length() - point - 1 : comma >= 0 ? number.length() - comma - 2 : 0;
    }

    /** The longest pieces of a run that are coordinates, from its beginning on. */
    private static void pairs(String plain, List<Piece> run, List<Found> found) {
        if (run.stream().filter(piece -> piece.kind == Kind.NUMBER).count() < 2) return;
        for (int first = 0; first < run.size(); first++) {
            if (run.get(first).kind == Kind.GAP) continue;
            for (int last = Math.min(run.size(), first + MOST_PIECES) - 1; last > first; last--)
                if (run.get(last).kind != Kind.GAP && isOne(run.subList(first, last + 1))
                    && add(plain, run.get(first).from, run.get(last).to, found)) {
                    first = last;
                    break;
                }
        }
    }

    private static boolean isOne(List<Piece> pieces) {
        List<Piece> numbers = pieces.stream().filter(piece -> piece.kind == Kind.NUMBER).toList();
        long sides = pieces.stream().filter(piece -> piece.kind == Kind.SIDE).count(), degrees = pieces.stream()
            .filter(piece -> piece.kind == Kind.DEGREE).count();
        return numbers.size() >= 2
            && (sides >= 2 || degrees >= 2 || numbers.size() == 2 && numbers.stream().allMatch(number -> number.decimals >= SURELY_DECIMALS));
    }

    private static boolean add(String plain, int from, int to, List<Found> found) {
        if (found.stream().anyMatch(other -> from < other.to && other.from < to)) return false;
        Coordinates read = Coordinates.read(plain.substring(from, to));
        return !read.positions().isEmpty() && found.add(new Found(from, to, read));
    }
}
