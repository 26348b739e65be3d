package org.hudna.terms.saying;

import java.util.List;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.where.PCode;
import org.hudna.words.Message;
import org.hudna.words.Words;

/** A place of the agreement as one sentence: how it is made, so that its distances and dates can be approved as well. */
public final class PlaceSentence {

    private final Names names;
    private final Times times;

    private PlaceSentence(Terms terms) {
        this.names = new Names(terms);
        this.times = new Times(terms);
    }

    /** How the place is made, or why no map of it could be had. */
    public static Message of(Terms terms, TermPlace place) {
        return Message.of("sentences.place", "name", place.name(), "made", new PlaceSentence(terms).made(place.make()));
    }

    private Message made(TermPlace.Make make) {
        return switch (make) {
            case TermPlace.Unavailable(Words because) -> Message.of("sentences.place-unavailable", "because", because);
            case TermPlace.Drawn drawn -> drawn(drawn);
            case TermPlace.Near near -> near(near);
            case TermPlace.Corridor(var of, double width, var minus) -> Message.of("sentences.corridor", "width", FreeConditions.distance(width), "of", names.place(of),
                "minus", minus.isEmpty() ? List.of() : List.of(Message.of("sentences.minus-places", "places", names.places(minus))));
            case TermPlace.Strip(var inside, double min, double max) -> min == max
                ? Message.of("sentences.strip-sure", "inside", names.place(inside), "max", FreeConditions.distance(max))
                : Message.of("sentences.strip", "inside", names.place(inside), "min", FreeConditions.distance(min), "max", FreeConditions.distance(max));
            case TermPlace.Held(var by, var at) -> Message.of("sentences.held", "by", names.actor(by), "at", times.fixed(at));
            case TermPlace.OfClass(var kind) -> Message.of("sentences.of-class", "kind", FreeConditions.spot(kind));
        };
    }

    private Message drawn(TermPlace.Drawn drawn) {
        return Message.of("sentences.drawn",
            "codes", drawn.codes().isEmpty() ? List.of() : List.of(Message.of("sentences.made-of", "codes", drawn.codes().stream().map(PCode::code).toList())),
            "versions", drawn.versions().isEmpty() ? List.of() : List.of(Message.of("sentences.versions", "versions", drawn.versions().stream().map(this::version).toList())));
    }

    private Message version(TermPlace.Version version) {
        Message drawn = version.unavailable().map(because -> Message.of("sentences.place-unavailable", "because", because)).orElseGet(() -> Message.of("sentences.shape"));
        return Message.of("sentences.version", "drawn", drawn, "begin", times.begin(version.period()), "end", times.end(version.period()));
    }

    private Message near(TermPlace.Near near) {
        return Message.of("sentences.near", "lines", near.of().stream().map(this::line).toList(),
            "towards", near.towards().map(p -> List.of(Message.of("sentences.towards", "place", names.place(p)))).orElse(List.of()),
            "distances", near.distance().stream().map(PlaceSentence::distance).toList());
    }

    private Message line(TermPlace.ByActor row) {
        return row.who().isEmpty() ? Message.of("sentences.line", "line", names.place(row.line()))
            : Message.of("sentences.line-for", "line", names.place(row.line()), "who", names.actors(row.who()));
    }

    private static Message distance(TermPlace.ByWeapon row) {
        Message distance = switch (row.is()) {
            case TermPlace.Distance.Metres(double metres) -> FreeConditions.distance(metres);
            case TermPlace.Distance.SameAs(String measure) -> Message.of("sentences.same-as", "measure", measure);
        };
        return row.with().isEmpty() ? Message.of("sentences.distance-rest", "distance", distance)
            : Message.of("sentences.distance", "distance", distance, "with", Names.weapons(row.with()));
    }
}
