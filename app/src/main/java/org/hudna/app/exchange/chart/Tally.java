package org.hudna.app.exchange.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.app.exchange.telling.When;
import org.hudna.app.exchange.telling.Where;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Outcome;
import org.hudna.claims.Claim;
import org.hudna.when.Span;
import org.hudna.where.Position;
import org.hudna.words.Message;

/** How many incidents came to what: in all, by day and by place. Grows by one incident at a time and stays small however many there are. */
public final class Tally {

    private static final int MOST_PLACES = 2_000;
    private static final int MOST_IDS = 12;

    private final Saying saying;
    private final Where where;
    private final Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);
    private final TreeMap<LocalDate, Map<Outcome, Integer>> days = new TreeMap<>();
    private final Map<Position, Place> places = new LinkedHashMap<>();
    private Optional<Span> span = Optional.empty();
    private Optional<Instant> asOf = Optional.empty();
    private int size;
    private int withoutPosition;
    private int beyond;

    public Tally(Saying saying, Where where) {
        this.saying = saying;
        this.where = where;
    }

    /** A circle, the name of what it holds, and what happened there. */
    public record Place(Position position, String name, Map<Outcome, Integer> counts, List<String> ids) {
        int size() { return counts.values().stream().mapToInt(Integer::intValue).sum(); }
    }

    public void add(Assessment assessment) {
        List<Claim> claims = assessment.incident().claims();
        Span when = When.around(claims);
        size++;
        asOf = Optional.of(assessment.asOf());
        span = Optional.of(span.map(s -> new Span(min(s.from(), when.from()), max(s.to(), when.to()))).orElse(when));
        all.merge(assessment.outcome(), 1, Integer::sum);
        days.computeIfAbsent(saying.local(when.from()).toLocalDate(), _ -> new EnumMap<>(Outcome.class)).merge(assessment.outcome(), 1, Integer::sum);
        List<Where.Placed> circles = Where.circles(claims);
        if (circles.isEmpty()) withoutPosition++;
        for (Where.Placed circle : circles) place(circle, assessment);
    }

    private void place(Where.Placed circle, Assessment assessment) {
        Place place = places.get(circle.position());
        if (place == null && places.size() >= MOST_PLACES) {
            beyond++;
            return;
        }
        if (place == null) {
            place = new Place(circle.position(), name(circle), new EnumMap<>(Outcome.class), new ArrayList<>());
            places.put(circle.position(), place);
        }
        place.counts().merge(assessment.outcome(), 1, Integer::sum);
        if (place.ids().size() < MOST_IDS) place.ids().add(assessment.incident().id().code());
    }

    private String name(Where.Placed circle) {
        return where.name(circle.spot()) instanceof Message position ? saying.say(position) : saying.show(where.name(circle.spot()));
    }

    private static Instant min(Instant one, Instant other) { return one.isBefore(other) ? one : other; }

    private static Instant max(Instant one, Instant other) { return one.isAfter(other) ? one : other; }

    public int size() { return size; }

    public int count(Outcome outcome) { return all.getOrDefault(outcome, 0); }

    /** Incidents whose place nobody could find. */
    public int withoutPosition() { return withoutPosition; }

    /** Places that are one too many for a map. */
    public int beyond() { return beyond; }

    /** From the earliest to the latest time of any incident; empty where there is none. */
    public Optional<Span> span() { return span; }

    /** As of when the incidents were assessed; empty where there is none. */
    public Optional<Instant> asOf() { return asOf; }

    NavigableMap<LocalDate, Map<Outcome, Integer>> days() { return days; }

    public Collection<Place> places() { return places.values(); }
}
