package org.hudna.terms.saying;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hudna.arms.Weapon;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.where.Line;
import org.hudna.words.Message;

/** A place of the agreement as a sentence: how it is made, and how far it reaches for whom and for what. */
final class PlaceSentence {

    private PlaceSentence() {}

    static Message of(Terms terms, TermPlace place) {
        return switch (place.make()) {
            case TermPlace.Unavailable(var because) -> Message.of("sentences.place-unavailable", "name", place.name(), "because", because);
            case TermPlace.Drawn drawn -> area(terms, place, drawn);
            case TermPlace.Near near -> near(terms, place, near);
            case TermPlace.Corridor(var line, double width, var minus) ->
                new Message("sentences.place-corridor", Map.of("name", place.name(), "metres", width,
                "line", terms.nameOf(line), "minus", minus.stream().map(terms::nameOf).toList(), "hasminus", !minus.isEmpty()));
            case TermPlace.Strip(var area, double least, double most) ->
                Message.of("sentences.place-strip", "name", place.name(), "area", terms.nameOf(area), "least", least, "most", most);
            case TermPlace.Held(var who, var at) -> Message.of("sentences.place-held", "name", place.name(), "who", terms.nameOf(who),
                "at", at.atZone(terms.zone()));
            case TermPlace.OfClass(var spotClass) -> Message.of("sentences.place-class", "name", place.name(),
                "class", Message.of("spot." + spotClass.code()));
        };
    }

    private static Message area(Terms terms, TermPlace place, TermPlace.Drawn drawn) {
        List<Object> codes = drawn.codes().stream().<Object>map(code -> code.code()).toList();
        List<Object> versions = drawn.versions().stream().<Object>map(version -> version(terms, version)).toList();
        boolean isLine = drawn.versions().stream().flatMap(version -> version.shape().stream()).anyMatch(Line.class::isInstance);
        if (isLine) return Message.of("sentences.place-line", "name", place.name(), "versions", versions);
        return new Message("sentences.place-area", Map.of("name", place.name(), "codes", codes, "hascodes", !codes.isEmpty(), "versions", versions,
            "hasversions", !versions.isEmpty()));
    }

    private static Message version(Terms terms, TermPlace.Version version) {
        if (version.period().from().equals(Instant.MIN)) return Message.of("sentences.version-always");
        String id = version.shape().isPresent() ? "sentences.version" : "sentences.version-unavailable";
        return new Message(id, Map.of("from", version.period().from().atZone(terms.zone())));
    }

    private static Message near(Terms terms, TermPlace place, TermPlace.Near near) {
        List<Object> lines = near.of().stream().map(row -> line(terms, row)).toList();
        List<Object> distances = near.distance().stream().<Object>map(PlaceSentence::distance).toList();
        if (near.towards().isEmpty()) return Message.of("sentences.place-near", "name", place.name(), "lines", lines, "distances", distances);
        return Message.of("sentences.place-towards", "name", place.name(), "lines", lines, "distances", distances,
            "towards", terms.nameOf(near.towards().get()));
    }

    private static Object line(Terms terms, TermPlace.ByActor row) {
        return row.who().isEmpty() ? terms.nameOf(row.line())
            : Message.of("sentences.line-for", "line", terms.nameOf(row.line()), "who", SaidNames.actors(terms, row.who()));
    }

    private static Message distance(TermPlace.ByWeapon row) {
        List<Object> weapons = row.with().stream().<Object>map(Weapon::said).toList();
        return switch (row.is()) {
            case TermPlace.Distance.Metres(double metres) -> Message.of("sentences.distance", "metres", metres, "weapons", weapons,
                "hasweapons", !weapons.isEmpty());
            case TermPlace.Distance.SameAs(String measure) -> Message.of("sentences.distance-same-as", "measure", measure, "weapons", weapons,
                "hasweapons", !weapons.isEmpty());
        };
    }
}
