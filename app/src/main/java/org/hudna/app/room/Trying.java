package org.hudna.app.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hudna.app.store.AsOf;
import org.hudna.app.store.KeptClaim;
import org.hudna.app.store.Tables;
import org.hudna.assessment.Assess;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Outcome;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Depth;
import org.hudna.bulletin.Detail;
import org.hudna.bulletin.Sight;
import org.hudna.claims.EventId;
import org.hudna.incidents.Incident;

/**
 * Puts all incidents to the terms that stand and to a draft, in portions. Writes nothing.
 *
 * <p>Whoever could draw a zone and be told who falls into it could find out any place. So where a draft draws the ground anew, an incident whose
 * exact place is not shown to whoever asks is put to both by its coarse one.
 */
final class Trying {

    private static final int PORTION = 500;
    private static final int FIRST = 100;

    private final Tables tables;
    private final AsOf then;
    private final Sight sight;
    private final Optional<Assess> now;
    private final Assess draft;
    private final boolean isSameGround;

    private long incidents;
    private long coarse;
    private long findings;
    private final SortedMap<Trial.Turn, Long> turns = new TreeMap<>();
    private final List<Trial.Changed> first = new ArrayList<>();

    /** @param isSameGround whether the draft speaks of the same places and distances as the terms that stand */
    Trying(Tables tables, Sight sight, Optional<Assess> now, Assess draft, boolean isSameGround) {
        this.tables = tables;
        this.then = tables.asOf(tables.applied());
        this.sight = sight;
        this.now = now;
        this.draft = draft;
        this.isSameGround = isSameGround;
    }

    Trial all() {
        Optional<EventId> after = Optional.empty();
        for (List<EventId> portion = tables.incidents(after, PORTION); !portion.isEmpty(); portion = tables.incidents(after, PORTION)) {
            Map<EventId, List<KeptClaim>> claims = then.claims(portion);
            portion.parallelStream().filter(claims::containsKey).flatMap(event -> one(event, claims.get(event)).stream()).toList()
                .forEach(this::count);
            after = Optional.of(portion.getLast());
        }
        return new Trial(incidents, coarse, turns, findings, first);
    }

    private record One(boolean isCoarse, Trial.Changed changed) {}

    /** Empty where whoever asks is not told of it, or not of what it comes to. */
    private Optional<One> one(EventId event, List<KeptClaim> claims) {
        Optional<Card> card = then.card(event).filter(sight::isShown).filter(it -> sees(it, Detail.OUTCOME) && sees(it, Detail.FINDINGS));
        if (card.isEmpty()) return Optional.empty();
        boolean isCoarse = !isSameGround && !(sees(card.get(), Detail.POSITION) && sees(card.get(), Detail.DONE_FROM));
        Incident whole = Derivation.incident(event, claims);
        Incident incident = isCoarse ? Situation.coarse(whole) : whole;
        Optional<Assessment> after = draft.assess(incident), before = now.flatMap(one -> one.assess(incident));
        return after.map(it -> new One(isCoarse,
            new Trial.Changed(event, new Trial.Turn(before.map(Assessment::outcome), it.outcome()), clauses(before, it))));
    }

    private boolean sees(Card card, Detail detail) { return sight.depth(detail, card) == Depth.WHOLE; }

    private static List<String> clauses(Optional<Assessment> before, Assessment after) {
        SortedMap<String, String> old = before.map(Trying::told).orElseGet(TreeMap::new), fresh = told(after);
        var all = new TreeSet<>(old.keySet());
        all.addAll(fresh.keySet());
        return all.stream().filter(clause -> !old.getOrDefault(clause, "").equals(fresh.getOrDefault(clause, ""))).toList();
    }

    /** What is found under each clause that reaches it, by every account. */
    private static SortedMap<String, String> told(Assessment assessment) {
        SortedMap<String, String> told = new TreeMap<>();
        for (Assessment.OfAccount account : assessment.accounts())
            for (Finding finding : account.findings())
                if (Outcome.of(finding.verdict()) != Outcome.NOT_COVERED)
                    told.merge(finding.clause(), account.account().label() + " " + finding.verdict().code() + " " + finding.responsible(),
                        (one, other) -> one + "\n" + other);
        return told;
    }

    private void count(One one) {
        incidents++;
        if (one.isCoarse) coarse++;
        Trial.Turn turn = one.changed.turn();
        boolean turns = turn.before().filter(it -> it == turn.after()).isEmpty();
        if (!turns && one.changed.clauses().isEmpty()) return;
        if (turns) this.turns.merge(turn, 1L, Long::sum);
        else findings++;
        if (first.size() < FIRST) first.add(one.changed);
    }
}
