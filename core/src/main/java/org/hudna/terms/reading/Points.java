package org.hudna.terms.reading;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.terms.During;
import org.hudna.terms.Point;
import org.hudna.words.Message;

/** Reads {@code during} and the points in time in it. */
final class Points {

    private static final Pattern RELATIVE = Pattern.compile("([\\p{L}][\\p{L}\\d.-]*)(?:\\s*([+-])\\s*(\\d.*))?");
    private static final Pattern MOMENT = Pattern.compile("[\\p{L}][\\p{L}\\d.-]*");
    private static final Pattern DAILY = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    private Points() {}

    static During during(Part part) {
        if (part.isMap()) return mapped(part);
        List<Part> items = part.items();
        if (items.size() == 2) return new During.Between(point(items.get(0)), point(items.get(1)));
        Optional<String> text = part.isText() ? part.text() : Optional.empty();
        if (text.isPresent() && text.get().startsWith("from ")) return new During.Between(point(part, text.get().substring(5)), Optional.empty());
        if (text.isPresent() && text.get().startsWith("until ")) return new During.Between(Optional.empty(), point(part, text.get().substring(6)));
        part.refuse(Message.of("refusal.not-a-window"));
        return new During.Always();
    }

    private static During mapped(Part part) {
        part.only(Keys.DURING);
        if (part.keys().isEmpty()) part.refuse(Message.of("refusal.not-a-window"));
        if (part.has("by")) return part.find("by").flatMap(Points::point).<During>map(During.DueBy::new).orElse(new During.Always());
        if (part.has("daily")) return daily(part.find("daily").orElseThrow());
        return new During.Between(part.find("from").flatMap(Points::point), part.find("until").flatMap(Points::point));
    }

    private static During daily(Part part) {
        Matcher form = DAILY.matcher(part.text().orElse(""));
        try {
            if (form.matches()) return new During.Daily(LocalTime.parse(form.group(1)), LocalTime.parse(form.group(2)));
        } catch (DateTimeException _) { // 25:00: refused below like any other text that is no window
        }
        part.refuse(Message.of("refusal.not-a-window"));
        return new During.Always();
    }

    /** Whether a clock could name it. */
    static boolean isMoment(String name) { return name.length() <= Reading.LONGEST_WORD && MOMENT.matcher(name).matches(); }

    private static Optional<Point> point(Part part) { return part.text().flatMap(t -> point(part, t)); }

    /** An instant, or {@code MOMENT}, {@code MOMENT + quantity}, {@code MOMENT - quantity}. */
    static Optional<Point> point(Part part, String text) {
        String written = text.strip();
        if (!written.isEmpty() && Character.isDigit(written.charAt(0)))
            return part.reading().instant(part.file(), part.line(), written).map(Point.Fixed::new);
        Matcher form = RELATIVE.matcher(written);
        if (!form.matches()) {
            part.refuse(Message.of("refusal.not-a-time", "time", written));
            return Optional.empty();
        }
        if (form.group(2) == null) return Optional.of(new Point.Relative(form.group(1), 0, java.time.temporal.ChronoUnit.SECONDS));
        long sign = form.group(2).equals("-") ? -1 : 1;
        return Quantities.time(part, form.group(3)).map(q -> new Point.Relative(form.group(1), sign * q.amount(), q.unit()));
    }
}
