package org.hudna.app.exchange.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Areas within a distance of a line are the line drawn as broad as that; of several distances, each. */
    private void band(Markup svg, Projection map, Ground ground, TermPlace place) {
        Map<PlaceId, List<Double>> widths = switch (place.make()) {
            case TermPlace.Near(var of, var distances, var _) when !of.isEmpty() -> Map.of(of.getFirst().line(), distances.stream()
                .map(TermPlace.ByWeapon::is).filter(TermPlace.Distance.Metres.class::isInstance)
                .map(d -> 2 * ((TermPlace.Distance.Metres) d).metres()).toList());
            case TermPlace.Corridor(var of, var width, var _) -> Map.of(of, List.of(width));
            case TermPlace.Near _, TermPlace.Drawn _, TermPlace.Unavailable _, TermPlace.Strip _, TermPlace.Held _, TermPlace.OfClass _ -> Map.of();
        };
        widths.forEach((line, metres) -> shape(line).ifPresent(shape -> {
            for (double width : metres)
                if (shape instanceof Line drawn && width < FAR) drawn.polylines().forEach(part -> svg.only("path",
                    At.css("band").at("d", ground.path(part)).at("stroke-width", width * map.unitsPerMetre())));
        }));
    }

    private static void shape(Markup svg, Projection map, Ground ground, Shape shape, String name) {
        svg.in("g", At.css("zone"), () -> {
            svg.text("title", name);
            switch (shape) {
                case Area area -> area.polygons().forEach(rings -> {
                    StringBuilder d = new StringBuilder();
                    rings.forEach(ring -> d.append(ground.path(ring)).append('Z'));
                    svg.only("path", At.css("area").at("fill-rule", "evenodd").at("d", d.toString()));
                });
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
