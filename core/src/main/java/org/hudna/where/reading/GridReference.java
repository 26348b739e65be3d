package org.hudna.where.reading;

import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mil.nga.grid.Hemisphere;
import mil.nga.grid.features.Point;
import mil.nga.mgrs.MGRS;
import mil.nga.mgrs.utm.UTM;
import org.hudna.where.Position;
import org.hudna.where.reading.Coordinates.Notation;
import org.hudna.words.Message;

/** MGRS and UTM references. */
final class GridReference {

    private static final Pattern MGRS_FORM =
        Pattern.compile("(?:MGRS:?\\s*)?(\\d{1,2})\\s*([C-HJ-NP-X])\\s*([A-HJ-NP-Z][A-HJ-NP-V])\\s*(\\d[\\d\\s]*)?");
    private static final Pattern UTM_FORM =
        Pattern.compile("(?:UTM:?\\s*)?(?:ZONE\\s*)?(\\d{1,2})\\s*([C-HJ-NP-X])[\\s,]+(\\d{6})(\\.\\d+)?\\s*(?:M?\\s*E)?[\\s,]+(\\d{5,8})(\\.\\d+)?\\s*(?:M?\\s*N)?");
    private static final int FULL = 5;
    private static final double SQUARE_METRES = 100_000;

    private GridReference() {}

    static Optional<Coordinates> read(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Matcher utm = UTM_FORM.matcher(upper);
        if (utm.matches()) return Optional.of(utm(utm, text));
        Matcher mgrs = MGRS_FORM.matcher(upper);
        return mgrs.matches() ? Optional.of(mgrs(mgrs, text)) : Optional.empty();
    }

    private static Coordinates mgrs(Matcher found, String text) {
        String digits = found.group(4) == null ? "" : found.group(4).replaceAll("\\s", "");
        if (digits.length() % 2 != 0 || digits.length() > 2 * FULL) return unread(text);
        double side = SQUARE_METRES / Math.pow(10, digits.length() / 2.0);
        try {
            MGRS corner = MGRS.parse(found.group(1) + found.group(2) + found.group(3) + digits);
            UTM utm = corner.toUTM();
            Point middle = UTM.point(utm.getZone(), utm.getHemisphere(), utm.getEasting() + side / 2, utm.getNorthing() + side / 2);
            return new Coordinates.Read(new Position(middle.getLatitude(), middle.getLongitude(), side / Math.sqrt(2)), Notation.MGRS);
        } catch (ParseException | IllegalArgumentException _) {
            return unread(text);
        }
    }

    private static Coordinates utm(Matcher found, String text) {
        int zone = Integer.parseInt(found.group(1));
        if (zone < 1 || zone > 60) return unread(text);
        Hemisphere half = found.group(2).charAt(0) >= 'N' ? Hemisphere.NORTH : Hemisphere.SOUTH;
        double east = number(found, 3);
        double north = number(found, 5);
        Point point = UTM.point(zone, half, east, north);
        boolean onEarth = Math.abs(point.getLatitude()) <= 84 && Math.abs(point.getLongitude()) <= 180;
        return onEarth ? new Coordinates.Read(new Position(point.getLatitude(), point.getLongitude(), Math.sqrt(0.5)), Notation.UTM) : unread(text);
    }

    private static double number(Matcher found, int group) {
        return Double.parseDouble(found.group(group) + (found.group(group + 1) == null ? "" : found.group(group + 1)));
    }

    private static Coordinates unread(String text) { return new Coordinates.Unread(Message.of("place.no-coordinates", "text", text)); }
}
