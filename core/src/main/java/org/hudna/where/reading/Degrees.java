package org.hudna.where.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.where.Position;
import org.hudna.where.reading.Coordinates.Notation;
import org.hudna.words.Message;

/** Latitude and longitude in degrees, with minutes and seconds or without. */
final class Degrees {

    /** Names of the four sides as they stand beside figures; longest first. */
    private static final String[][] SIDES = {
        {"северной широты", "N"}, {"южной широты", "S"}, {"восточной долготы", "E"}, {"западной долготы", "W"}, {"с.ш.", "N"}, {"ю.ш.", "S"},
            {"в.д.", "E"}, {"з.д.", "W"},
        {"с. ш.", "N"}, {"ю. ш.", "S"}, {"в. д.", "E"}, {"з. д.", "W"}, {"с.ш", "N"}, {"в.д", "E"}, {"сш", "N"}, {"вд", "E"},
        {"خط العرض", "Y"}, {"خط الطول", "X"}, {"شمالا", "N"}, {"جنوبا", "S"}, {"شرقا", "E"}, {"غربا", "W"}, {"شمال", "N"}, {"جنوب", "S"},
        {"شرق", "E"}, {"غرب", "W"}, {"ش", "N"}, {"ج", "S"},
        {"ق", "E"}, {"غ", "W"}, {"latitude", "Y"}, {"longitude", "X"}, {"lat", "Y"}, {"lon", "X"}, {"lng", "X"}, {"long", "X"},
        {"north", "N"}, {"south", "S"}, {"east", "E"}, {"west", "W"}, {"n", "N"}, {"s", "S"}, {"e", "E"}, {"w", "W"}};
    private static final Pattern PIECE = Pattern.compile("([-+]?\\d{1,3}(?:\\.\\d+)?)|([NSEWYX])|([,;/])|([d'\" :=()])");
    private static final Pattern COMMA_WITHIN = Pattern.compile("(?<![\\d.])(-?\\d{1,3}),(\\d{2,})(?![\\d,])");
    private static final double METRES_PER_DEGREE = Math.toRadians(1) * Position.EARTH_RADIUS_METRES;

    private Degrees() {}

    /** One of the two: its figures, largest unit first, the side if any, and the decimals of the last. */
    private static final class Half {
        final List<String> figures = new ArrayList<>();
        char side = ' ';

        boolean isNorthing() { return side == 'N' || side == 'S' || side == 'Y'; }

        boolean isEasting() { return side == 'E' || side == 'W' || side == 'X'; }

        double degrees() {
            double sum = 0;
            double unit = 1;
            for (String figure : figures) {
                sum += Math.abs(Double.parseDouble(figure)) * unit;
                unit /= 60;
            }
            boolean minus = figures.getFirst().startsWith("-");
            return minus != (side == 'S' || side == 'W') ? -sum : sum;
        }

        /** Half of the last place, in degrees. */
        double halfStep() {
            String last = figures.getLast();
            int point = last.indexOf('.');
            int decimals = point < 0 ? 0 : last.length() - point - 1;
            return 0.5 * Math.pow(10, -decimals) / Math.pow(60, figures.size() - 1);
        }

        boolean isSound() {
            for (int i = 0; i < figures.size(); i++) {
                double figure = Double.parseDouble(figures.get(i));
                if (i > 0 && (figure < 0 || figure >= 60) || i + 1 < figures.size() && figures.get(i).indexOf('.') >= 0) return false;
            }
            return !figures.isEmpty() && figures.size() <= 3;
        }
    }

    static Coordinates read(String text) {
        List<Half> halves = halves(plain(text));
        if (halves.size() != 2 || !halves.stream().allMatch(Half::isSound)) return unread(text);
        Half first = halves.get(0);
        Half second = halves.get(1);
        if (first.isNorthing() && second.isNorthing() || first.isEasting() && second.isEasting()) return unread(text);
        boolean latFirst = Math.abs(first.degrees()) <= 90 && Math.abs(second.degrees()) <= 180 && !first.isEasting() && !second.isNorthing();
        boolean lonFirst = Math.abs(first.degrees()) <= 180 && Math.abs(second.degrees()) <= 90 && !first.isNorthing() && !second.isEasting();
        if (latFirst && lonFirst) return new Coordinates.EitherWay(position(first, second), position(second, first));
        if (!latFirst && !lonFirst) return unread(text);
        Notation notation = Notation.values()[Math.max(first.figures.size(), second.figures.size()) - 1];
        return new Coordinates.Read(latFirst ? position(first, second) : position(second, first), notation);
    }

    private static Position position(Half lat, Half lon) {
        double north = lat.halfStep() * METRES_PER_DEGREE;
        double east = lon.halfStep() * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat.degrees()));
        return new Position(lat.degrees(), lon.degrees(), Math.hypot(north, east));
    }

    /** One letter for each sign: degrees d, minutes ', seconds ", the sides; decimal points where commas stood for them. */
    private static String plain(String text) {
        String out = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
            .replaceAll("[\\u064B-\\u0652\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
            .replace('−', '-').replace('–', '-').replace('،', ',').replace('؛', ';').replace('\u00A0', ' ').replace('\t', ' ').replace('\n', ' ')
            .replaceAll("[°º˚∘]|degrees?|deg|градусов|градуса|град|درجة|درجات", "d").replaceAll("''|’’|[\"″”“]|seconds?|sec|секунд|ثانية|ثواني", "\"")
            .replaceAll("['′’‘ʹ]|minutes?|min|минут|دقيقة|دقائق", "'").replaceAll("[\u200C]", "");
        for (String[] side : SIDES) out = out.replace(side[0], side[1]);
        Matcher commas = COMMA_WITHIN.matcher(out);
        boolean decimal = out.indexOf('.') < 0 && commas.results().count() == 2;
        return decimal ? COMMA_WITHIN.matcher(out).replaceAll("$1.$2") : out;
    }

    private static List<Half> halves(String plain) {
        List<Half> halves = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        List<Object> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(plain);
        int at = 0;
        while (at < plain.length()) {
            if (!piece.find(at) || piece.start() != at) return List.of();
            if (piece.group(1) != null) {
                figures.add(piece.group(1));
                pieces.add(piece.group(1));
            } else if (piece.group(2) != null) pieces.add(piece.group(2).charAt(0));
            at = piece.end();
        }
        int each = figures.size() / 2;
        if (figures.isEmpty() || figures.size() % 2 != 0 || each > 3) return List.of();
        for (int i = 0; i < 2; i++) {
            Half half = new Half();
            half.figures.addAll(figures.subList(i * each, (i + 1) * each));
            halves.add(half);
        }
        return sided(pieces, halves, each) ? halves : List.of();
    }

    /** Letters stand before both or behind both: N36 E037, 36 N 37 E. */
    private static boolean sided(List<Object> pieces, List<Half> halves, int each) {
        boolean before = pieces.getFirst() instanceof Character;
        boolean behind = pieces.getLast() instanceof Character;
        int figures = 0;
        for (Object piece : pieces) {
            if (!(piece instanceof Character side)) {
                figures++;
                continue;
            }
            int half = before && !behind ? figures / each : (figures - 1) / each;
            if (before && behind && figures == 0) half = 0;
            if (half < 0 || half > 1) return false;
            boolean word = side == 'X' || side == 'Y';
            if (halves.get(half).side == ' ' || !word) halves.get(half).side = side;
        }
        return true;
    }

    private static Coordinates unread(String text) { return new Coordinates.Unread(Message.of("place.no-coordinates", "text", text)); }
}
