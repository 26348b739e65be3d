package org.hudna.app.web.api;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.hudna.app.search.Asked;
import org.hudna.app.search.Box;
import org.hudna.app.search.Facet;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.app.web.api.shape.Got;
import org.hudna.app.web.api.shape.Readings;
import org.hudna.app.web.api.shape.Shape;
import org.hudna.app.web.api.shape.Shapes;
import org.hudna.app.web.api.shape.Trouble;
import org.hudna.when.Span;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/**
 * Which incidents; all that is said must hold, and of several values of one name one is enough.
 *
 * @param text words in any of the three languages
 * @param typing whether the last word may be unfinished
 * @param box west, south, east and north in degrees, with commas between
 * @param from it may have happened at this instant or later
 * @param to it may have happened before this instant
 * @param finding a clause and its verdict, such as {@code 2b/would-breach}
 * @param asOf as it was known then; now where left out
 */
public record SituationAsked(Optional<String> text, Optional<Boolean> typing, Optional<String> box, Optional<Instant> from, Optional<Instant> to,
    Optional<Instant> learnedSince,
                      List<String> act, List<String> weapon, List<String> target, List<String> accused, List<String> responsible,
                          List<String> clause, List<String> finding,
                      List<String> outcome, List<String> standing, List<String> computed, List<String> contested, List<String> embargoed,
                          List<String> casualties,
                      List<String> sensitivity, List<String> area, List<String> source, Optional<Instant> asOf) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /** The names of its parameters, in order. */
    public static final List<String> NAMES = Shapes.members(SituationAsked.class).stream().map(Shape.Member::name).toList();

    /** What an address asks for, or all that is wrong with it. @param known the number of the last entry that had been written at an instant */
    public static Got<Asked> read(Map<String, List<String>> query, ToLongFunction<Instant> known) {
        return switch (Readings.query(query, SituationAsked.class)) {
            case Got.Wrong<SituationAsked>(List<Trouble> troubles) -> new Got.Wrong<>(troubles);
            case Got.Sound<SituationAsked>(SituationAsked which) -> {
                try {
                    yield new Got.Sound<>(which.asked(known));
                } catch (Refusal refused) {
                    yield new Got.Wrong<>(List.of(new Trouble("", refused.problem().detail())));
                }
            }
        };
    }

    /** As the index is asked. @param known the number of the last entry that had been written at an instant */
    Asked asked(ToLongFunction<Instant> known) {
        Map<Facet, Set<String>> only = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) if (!of(facet).isEmpty()) only.put(facet, new TreeSet<>(of(facet)));
        return new Asked(text.orElse("").strip(), typing.orElse(false), box.map(SituationAsked::box), span(), learnedSince, only,
            asOf.map(at -> OptionalLong.of(known.applyAsLong(at))).orElse(OptionalLong.empty()));
    }

    private Optional<Span> span() {
        if (from.isEmpty() && to.isEmpty()) return Optional.empty();
        Instant begins = from.orElse(FIRST);
        Instant ends = to.orElse(LAST);
        if (!begins.isBefore(ends)) throw Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.span-wrong")).refusal();
        return Optional.of(new Span(begins, ends));
    }

    private List<String> of(Facet facet) {
        return switch (facet) {
            case ACT -> act;
            case WEAPON -> weapon;
            case TARGET -> target;
            case ACCUSED -> accused;
            case RESPONSIBLE -> responsible;
            case CLAUSE -> clause;
            case FINDING -> finding;
            case OUTCOME -> outcome;
            case STANDING -> standing;
            case COMPUTED -> computed;
            case CONTESTED -> contested;
            case EMBARGOED -> embargoed;
            case CASUALTIES -> casualties;
            case SENSITIVITY -> sensitivity;
            case AREA -> area;
            case SOURCE -> source;
        };
    }

    private static Box box(String text) {
        String[] sides = Digits.ascii(text).split(",", -1);
        try {
            if (sides.length == 4) return new Box(side(sides[1]), side(sides[0]), side(sides[3]), side(sides[2]));
        } catch (IllegalArgumentException noBox) {
            throw Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.box-wrong")).refusal();
        }
        throw Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.box-wrong")).refusal();
    }

    private static double side(String text) { return Double.parseDouble(text.strip()); }
}
