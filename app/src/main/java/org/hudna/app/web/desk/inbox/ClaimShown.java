package org.hudna.app.web.desk.inbox;

import java.util.List;
import java.util.Optional;
import org.hudna.app.store.KeptClaim.Counting;
import org.hudna.bulletin.ShownClaim;
import org.hudna.claims.EventId;
import org.hudna.incidents.matching.Judgement;

/**
 * A claim that was made of a report.
 *
 * @param shown as the viewer sees it; empty while the room has not placed it yet
 * @param incident that it is gathered in
 * @param near others that lie near in time and place
 */
public record ClaimShown(String id, Optional<ShownClaim> shown, Counting counting, Optional<EventId> incident, List<Near> near) {

    /**
     * Another claim, which may speak of the same.
     *
     * @param together whether both are in one incident now
     * @param judged what a person last said of the two
     */
    public record Near(String id, ShownClaim shown, EventId incident, boolean together, Optional<Judgement.Verdict> judged) {}

    /** Whether it counts. */
    public boolean stands() { return counting == Counting.STANDS; }
}
