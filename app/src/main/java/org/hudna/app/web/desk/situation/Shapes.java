package org.hudna.app.web.desk.situation;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hudna.app.web.api.shape.Written;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.terms.Control;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.where.Area;
import org.hudna.where.Line;
import org.hudna.where.PlaceId;
import org.hudna.where.Position;
import org.hudna.where.Shape;
import org.hudna.where.Spot;
import org.hudna.where.Zone;
import org.hudna.words.Message;
import tools.jackson.core.JsonGenerator;

/**
 * An agreement's zones and lines, bands along them, and who held which place, as GeoJSON.
 *
 * @param at what is drawn held then
 * @param known and had been learned by then
 */
record Shapes(Names names, Instant at, Instant known) {

    private static final double FAR = 500_000;
    private static final int CORNERS = 48;
    private static final int QUARTERS = 4;

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = Written.on(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeName("features");
            json.writeStartArray();
            names.terms().ifPresent(terms -> all(json, terms));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** Corners of all that is drawn. */
    List<Position> corners() {
        List<Position> all = new ArrayList<>();
        names.terms().ifPresent(terms -> {
            terms.places().keySet().forEach(id -> shape(terms, id).ifPresent(shape -> all.addAll(corners(shape))));
            terms.places().values().forEach(place -> bands(terms, place).forEach(band -> all.addAll(corners(band))));
            held(terms).forEach(held -> held.circle().ifPresent(circle -> all.addAll(around(circle, QUARTERS))));
        });
        return all;
    }

    private static List<Position> corners(Shape shape) {
        return switch (shape) {
            case Area area -> area.polygons().stream().flatMap(List::stream).flatMap(List::stream)
                .map(one -> new Position(one[1], one[0], 0)).toList();
            case Line line -> line.polylines().stream().flatMap(List::stream).map(one -> new Position(one[1], one[0], 0)).toList();
            case Spot spot -> around(spot.position(), QUARTERS);
        };
    }

    private List<Control> held(Terms terms) {
        return terms.control().stream().filter(held -> held.period().has(at) && held.known().at(known)).toList();
    }

    private void all(JsonGenerator json, Terms terms) {
        for (TermPlace place : terms.places().values())
            for (Area band : bands(terms, place)) feature(json, "band", names.said(place.name()), () -> geometry(json, band));
        for (TermPlace place : terms.places().values())
            shape(terms, place.id()).ifPresent(shape -> feature(json, "zone", names.said(place.name()), () -> geometry(json, shape)));
        for (Control held : held(terms)) held.circle().ifPresent(circle -> feature(json, held.holder().isPresent() ? "held" : "contested",
            names.said(said(held)), () -> circle(json, circle)));
    }

    private Message said(Control held) {
        return held.holder().map(holder -> Message.of("situation.held", "place", held.place(), "holder", names.actor(holder)))
            .orElseGet(() -> Message.of("situation.held-contested", "place", held.place()));
    }

    private Optional<Shape> shape(Terms terms, PlaceId id) {
        TermPlace place = terms.places().get(id);
        return place != null && place.make() instanceof TermPlace.Drawn(var _, var versions)
            ? versions.stream().filter(one -> one.period().has(at) && one.known().at(known)).flatMap(one -> one.shape().stream())
            .reduce((_, later) -> later) : Optional.empty();
    }

    /** What lies within a distance of a line, on both sides or on the one that is meant, once for each distance. */
    private List<Area> bands(Terms terms, TermPlace place) {
        return switch (place.make()) {
            case TermPlace.Near(var of, var all, var towards) when !of.isEmpty() -> {
                Optional<Shape> side = towards.flatMap(to -> shape(terms, to));
                yield bands(terms, of.getFirst().line(), side, all.stream().map(TermPlace.ByWeapon::is)
                    .filter(TermPlace.Distance.Metres.class::isInstance).map(one -> ((TermPlace.Distance.Metres) one).metres()));
            }
            case TermPlace.Corridor(var of, var width, var _) -> bands(terms, of, Optional.empty(), Stream.of(width / 2));
            case TermPlace.Near _, TermPlace.Drawn _, TermPlace.Unavailable _, TermPlace.Strip _, TermPlace.Held _, TermPlace.OfClass _ -> List.of();
        };
    }

    private List<Area> bands(Terms terms, PlaceId of, Optional<Shape> side, Stream<Double> distances) {
        return shape(terms, of).filter(Line.class::isInstance).map(Line.class::cast).stream()
            .flatMap(line -> distances.distinct().filter(metres -> metres > 0 && metres < FAR).map(metres -> band(line, side, metres))).toList();
    }

    private static Area band(Line line, Optional<Shape> side, double metres) {
        return side.flatMap(place -> Zone.Beside.towards(line, metres, place)).map(Zone.Beside::drawn).orElseGet(() -> line.broadened(metres));
    }

    private static void feature(JsonGenerator json, String kind, String name, Runnable geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("properties");
        json.writeStartObject();
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("name", name);
        json.writeEndObject();
        json.writeName("geometry");
        geometry.run();
        json.writeEndObject();
    }

    private static void geometry(JsonGenerator json, Shape shape) {
        switch (shape) {
            case Area area -> shaped(json, "MultiPolygon", () -> area.polygons()
                .forEach(rings -> list(json, () -> rings.forEach(ring -> line(json, ring)))));
            case Line line -> shaped(json, "MultiLineString", () -> line.polylines().forEach(part -> line(json, part)));
            case Spot spot -> circle(json, spot.position());
        }
    }

    /** As a ring of corners. */
    private static void circle(JsonGenerator json, Position circle) {
        List<Position> corners = around(circle, CORNERS);
        shaped(json, "Polygon", () -> list(json, () -> {
            corners.forEach(corner -> point(json, corner.lon(), corner.lat()));
            point(json, corners.getFirst().lon(), corners.getFirst().lat());
        }));
    }

    private static List<Position> around(Position circle, int corners) {
        return IntStream.range(0, corners).mapToObj(i -> circle.moved(360.0 * i / corners, Math.max(1, circle.errorMetres()))).toList();
    }

    private static void shaped(JsonGenerator json, String type, Runnable coordinates) {
        json.writeStartObject();
        json.writeStringProperty("type", type);
        json.writeName("coordinates");
        list(json, coordinates);
        json.writeEndObject();
    }

    private static void line(JsonGenerator json, List<double[]> positions) {
        list(json, () -> positions.forEach(one -> point(json, one[0], one[1])));
    }

    private static void list(JsonGenerator json, Runnable inside) {
        json.writeStartArray();
        inside.run();
        json.writeEndArray();
    }

    private static void point(JsonGenerator json, double lon, double lat) {
        json.writeStartArray();
        json.writeNumber(lon);
        json.writeNumber(lat);
        json.writeEndArray();
    }
}
