package org.hudna.app.exchange.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.Voice;
import org.hudna.where.Position;
import org.hudna.words.Message;

/**
 * How many incidents there were in which area, and where, as far as the reader is told: numbers in circles, and circles as large as what is not known
 * of a place.
 */
public final class AreaMap {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 560;
    private static final double NARROW_BY = 1.6;
    private static final double LEAST_DEGREES = 1;
    private static final double MARGIN = 0.1;
    private static final double LARGEST_CIRCLE = 60_000;
    private static final double SMALLEST = 13;
    private static final double GROWS = 5;
    private static final double POINT = 3.5;

    private final Voice voice;
    private final List<Area> areas;
    private final List<Position> points;

    /**
     * An area.
     *
     * @param at where its number stands
     * @param number of incidents; 0 where nobody reported any
     */
    public record Area(String name, Position at, int number) {}

    public AreaMap(Voice voice, List<Area> areas, List<Position> points) {
        this.voice = voice;
        this.areas = areas.stream().sorted(Comparator.comparingInt(Area::number).reversed().thenComparing(Area::name)).toList();
        this.points = List.copyOf(points);
    }

    /** Draws it; empty where there is nothing to draw. */
    public Optional<String> drawn() {
        Bounds bounds = Bounds.NOTHING;
        for (Area area : areas) bounds = bounds.with(area.at(), 0);
        for (Position point : points) bounds = bounds.with(point, LARGEST_CIRCLE);
        if (bounds.isEmpty()) return Optional.empty();
        var text = new java.io.StringWriter();
        draw(new Markup(text), new Projection(bounds.framed(LEAST_DEGREES, MARGIN, WIDTH, HEIGHT), WIDTH, HEIGHT));
        return Optional.of(text.toString());
    }

    private void draw(Markup svg, Projection map) {
        At frame = At.css("map areas").at("viewBox", "0 0 " + At.number(WIDTH) + " " + At.number(HEIGHT)).at("role", "img").at("direction", "ltr");
        svg.in("svg", frame.at("aria-label",
            voice.say(Message.of("bulletin.map-label", "n", areas.stream().filter(area -> area.number() > 0).count()))), () -> {
            Ground ground = new Ground(svg, map, voice);
            ground.outlines();
            Labels labels = new Labels(WIDTH, HEIGHT, NARROW_BY);
            areas.forEach(area -> labels.mark(map.x(area.at().lon()), map.y(area.at().lat()), radius(area), radius(area)));
            areas.forEach(area -> labels.place(area.name(), map.x(area.at().lon()), map.y(area.at().lat()), radius(area)));
            ground.countries(labels);
            for (Position point : points) point(svg, map, point);
            labels.write(svg, voice.lang().direction());
            areas.reversed().forEach(area -> area(svg, map, area));
            ground.scale();
        });
    }

    private static double radius(Area area) { return area.number() == 0 ? SMALLEST * 0.8 : SMALLEST + GROWS * Math.log1p(area.number() - 1); }

    private static void point(Markup svg, Projection map, Position point) {
        double x = map.x(point.lon()), y = map.y(point.lat());
        svg.only("circle", At.css("error").at("cx", x).at("cy", y).at("r", Math.max(POINT, point.errorMetres() * map.unitsPerMetre())));
        svg.only("circle", At.css("point").at("cx", x).at("cy", y).at("r", POINT));
    }

    /** An area of which nobody reported is dashed and has no number: 0 would say that it was calm. */
    private void area(Markup svg, Projection map, Area area) {
        double x = map.x(area.at().lon()), y = map.y(area.at().lat());
        svg.only("circle", At.css(area.number() == 0 ? "area silent" : "area").at("cx", x).at("cy", y).at("r", radius(area)));
        svg.text("text", At.css(area.number() == 0 ? "n silent" : "n").at("x", x).at("y", y + 4.5).at("text-anchor", "middle"), area.number() == 0
            ? "–" : voice.show(area.number()));
    }
}
