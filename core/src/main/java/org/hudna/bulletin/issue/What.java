package org.hudna.bulletin.issue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.hudna.assessment.Outcome;
import org.hudna.claims.CountingRule;
import org.hudna.claims.Sighting;
import org.hudna.deeds.Act;
import org.hudna.where.PCode;

/** What a figure is the number of. */
public sealed interface What {

    /** All incidents. */
    record All() implements What {}

    /** Incidents in a governorate; or those of which no one governorate is known. */
    record InArea(Optional<PCode> area) implements What {}

    /** Incidents of a kind: an incident stands under each of the acts that its sources name. */
    record OfKind(Act act) implements What {}

    /** Both. */
    record InAreaOfKind(Optional<PCode> area, Act act) implements What {}

    /** Incidents that come to this under the terms. */
    record ComesTo(Outcome outcome) implements What {}

    /** Incidents whose strongest verdict under a clause is this. */
    record UnderClause(String clause, String verdict) implements What {}

    /** Incidents that stand so on the ladder. */
    record Stands(String standing) implements What {}

    /** Incidents that somebody disputes. */
    record Contested() implements What {}

    /** Incidents in which people are said to have been killed or injured, and how many were. */
    record Harmed(Fate fate) implements What {}

    /** What befell them. */
    enum Fate { KILLED, INJURED }

    /** Incidents of one day. */
    record OnDay(LocalDate day) implements What {}

    /** Observations of a kind, counted by one rule; of what was not said. */
    record Observed(Optional<Sighting> sighting, CountingRule rule) implements What {}

    /** By which a figure is known, for ever: a code is made of it. */
    default String key() {
        return switch (this) {
            case All() -> "all";
            case InArea(var area) -> "area " + code(area);
            case OfKind(Act act) -> "kind " + act.code();
            case InAreaOfKind(var area, Act act) -> "area " + code(area) + " kind " + act.code();
            case ComesTo(Outcome outcome) -> "outcome " + outcome.code();
            case UnderClause(String clause, String verdict) -> "clause " + clause + " " + verdict;
            case Stands(String standing) -> "stands " + standing;
            case Contested() -> "contested";
            case Harmed(Fate fate) -> "harmed " + fate.name().toLowerCase(Locale.ROOT);
            case OnDay(LocalDate day) -> "day " + day;
            case Observed(var sighting, CountingRule rule) -> "observed " + sighting.map(Sighting::code).orElse("-") + " " + rule.code();
        };
    }

    private static String code(Optional<PCode> area) { return area.map(PCode::code).orElse("-"); }
}
