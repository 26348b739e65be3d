package org.hudna.terms.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final List<String> KINDS = List.of("area", "line", "near", "corridor", "strip", "held", "class");

    private final Part root;
    private final GeoJson shapes;

    PlacesFile(Part root, GeoJson shapes) {
        this.root = root.only("places");
        this.shapes = shapes;
    }

    List<TermPlace> places() { return root.each("places", this::place); }

    Part at(PlaceId id) { return root.items("places").stream().filter(p -> p.isMap() && p.text("id").equals(id.code())).findFirst().orElse(root); }

    private Optional<TermPlace> place(Part part) {
        part.only("id", "name", "kind", "made-of", "shape", "accuracy", "versions", "of", "distance", "side", "towards", "width", "minus", "inside", "depth", "by", "at",
            "status", "because", "source", "note");
        Optional<PlaceId> id = id(part, part.need("id").orElse(""));
        Optional<Words> name = part.needWords("name");
        Optional<TermPlace.Make> make = make(part);
        if (id.isEmpty() || name.isEmpty() || make.isEmpty()) return Optional.empty();
        return Optional.of(new TermPlace(id.get(), name.get(), make.get()));
    }

    static Optional<PlaceId> id(Part part, String text) {
        if (PlaceId.isCode(text)) return Optional.of(new PlaceId(text));
        if (!text.isEmpty()) part.refuse(Message.of("refusal.not-an-id", "written", text));
        return Optional.empty();
    }

    static List<PlaceId> ids(Part part, String key) { return part.each(key, item -> item.text().flatMap(t -> id(item, t))); }

    private Optional<TermPlace.Make> make(Part part) {
        if (part.text("status").equals("unavailable")) {
            if (!part.has("because")) part.refuse(Message.of("refusal.unavailable-why"));
            return part.words("because").map(TermPlace.Unavailable::new);
        }
        Optional<String> kind = part.need("kind");
        if (kind.isEmpty()) return Optional.empty();
        return switch (kind.get()) {
            case "area", "line" -> drawn(part);
            case "near" -> near(part);
            case "corridor" -> corridor(part);
            case "strip" -> strip(part);
            case "held" -> held(part);
            case "class" -> spotClass(part);
            default -> unknownKind(part, kind.get()); // any other word of the officer's
        };
    }

    private static Optional<TermPlace.Make> unknownKind(Part part, String kind) {
        part.find("kind").orElse(part).unknownWord(kind, "place-kind", KINDS);
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
            if (!part.has("versions") && !part.has("shape") && !part.has("made-of")) part.refuse(Message.of("refusal.place-without-shape", "place", part.text("id")));
            return Optional.empty();
        }
        return Optional.of(new TermPlace.Drawn(codes, List.copyOf(versions)));
    }

    private Optional<TermPlace.Version> version(Part part) {
        part.only("from", "until", "known", "shape", "accuracy", "status", "because", "source", "note");
        Instant from = part.instant("from").orElse(Instant.MIN);
        Period period = new Period(from, part.instant("until").orElse(Instant.MAX));
        return version(part, period, new Known(part.instant("known").orElse(Instant.MIN), part.text("source")));
    }

    private Optional<TermPlace.Version> version(Part part, Period period, Known known) {
        if (part.text("status").equals("unavailable")) {
            if (!part.has("because")) part.refuse(Message.of("refusal.unavailable-why"));
            return part.words("because").map(because -> new TermPlace.Version(period, Optional.empty(), Optional.of(because), known));
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
            for (String actor : lines.get().keys())
                id(lines.get(), lines.get().text(actor)).ifPresent(line -> of.add(new TermPlace.ByActor(ActorId.isCode(actor) ? List.of(new ActorId(actor)) : List.of(), line)));
        else part.need("of").flatMap(t -> id(part, t)).ifPresent(line -> of.add(new TermPlace.ByActor(List.of(), line)));
        List<TermPlace.ByWeapon> distance = distance(part);
        if (of.isEmpty() || distance.isEmpty()) return Optional.empty();
        return Optional.of(new TermPlace.Near(List.copyOf(of), distance, ids(part, "towards").stream().findFirst()));
    }

    private static List<TermPlace.ByWeapon> distance(Part part) {
        Optional<Part> distance = part.find("distance");
        if (distance.isEmpty()) {
            part.refuse(Message.of("refusal.key-missing", "key", "distance"));
            return List.of();
        }
        if (distance.get().isText() || distance.get().has("same-as"))
            return oneDistance(distance.get()).map(d -> List.of(new TermPlace.ByWeapon(List.of(), d))).orElse(List.of());
        return part.each("distance", row -> {
            row.only("with", "is");
            return row.find("is").flatMap(PlacesFile::oneDistance).map(d -> new TermPlace.ByWeapon(ClauseSlots.weapons(row, "with"), d));
        });
    }

    private static Optional<TermPlace.Distance> oneDistance(Part part) {
        if (part.isMap()) return part.only("same-as").need("same-as").map(TermPlace.Distance.SameAs::new);
        return part.text().flatMap(t -> Quantities.metres(part, t)).map(TermPlace.Distance.Metres::new);
    }

    private static Optional<TermPlace.Make> corridor(Part part) {
        Optional<Double> width = part.need("width").flatMap(t -> Quantities.metres(part.find("width").orElse(part), t));
        return part.need("of").flatMap(t -> id(part, t)).flatMap(of -> width.map(w -> new TermPlace.Corridor(of, w, ids(part, "minus"))));
    }

    private static Optional<TermPlace.Make> strip(Part part) {
        Optional<PlaceId> inside = part.need("inside").flatMap(t -> id(part, t));
        String[] ends = part.need("depth").orElse("").split("\\.\\.");
        Part at = part.find("depth").orElse(part);
        Optional<Double> min = ends[0].isBlank() ? Optional.empty() : Quantities.metres(at, ends[0]);
        Optional<Double> max = ends.length > 1 ? Quantities.metres(at, ends[1]) : min;
        if (inside.isEmpty() || min.isEmpty() || max.isEmpty()) return Optional.empty();
        if (max.get() < min.get()) {
            at.refuse(Message.of("refusal.depth"));
            return Optional.empty();
        }
        return Optional.of(new TermPlace.Strip(inside.get(), min.get(), max.get()));
    }

    private static Optional<TermPlace.Make> held(Part part) {
        Optional<Instant> at = part.instant("at");
        Optional<ActorId> by = AgreementFile.actors(part, "by").stream().findFirst();
        if (at.isEmpty() || by.isEmpty()) part.refuse(Message.of("refusal.key-missing", "key", at.isEmpty() ? "at" : "by"));
        return at.flatMap(a -> by.map(b -> new TermPlace.Held(b, a)));
    }

    private static Optional<TermPlace.Make> spotClass(Part part) {
        return part.oneOf("of", "spot", SpotClass.values(), SpotClass::code).map(TermPlace.OfClass::new);
    }
}
