package org.hudna.app.exchange.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.claims.Claim;
import org.hudna.claims.Spot;
import org.hudna.where.Gazetteer;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.where.Position;
import org.hudna.terms.Terms;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * Where claims say that something happened: places by name in the reader's language, where the gazetteer has one, and the circles that surely hold
 * them.
 */
public final class Where {

    private final Gazetteer gazetteer = Gazetteer.own();
    private final Function<PlaceId, ?> nameOf;
    private final Lang lang;

    public Where(Terms terms, Lang lang) { this(terms::nameOf, lang); }

    /** @param nameOf what a place of an agreement is called */
    public Where(Function<PlaceId, ?> nameOf, Lang lang) {
        this.nameOf = nameOf;
        this.lang = lang;
    }

    /** All alternatives of a claim: "A and B, or C". */
    public Message of(Claim claim) { return named(claim.at()); }

    public Message from(Claim claim) { return named(claim.from()); }

    private Message named(List<List<Spot>> alternatives) {
        if (alternatives.isEmpty()) return Message.of("report.where-unsaid");
        return Coded.choices(alternatives, this::name);
    }

    /** The places of an incident, each once, in the order of its claims; where none is said, those that it was done from. */
    public Message ofAll(List<Claim> claims) {
        List<List<List<Spot>>> told = claims.stream().map(Claim::at).filter(places -> !places.isEmpty()).distinct().toList();
        if (told.size() == 1) return named(told.getFirst()); // all agree: places together stay together
        List<Object> at = names(claims, Claim::at);
        if (!at.isEmpty()) return Message.of("report.one-of", "options", at);
        List<Object> from = names(claims, Claim::from);
        return from.isEmpty() ? Message.of("report.where-unsaid") : Message.of("report.where-only-from", "places", from);
    }

    private List<Object> names(List<Claim> claims, Function<Claim, List<List<Spot>>> places) {
        List<Object> names = new ArrayList<>();
        for (Claim claim : claims)
            for (List<Spot> together : places.apply(claim))
                for (Spot spot : together) {
                    Object name = name(spot);
                    if (!names.contains(name)) names.add(name);
                }
        return names;
    }

    /** The place's name in the reader's language; else the words used; else a place of the agreement, or only a circle. */
    public Object name(Spot spot) {
        Optional<String> known = spot.codes().stream().sorted().map(code -> find(code, spot)).flatMap(Optional::stream).findFirst();
        if (known.isPresent()) return known.get();
        Optional<PlaceId> inside = spot.inside().stream().sorted().findFirst();
        if (!spot.said().isEmpty() && !(inside.isPresent() && inside.get().code().equals(spot.said()))) return spot.said();
        if (inside.isPresent()) return nameOf.apply(inside.get());
        return Message.of(spot.position().isPresent() ? "report.where-position" : "report.where-unsaid");
    }

    /** The spot's own code is the one whose circle is the spot's. */
    private Optional<String> find(PCode code, Spot spot) {
        return gazetteer.find(code).filter(place -> spot.position().isPresent() && place.position().isPresent()
            && place.position().get().metresTo(spot.position().get()) < 1).map(place -> place.name(lang));
    }

    /** A circle and the place that it holds. */
    public record Placed(Spot spot, Position position) {}

    /** The circles of an incident's places, each once; the first is where it is shown. */
    public static List<Placed> circles(List<Claim> claims) {
        List<Placed> circles = new ArrayList<>();
        for (Claim claim : claims)
            for (List<Spot> together : claim.at())
                for (Spot spot : together)
                    spot.position().filter(p -> circles.stream().noneMatch(c -> c.position().equals(p)))
                        .ifPresent(p -> circles.add(new Placed(spot, p)));
        return circles;
    }
}
