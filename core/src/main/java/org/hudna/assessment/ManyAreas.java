package org.hudna.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hudna.claims.Spot;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.when.Happened;
import org.hudna.when.Period;
import org.hudna.when.Span;
import org.hudna.where.Area;
import org.hudna.where.PlaceId;
import org.hudna.where.Position;
import org.hudna.where.Side;
import org.hudna.where.ZoneIndex;
import org.hudna.words.Message;

/**
 * A clause that names many areas is answered by one look into an index instead of one test for each.
 *
 * <p>Only for areas with drawings alone, one at a time: anything else goes the ordinary way, and the answers are the same.
 */
final class ManyAreas {

    /** Below this many the ordinary way is as fast. */
    private static final int FEW = 8;
    /** Instants outside these bounds stand for "always". */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private record Indexed(ZoneIndex index, List<PlaceId> places, List<Period> periods) {}

    private final Terms terms;
    private final Instant asOf;
    private final Map<List<PlaceId>, Optional<Indexed>> byPlaces = new ConcurrentHashMap<>();
    private volatile Last last = new Last(List.of(), Optional.empty());

    private record Last(List<PlaceId> named, Optional<Indexed> found) {}

    ManyAreas(Terms terms, Instant asOf) {
        this.terms = terms;
        this.asOf = asOf;
    }

    boolean canAnswer(List<PlaceId> named, Spot spot) {
        return named.size() >= FEW && spot.position().isPresent() && spot.inside().isEmpty() && spot.outside().isEmpty() && of(named).isPresent();
    }

    Answer answer(Test test, List<PlaceId> named, Spot spot, Happened when) {
        Indexed indexed = of(named).orElseThrow();
        Position at = spot.position().orElseThrow();
        Span span = when.span();
        int[] open = {-1};
        int[] inside = {-1};
        indexed.index.forEachSide(at, bounded(span.from()).getEpochSecond(), bounded(span.to()).getEpochSecond(), (zone, side) -> {
            if (side == Side.OUTSIDE) return;
            if (side == Side.INSIDE && when.in(indexed.periods.get(zone)) == Span.Part.ALL) inside[0] = zone;
            else open[0] = zone;
        });
        if (inside[0] >= 0) return Answer.yes(Message.of("trace.place.inside", "place", terms.nameOf(indexed.places.get(inside[0]))));
        if (open[0] < 0) return Answer.no(NONE);
        Object name = terms.nameOf(indexed.places.get(open[0]));
        return Answer.unknown(Message.of("trace.place.unknown", "place", name),
            new Missing(test, Missing.Kind.FACT_MISSING, Message.of("missing.side-of", "place", name)));
    }

    private static final Message NONE = Message.of("trace.place.none");

    private Optional<Indexed> of(List<PlaceId> named) {
        Last kept = last;
        // the same clause asks again and again: hashing hundreds of ids each time would cost more than the answer
        if (named == kept.named) return kept.found;
        Optional<Indexed> found = byPlaces.computeIfAbsent(named, this::index);
        last = new Last(named, found);
        return found;
    }

    private Optional<Indexed> index(List<PlaceId> named) {
        List<ZoneIndex.Entry> entries = new ArrayList<>();
        List<PlaceId> places = new ArrayList<>();
        List<Period> periods = new ArrayList<>();
        for (PlaceId id : named) {
            if (!(terms.places().get(id).make() instanceof TermPlace.Drawn drawn) || !drawn.codes().isEmpty() || overlap(drawn.versions()))
                return Optional.empty();
            for (TermPlace.Version version : drawn.versions()) {
                if (!version.known().at(asOf)) continue;
                if (!(version.shape().orElse(null) instanceof Area area)) return Optional.empty();
                entries.add(new ZoneIndex.Entry(area, bounded(version.period().from()).getEpochSecond(), bounded(version.period().until())
                    .getEpochSecond()));
                places.add(id);
                periods.add(version.period());
            }
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Indexed(ZoneIndex.of(entries), List.copyOf(places), List.copyOf(periods)));
    }

    private static boolean overlap(List<TermPlace.Version> versions) {
        for (int i = 0; i < versions.size(); i++)
            for (int j = i + 1; j < versions.size(); j++) if (!versions.get(i).period().and(versions.get(j).period()).isEmpty()) return true;
        return false;
    }

    private static Instant bounded(Instant instant) {
        return instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
    }
}
