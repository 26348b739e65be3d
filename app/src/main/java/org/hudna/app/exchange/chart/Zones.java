package org.hudna.app.exchange.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.terms.TermPlace;
import org.hudna.where.Area;
import org.hudna.where.Line;
import org.hudna.where.PlaceId;
import org.hudna.where.Shape;
import org.hudna.where.Spot;
import org.hudna.where.Zone;

/** The agreement's own lines and areas, as their last version draws them, and bands of a fixed width along them. Who held what is never drawn. */
final class Zones {

    private static final double FAR = 1_000_000;

    private final Saying saying;

    Zones(Saying saying) { this.saying = saying; }

    /** The box round all shapes. */
    Bounds bounds() {
        Bounds[] all = {Bounds.NOTHING};
        for (TermPlace place : saying.terms().places().values())
            shape(place.id()).ifPresent(shape -> corners(shape).forEach(c -> all[0] = all[0].with(c[0], c[1])));
        return all[0];
    }

    /** The shape of the last version that has one. */
    private Optional<Shape> shape(PlaceId id) {
        TermPlace place = saying.terms().places().get(id);
        return place != null && place.make() instanceof TermPlace.Drawn(var _, var versions)
            ? versions.stream().flatMap(v -> v.shape().stream()).reduce((_, later) -> later) : Optional.empty();
    }

    private static List<double[]> corners(Shape shape) {
        List<double[]> corners = new ArrayList<>();
        switch (shape) {
            case Area area -> area.polygons().forEach(rings -> rings.forEach(corners::addAll));
            case Line line -> line.polylines().forEach(corners::addAll);
            case Spot spot -> corners.add(new double[] {spot.position().lon(), spot.position().lat()});
        }
        return corners;
    }

    void draw(Markup svg, Projection map, Ground ground, Labels labels) {
        for (TermPlace place : saying.terms().places().values()) band(svg, map, ground, place);
        for (TermPlace place : saying.terms().places().values())
            shape(place.id()).ifPresent(shape -> {
                shape(svg, map, ground, shape, place.name().in(saying.lang()));
                label(map, labels, shape, place);
            });
    }

    /** Areas within a distance of a line are the line drawn as broad as that, or the one side of it that is meant; of several distances, each. */
    private void band(Markup svg, Projection map, Ground ground, TermPlace place) {
        switch (place.make()) {
            case TermPlace.Near(var of, var distances, var towards) when !of.isEmpty() -> distances.stream().map(TermPlace.ByWeapon::is)
                .filter(TermPlace.Distance.Metres.class::isInstance).map(one -> ((TermPlace.Distance.Metres) one).metres())
                .forEach(metres -> band(svg, map, ground, of.getFirst().line(), towards.flatMap(this::shape), metres));
            case TermPlace.Corridor(var of, var width, var _) -> band(svg, map, ground, of, Optional.empty(), width / 2);
            case TermPlace.Near _, TermPlace.Drawn _, TermPlace.Unavailable _, TermPlace.Strip _, TermPlace.Held _, TermPlace.OfClass _ -> { }
        }
    }

    private void band(Markup svg, Projection map, Ground ground, PlaceId of, Optional<Shape> side, double metres) {
        shape(of).filter(_ -> 0 < metres && 2 * metres < FAR).filter(Line.class::isInstance).map(Line.class::cast)
            .ifPresent(line -> side.flatMap(place -> Zone.Beside.towards(line, metres, place)).ifPresentOrElse(
                beside -> area(svg, ground, beside.drawn(), "side"),
                () -> line.polylines().forEach(part -> svg.only("path",
                    At.css("band").at("d", ground.path(part)).at("stroke-width", 2 * metres * map.unitsPerMetre())))));
    }

    private static void area(Markup svg, Ground ground, Area area, String css) {
        area.polygons().forEach(rings -> {
            StringBuilder d = new StringBuilder();
            rings.forEach(ring -> d.append(ground.path(ring)).append('Z'));
            svg.only("path", At.css(css).at("fill-rule", "evenodd").at("d", d.toString()));
        });
    }

    private static void shape(Markup svg, Projection map, Ground ground, Shape shape, String name) {
        svg.in("g", At.css("zone"), () -> {
            svg.text("title", name);
            switch (shape) {
                case Area area -> area(svg, ground, area, "area");
                case Line line -> line.polylines().forEach(part -> svg.only("path", At.css("line").at("d", ground.path(part))));
                case Spot spot -> svg.only("circle", At.css("area").at("cx", map.x(spot.position().lon())).at("cy", map.y(spot.position().lat()))
                    .at("r", Math.max(3, spot.position().errorMetres() * map.unitsPerMetre())));
            }
        });
    }

    private void label(Projection map, Labels labels, Shape shape, TermPlace place) {
        List<double[]> corners = corners(shape).stream().filter(c -> map.frame().has(c[0], c[1])).toList();
        if (corners.isEmpty()) return;
        double[] at = corners.get(corners.size() / 2);
        labels.zone(place.name().in(saying.lang()), map.x(at[0]), map.y(at[1]));
    }
}
