package org.hudna.app.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.web.api.shape.Got;
import org.hudna.app.web.api.shape.Readings;
import org.hudna.app.web.api.shape.Trouble;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Standing;
import org.hudna.who.SourceId;
import org.hudna.words.Message;

/**
 * A decision as somebody tells it.
 *
 * @param standing for {@code places}: where it stands
 * @param of for {@code determined} the mechanism, for {@code duplicate-of} the other incident, for {@code contested} and {@code settled} the source
 * @param evidence for {@code corroborates}: what was examined
 * @param reference for {@code corroborates}: where it is kept
 * @param until for {@code embargoed}: without an end where left out
 * @param why in one's own words
 */
public record DecisionTold(What ruling, Optional<Stands> standing, Optional<String> of, Optional<Ruling.Evidence> evidence,
    Optional<String> reference,
    Optional<Instant> until,
                    String why) {

    /** What is decided. */
    public enum What { PLACES, REOPENS, CORROBORATES, CONTESTED, SETTLED, EMBARGOED, RELEASED }

    /** Where it may be said to stand. */
    public enum Stands { RECEIVED, POSSIBLE, PROBABLE, CORROBORATED, DETERMINED, UNVERIFIABLE, DISCOUNTED, DUPLICATE_OF, NOT_A_VIOLATION }

    /** What the fields of a form decide, or all that is missing; fields that are empty are left out by whoever calls. */
    public static Got<Ruling> read(Map<String, List<String>> fields) {
        return switch (Readings.query(fields, DecisionTold.class)) {
            case Got.Wrong<DecisionTold>(List<Trouble> troubles) -> new Got.Wrong<>(troubles);
            case Got.Sound<DecisionTold>(DecisionTold told) -> {
                try {
                    yield new Got.Sound<>(told.decided());
                } catch (Refusal refused) {
                    yield new Got.Wrong<>(refused.problem().rows().stream().map(row -> new Trouble(row.column(), row.what())).toList());
                }
            }
        };
    }

    /** What is decided; refused, with the members that are missing, where it is not whole. */
    Ruling decided() {
        return switch (ruling) {
            case PLACES -> new Ruling.Places(stands());
            case REOPENS -> new Ruling.Reopens();
            case CORROBORATES -> new Ruling.Corroborates(needed("evidence", evidence), said("reference", reference));
            case CONTESTED -> new Ruling.Contested(new SourceId(said("of", of)));
            case SETTLED -> new Ruling.Settled(new SourceId(said("of", of)));
            case EMBARGOED -> new Ruling.Embargoed(until);
            case RELEASED -> new Ruling.Released();
        };
    }

    private Standing stands() {
        return switch (needed("standing", standing)) {
            case RECEIVED -> new Standing.On(Rung.RECEIVED);
            case POSSIBLE -> new Standing.On(Rung.POSSIBLE);
            case PROBABLE -> new Standing.On(Rung.PROBABLE);
            case CORROBORATED -> new Standing.On(Rung.CORROBORATED);
            case DETERMINED -> new Standing.Determined(said("of", of));
            case UNVERIFIABLE -> new Standing.Unverifiable();
            case DISCOUNTED -> new Standing.Discounted();
            case DUPLICATE_OF -> new Standing.DuplicateOf(new EventId(original()));
            case NOT_A_VIOLATION -> new Standing.NotAViolation();
        };
    }

    private String original() {
        return of.map(String::strip).filter(it -> !it.isEmpty()).orElseThrow(() -> Marks.wrong("of", Message.of("api.missing-original")));
    }

    private static String said(String member, Optional<String> text) { return needed(member, text.map(String::strip).filter(it -> !it.isEmpty())); }

    private static <T> T needed(String member, Optional<T> value) {
        return value.orElseThrow(() -> Marks.wrong(member, Message.of("api.missing-member")));
    }
}
