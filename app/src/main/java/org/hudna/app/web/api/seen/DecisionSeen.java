package org.hudna.app.web.api.seen;

import java.time.Instant;
import java.util.Optional;
import org.hudna.app.web.api.shape.Shapes;
import org.hudna.bulletin.ShownDecision;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.incidents.ladder.Standing;

/**
 * A person's decision on an incident, as far as the reader sees it.
 *
 * @param ruling {@code places}, {@code reopens}, {@code corroborates}, {@code contested}, {@code settled}, {@code embargoed} or {@code released}
 */
public record DecisionSeen(Instant at, Optional<String> ruling, Optional<String> standing, Optional<String> of, Optional<String> evidence,
    Optional<String> reference,
                           Optional<Instant> until, Optional<String> by, Optional<String> why) {

    private static final DecisionSeen BARE = new DecisionSeen(Instant.EPOCH, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty());

    /** The decision of what is shown. */
    public static DecisionSeen of(ShownDecision shown) {
        DecisionSeen said = shown.ruling().map(DecisionSeen::of).orElse(BARE);
        return new DecisionSeen(shown.at(), said.ruling, said.standing, said.of, said.evidence, said.reference, said.until, shown.by(), shown.why());
    }

    private static DecisionSeen of(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Places(Standing standing) -> said("places", Optional.of(standing.code()), of(standing));
            case Ruling.Reopens() -> said("reopens", Optional.empty(), Optional.empty());
            case Ruling.Corroborates(var evidence, String reference) -> new DecisionSeen(Instant.EPOCH, Optional.of("corroborates"),
                Optional.empty(), Optional.empty(),
                Optional.of(Shapes.code(evidence)), Optional.of(reference), Optional.empty(), Optional.empty(), Optional.empty());
            case Ruling.Contested(var by) -> said("contested", Optional.empty(), Optional.of(by.name()));
            case Ruling.Settled(var by) -> said("settled", Optional.empty(), Optional.of(by.name()));
            case Ruling.Embargoed(var until) -> new DecisionSeen(Instant.EPOCH, Optional.of("embargoed"), Optional.empty(), Optional.empty(),
                Optional.empty(),
                Optional.empty(), until, Optional.empty(), Optional.empty());
            case Ruling.Released() -> said("released", Optional.empty(), Optional.empty());
        };
    }

    private static Optional<String> of(Standing standing) {
        return switch (standing) {
            case Standing.Determined(String mechanism) -> Optional.of(mechanism);
            case Standing.DuplicateOf(var other) -> Optional.of(other.code());
            case Standing.On _, Standing.Unverifiable _, Standing.Discounted _, Standing.NotAViolation _ -> Optional.empty();
        };
    }

    private static DecisionSeen said(String ruling, Optional<String> standing, Optional<String> of) {
        return new DecisionSeen(Instant.EPOCH, Optional.of(ruling), standing, of, Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());
    }
}
