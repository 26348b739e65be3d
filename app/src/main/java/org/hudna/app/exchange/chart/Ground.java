package org.hudna.app.exchange.chart;

import com.ibm.icu.util.ULocale;
import java.util.List;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.Voice;
import org.hudna.words.Message;

/** What lies under the incidents: land and water, borders, a net of degrees, a scale. */
final class Ground {

    private static final double[] NET_STEPS = {20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01};
    private static final int LEAST_NET_LINES = 3;
    /** Nearer to the edge than this a degree would meet another, or be cut. */
    private static final double EDGE = 30;
    private static final int[] SCALE_KM = {500, 200, 100, 50, 20, 10, 5, 2, 1};
    private static final double WIDEST_SCALE = 0.22;

    private final Markup svg;
    private final Projection map;
    private final Voice saying;

    Ground(Markup svg, Projection map, Voice saying) {
        this.svg = svg;
        this.map = map;
        this.saying = saying;
    }

    /** Land, water and borders, and the names of countries; whether there are any. */
    boolean outlines() {
        Outlines.Drawn drawn = Outlines.in(map.frame());
        boolean any = !drawn.outlines().isEmpty();
        svg.only("rect", At.css(any ? "sea" : "land").at("width", map.width()).at("height", map.height()));
        for (Outlines.Kind kind : Outlines.Kind.values())
            for (Outlines.Outline outline : drawn.outlines()) if (outline.kind() == kind) svg.only("path", At.css(css(kind)).at("d", path(outline)));
        return any;
    }

    /** Names of countries, each at the first of its places where no other label stands. */
    void countries(Labels labels) {
        ULocale language = new ULocale(saying.lang().tag());
        for (Outlines.Name name : Outlines.in(map.frame()).names())
            labels.country(new ULocale("und", name.country()).getDisplayCountry(language), map.x(name.lon()), map.y(name.lat()));
    }

    private static String css(Outlines.Kind kind) {
        return switch (kind) {
            case LAND -> "land";
            case WATER -> "sea";
            case BORDER -> "border";
            case DISPUTED -> "border disputed";
        };
    }

    private String path(Outlines.Outline outline) {
        boolean ring = outline.kind() == Outlines.Kind.LAND || outline.kind() == Outlines.Kind.WATER;
        return path(outline.degrees()) + (ring ? "Z" : "");
    }

    private String path(double[] degrees) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < degrees.length; i += 2)
            d.append(i == 0 ? "M" : "L").append(At.number(map.x(degrees[i]))).append(' ').append(At.number(map.y(degrees[i + 1])));
        return d.toString();
    }

    /** The path of a ring or line of positions as [longitude, latitude]. */
    String path(List<double[]> positions) {
        double[] flat = new double[positions.size() * 2];
        for (int i = 0; i < positions.size(); i++) {
            flat[2 * i] = positions.get(i)[0];
            flat[2 * i + 1] = positions.get(i)[1];
        }
        return path(flat);
    }

    /** Meridians and parallels with their degrees at the edges. */
    void net() {
        double step = step(map.frame().north() - map.frame().south());
        for (double lat = Math.ceil(map.frame().south() / step) * step; lat < map.frame().north(); lat += step) {
            double y = map.y(lat);
            svg.only("path", At.css("net").at("d", "M0 " + At.number(y) + "H" + At.number(map.width())));
            if (y > EDGE) degree(lat, "report.north", "report.south", 5, y - 4);
        }
        for (double lon = Math.ceil(map.frame().west() / step) * step; lon < map.frame().east(); lon += step) {
            double x = map.x(lon);
            svg.only("path", At.css("net").at("d", "M" + At.number(x) + " 0V" + At.number(map.height())));
            if (x < map.width() - 2 * EDGE) degree(lon, "report.east", "report.west", x + 4, 13);
        }
    }

    private void degree(double degrees, String positive, String negative, double x, double y) {
        double rounded = Math.abs(Math.round(degrees * 100) / 100.0);
        svg.text("text", At.css("degree").at("x", x).at("y", y), saying.say(Message.of(degrees < 0 ? negative : positive, "degrees", rounded)));
    }

    private static double step(double degrees) {
        for (double step : NET_STEPS) if (degrees / step >= LEAST_NET_LINES) return step;
        return NET_STEPS[NET_STEPS.length - 1];
    }

    /** A bar of a round length. */
    void scale() {
        int km = SCALE_KM[SCALE_KM.length - 1];
        for (int one : SCALE_KM) if (one > km && one * 1000 * map.unitsPerMetre() <= map.width() * WIDEST_SCALE) km = one;
        double length = km * 1000 * map.unitsPerMetre();
        double y = map.height() - 16;
        String ends = "M14 " + At.number(y - 5) + "v5h" + At.number(length) + "v-5";
        svg.in("g", At.css("scale"), () -> {
            svg.only("path", At.css("halo").at("d", ends));
            svg.only("path", At.of("d", ends));
        });
        svg.text("text", At.css("scale-text").at("x", 14 + length / 2).at("y", y - 6), saying.say(Message.of("report.kilometres", "km", km)));
    }
}
