package org.hudna.terms.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.terms.Known;
import org.hudna.terms.TermPlace;
import org.hudna.when.Period;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.where.Shape;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.words.Message;
import org.hudna.words.Words;

/** Reads {@code places.yaml} with the shapes of {@code places.geojson}. */
final class PlacesFile {

    /** The kinds of places, and the keys that make a place of that kind. */
    static final Map<String, List<String>> KINDS = kinds();
    static final List<String> ANY_KIND = List.of("id", "name", "kind", "status", "because", "source", "note");
    private static final List<String> SIDES = List.of("both");

    private final Part root;
    private final GeoJson shapes;

    PlacesFile(Part root, GeoJson shapes) {
        this.root = root.only(Keys.PLACES);
        this.shapes = shapes;
    }

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("area", List.of("made-of", "shape", "accuracy", "versions"));
        kinds.put("line", List.of("made-of", "shape", "accuracy", "versions"));
        kinds.put("near", List.of("of", "distance", "side", "towards"));
        kinds.put("corridor", List.of("of", "width", "minus"));
        kinds.put("strip", List.of("inside", "depth"));
        kinds.put("held", List.of("by", "at"));
        kinds.put("class", List.of("of"));
        return kinds;
    }

    List<TermPlace> places() { return root.each("places", this::place); }

    private Optional<TermPlace> place(Part part) {
        Optional<PlaceId> id = part.only(Keys.PLACE).needId("id").map(PlaceId::new);
        Optional<Words> name = part.needWords("name");
        Optional<TermPlace.Make> make = make(part);
        if (id.isEmpty() || name.isEmpty() || make.isEmpty()) return Optional.empty();
        return Optional.of(new TermPlace(id.get(), name.get(), make.get()));
    }

    static Optional<PlaceId> id(Part part, String text) {
        if (PlaceId.isCode(text)) return Optional.of(new PlaceId(text));
        part.refuse(Message.of("refusal.not-an-id", "written", text));
        return Optional.empty();
    }

    static List<PlaceId> ids(Part part, String key) { return part.each(key, item -> item.text().flatMap(t -> id(item, t))); }

    private Optional<TermPlace.Make> make(Part part) {
        if (part.has("status")) return part.unavailable().map(TermPlace.Unavailable::new);
        Optional<Part> kind = part.find("kind");
        if (kind.isEmpty()) return part.missing("kind");
        Optional<String> word = kind.get().text();
        if (word.isEmpty()) return Optional.empty();
        if (KINDS.containsKey(word.get())) part.only(Stream.concat(ANY_KIND.stream(), KINDS.get(word.get()).stream()).toList());
        return switch (word.get()) {
            case "area", "line" -> drawn(part);
            case "near" -> near(part);
            case "corridor" -> corridor(part);
            case "strip" -> strip(part);
            case "held" -> held(part);
            case "class" -> spotClass(part);
            default -> unknownKind(kind.get(), word.get()); // not sealed: any other word that the officer wrote
        };
    }

    private static Optional<TermPlace.Make> unknownKind(Part part, String kind) {
        part.unknownWord(kind, "place-kind", KINDS.keySet());
        return Optional.empty();
    }

    private Optional<TermPlace.Make> drawn(Part part) {
        List<PCode> codes = part.each("made-of", item -> item.text().flatMap(text -> {
            if (PCode.isCode(text)) return Optional.of(new PCode(text));
            item.refuse(Message.of("refusal.not-a-pcode", "written", text));
            return Optional.empty();
        }));
        List<TermPlace.Version> versions = new ArrayList<>(part.each("versions", this::version));
        if (part.has("shape")) version(part, Period.ALWAYS, Known.FROM_THE_START).ifPresent(versions::add);
        if (codes.isEmpty() && versions.isEmpty()) {
            if (!part.has("versions") && !part.has("shape") && !part.has("made-of"))
                part.refuse(Message.of("refusal.place-without-shape", "place", part.text("id")));
            return Optional.empty();
        }
        return Optional.of(new TermPlace.Drawn(codes, List.copyOf(versions)));
    }

    private Optional<TermPlace.Version> version(Part part) {
        Period period = AgreementFile.period(part.only(Keys.VERSION));
        return version(part, period, new Known(part.instant("known").orElse(Instant.MIN), part.text("source")));
    }

    private Optional<TermPlace.Version> version(Part part, Period period, Known known) {
        if (part.has("status")) {
            return part.unavailable().map(because -> new TermPlace.Version(period, Optional.empty(), Optional.of(because), known));
        }
        Optional<String> id = part.need("shape");
        if (id.isEmpty()) return Optional.empty();
        Part at = part.find("shape").orElse(part);
        if (!shapes.has(id.get())) {
            at.unknownWord(id.get(), "shape", shapes.ids());
            return Optional.empty();
        }
        double accuracy = part.has("accuracy") ? Quantities.metres(part.find("accuracy").orElse(part), part.text("accuracy")).orElse(0.0) : 0.0;
        Optional<Shape> shape = shapes.shape(at, id.get(), accuracy);
        return shape.map(s -> new TermPlace.Version(period, Optional.of(s), Optional.empty(), known));
    }

    private Optional<TermPlace.Make> near(Part part) {
        List<TermPlace.ByActor> of = new ArrayList<>();
        Optional<Part> lines = part.find("of");
        if (lines.isPresent() && lines.get().isMap())
            for (String actor : lines.get().keys()) byActor(lines.get().find(actor).orElseThrow(), actor).ifPresent(of::add);
        else part.need("of").flatMap(t -> id(part, t)).ifPresent(line -> of.add(new TermPlace.ByActor(List.of(), line)));
        List<TermPlace.ByWeapon> distance = distance(part);
        part.find("side").ifPresent(side -> side.text().filter(text -> !SIDES.contains(text))
            .ifPresent(text -> side.unknownWord(text, "side", SIDES)));
        Optional<PlaceId> towards = one(part, "towards");
        if (of.isEmpty() || distance.isEmpty()) return Optional.empty();
        return Optional.of(new TermPlace.Near(List.copyOf(of), distance, towards));
    }

    private static Optional<PlaceId> one(Part part, String key) { return part.find(key).flatMap(one -> one.text().flatMap(text -> id(one, text))); }

    private static Optional<TermPlace.ByActor> byActor(Part line, String actor) {
        if (ActorId.isCode(actor))
            return line.text().flatMap(text -> id(line, text)).map(id -> new TermPlace.ByActor(List.of(new ActorId(actor)), id));
        line.refuse(Message.of("refusal.not-an-id", "written", actor));
        return Optional.empty();
    }

    private static List<TermPlace.ByWeapon> distance(Part part) {
        Optional<Part> distance = part.find("distance");
        if (distance.isEmpty()) return part.<List<TermPlace.ByWeapon>>missing("distance").orElse(List.of());
        if (distance.get().isText() || distance.get().has("same-as"))
            return oneDistance(distance.get()).map(d -> List.of(new TermPlace.ByWeapon(List.of(), d))).orElse(List.of());
        return part.each("distance", row -> {
            Optional<Part> is = row.only(Keys.DISTANCE_ROW).find("is");
            if (is.isEmpty()) return row.missing("is");
            return is.flatMap(PlacesFile::oneDistance).map(d -> new TermPlace.ByWeapon(ClauseSlots.weapons(row, "with"), d));
        });
    }

    private static Optional<TermPlace.Distance> oneDistance(Part part) {
        if (part.isMap()) return part.only(Keys.DISTANCE).needId("same-as").map(TermPlace.Distance.SameAs::new);
        return part.text().flatMap(t -> Quantities.metres(part, t)).map(TermPlace.Distance.Metres::new);
    }

    private static Optional<TermPlace.Make> corridor(Part part) {
        Optional<Double> width = part.need("width").flatMap(t -> Quantities.metres(part.find("width").orElse(part), t));
        return part.need("of").flatMap(t -> id(part, t)).flatMap(of -> width.map(w -> new TermPlace.Corridor(of, w, ids(part, "minus"))));
    }

    private static Optional<TermPlace.Make> strip(Part part) {
        Optional<PlaceId> inside = part.need("inside").flatMap(t -> id(part, t));
        Optional<String> depth = part.need("depth");
        if (depth.isEmpty()) return Optional.empty();
        Part at = part.find("depth").orElse(part);
        String[] ends = depth.get().split("\\.\\.", 2);
        Optional<Double> min = Quantities.metres(at, ends[0]);
        Optional<Double> max = ends.length > 1 ? Quantities.metres(at, ends[1]) : min;
        if (inside.isEmpty() || min.isEmpty() || max.isEmpty()) return Optional.empty();
        if (max.get() < min.get()) {
            at.refuse(Message.of("refusal.depth"));
            return Optional.empty();
        }
        return Optional.of(new TermPlace.Strip(inside.get(), min.get(), max.get()));
    }

    private static Optional<TermPlace.Make> held(Part part) {
        Optional<Instant> at = part.needInstant("at");
        if (!part.has("by")) part.missing("by");
        return AgreementFile.actor(part, "by").flatMap(by -> at.map(a -> new TermPlace.Held(by, a)));
    }

    private static Optional<TermPlace.Make> spotClass(Part part) {
        if (!part.has("of")) return part.missing("of");
        return part.oneOf("of", "spot", SpotClass.values(), SpotClass::code).map(TermPlace.OfClass::new);
    }
}
