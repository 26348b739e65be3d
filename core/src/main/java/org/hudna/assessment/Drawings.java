package org.hudna.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.truth.Truth;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.where.PlaceId;
import org.hudna.where.Shape;
import org.hudna.words.Message;
import org.hudna.words.Words;

/** Which drawing of a place held when, as it was known at an instant: of two for the same time, the one learned last. */
final class Drawings {

    private final Terms terms;
    private final Instant asOf;

    Drawings(Terms terms, Instant asOf) {
        this.terms = terms;
        this.asOf = asOf;
    }

    /** The answer of every drawing that may have held, where they agree; a time without one is outside; an undrawn one is unavailable. */
    Answer at(TermPlace place, TermPlace.Drawn drawn, Happened when, Function<Shape, Answer> test) {
        List<TermPlace.Version> held = held(drawn, when);
        if (held.isEmpty()) return Answer.no(Message.of("trace.place.not-then", "place", terms.nameOf(place.id())));
        Answer agreed = null;
        for (TermPlace.Version version : held) {
            Answer one = version.shape().map(test).orElseGet(() -> unavailable(place, version.unavailable().orElseGet(place::name)));
            if (agreed != null && agreed.truth() != one.truth())
                return Answer.unknown(Message.of("trace.place.versions-differ", "place", terms.nameOf(place.id())), Windows.straddles());
            agreed = one;
        }
        boolean whole = held.stream().anyMatch(v -> when.in(v.period()) == Span.Part.ALL) || held.size() > 1;
        return whole || agreed.isNo() ? agreed : Answer.unknown(agreed.why(), Windows.straddles());
    }

    Answer at(TermPlace place, Happened when, Function<Shape, Answer> test) {
        return switch (place.make()) {
            case TermPlace.Drawn drawn -> at(place, drawn, when, test);
            case TermPlace.Unavailable(Words because) -> unavailable(place, because);
            case TermPlace.Near _, TermPlace.Corridor _, TermPlace.Strip _, TermPlace.Held _, TermPlace.OfClass _ ->
                unavailable(place, place.name()); // a made place has no edge of its own: the checks refuse to build on it
        };
    }

    Optional<Shape> shape(PlaceId id, Happened when) {
        return terms.places().get(id).make() instanceof TermPlace.Drawn drawn
            ? held(drawn, when).stream().map(TermPlace.Version::shape).flatMap(Optional::stream).findFirst() : Optional.empty();
    }

    private List<TermPlace.Version> held(TermPlace.Drawn drawn, Happened when) {
        List<TermPlace.Version> held = new ArrayList<>();
        for (TermPlace.Version version : drawn.versions())
            if (version.known().at(asOf) && when.in(version.period()) != Span.Part.NONE) held.add(version);
        if (held.size() < 2) return held;
        Instant last = held.stream().map(v -> v.known().since()).max(Comparator.naturalOrder()).orElseThrow();
        List<TermPlace.Version> latest = held.stream().filter(v -> v.known().since().equals(last)).toList();
        boolean whole = latest.stream().anyMatch(v -> when.in(v.period()) == Span.Part.ALL);
        return whole ? latest : held;
    }

    static Answer unavailable(TermPlace place, Words because) {
        return new Answer(Truth.UNKNOWN, Message.of("trace.place.unavailable", "place", place.name(), "because", because),
            List.of(new Missing(Test.PLACE, Missing.Kind.TEXT_UNAVAILABLE, Message.of("missing.map", "place", place.name()))));
    }
}
