package org.hudna.app.web.desk.incident;

import java.time.Instant;
import java.util.Optional;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.bulletin.ShownDecision;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.incidents.ladder.Standing;
import org.hudna.words.Message;

/** What somebody decided, as far as the viewer sees it. */
public record DecisionLine(Instant at, boolean isDayOnly, Message what, Optional<String> by, Optional<String> why) {

    static DecisionLine of(ShownDecision shown, Names names) {
        return new DecisionLine(shown.at(), shown.ruling().isEmpty(), shown.ruling().map(ruling -> said(ruling, names))
            .orElse(Message.of("incident.ruling-some")), shown.by(), shown.why());
    }

    /** A ruling in words. */
    public static Message said(Ruling ruling, Names names) {
        return switch (ruling) {
            case Ruling.Places(Standing standing) -> Message.of("incident.ruling-places", "standing", said(standing));
            case Ruling.Reopens() -> Message.of("incident.ruling-reopens");
            case Ruling.Corroborates(Ruling.Evidence evidence, String reference) -> switch (evidence) {
                case INSTRUMENT -> Message.of("incident.ruling-instrument", "reference", reference);
                case PHYSICAL -> Message.of("incident.ruling-physical", "reference", reference);
            };
            case Ruling.Contested(var by) -> Message.of("incident.ruling-contested", "source", by.name());
            case Ruling.Settled(var by) -> Message.of("incident.ruling-settled", "source", by.name());
            case Ruling.Embargoed(var until) -> until.map(end -> Message.of("incident.ruling-embargoed-until", "until", end.atZone(names.zone())))
                .orElse(Message.of("incident.ruling-embargoed"));
            case Ruling.Released() -> Message.of("incident.ruling-released");
        };
    }

    static Message said(Standing standing) {
        return switch (standing) {
            case Standing.Determined(String mechanism) -> Message.of("incident.standing-determined", "mechanism", mechanism);
            case Standing.DuplicateOf(var other) -> Message.of("incident.standing-duplicate", "incident", other.code());
            case Standing.On _, Standing.Unverifiable _, Standing.Discounted _, Standing.NotAViolation _ -> standing.said();
        };
    }
}
