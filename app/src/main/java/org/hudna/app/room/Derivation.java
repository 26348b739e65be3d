package org.hudna.app.room;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.AsOf;
import org.hudna.app.store.Deriving;
import org.hudna.app.store.KeptClaim;
import org.hudna.app.store.Tables;
import org.hudna.assessment.Assess;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Rulebook;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Cards;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.incidents.Incident;
import org.hudna.incidents.accounts.Comparison;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Ladder;
import org.hudna.incidents.ladder.Verification;
import org.hudna.terms.Terms;
import org.hudna.where.Gazetteer;

/**
 * Which incidents an entry changes, and what they are after it. A function of the journal up to that entry: no clock, no matching.
 *
 * <p>A card whose conclusions are the same under other terms stays as it is: it names the terms under which it came out so.
 */
public final class Derivation implements Deriving {

    private static final int READY = 4;
    private static final int LAWS = 16;
    private static final int FEW = 32;
    private static final Ladder LADDER = new Ladder(Comparison.PLAIN);
    /** Later than anything that terms may tell; sums with it do not overflow. */
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    /** What stood, by the number of the newest law that stood then. */
    private final Map<Long, Laws> laws = kept(LAWS);
    /** Of the agreements that were asked for last: costly to make. */
    private final Map<String, Assess> ready = kept(READY);

    private static <K, V> Map<K, V> kept(int most) {
        return new LinkedHashMap<>() {
            @Override protected boolean removeEldestEntry(Map.Entry<K, V> eldest) { return size() > most; }
        };
    }

    /** Places by any of their names, as they stand. */
    public Gazetteer places(Tables tables) { return laws(tables.asOf(Tables.NOW)).gazetteer(); }

    /** What the program goes by, as it stood then. */
    synchronized Laws laws(AsOf then) {
        long newest = then.newestLaw().orElse(-1);
        Laws known = laws.get(newest);
        if (known != null) return known;
        Laws made = Laws.NONE;
        if (newest >= 0) for (Recorded recorded : then.law()) made = made.after(recorded);
        laws.put(newest, made);
        return made;
    }

    /** Everything that the terms say of the past is known once they are adopted. */
    private synchronized Assess ready(Terms terms) { return ready.computeIfAbsent(terms.version(), _ -> new Assess(Rulebook.of(terms, ALWAYS))); }

    @Override public List<Card> cards(Recorded recorded, SortedSet<EventId> touched, AsOf now) {
        Optional<Assess> able = laws(now).terms().map(this::ready);
        Map<EventId, List<Claim>> claims = now.told(touched);
        boolean isLawAlone = recorded.entry() instanceof Entry.Reassessed;
        Map<EventId, List<Decision>> decisions = isLawAlone ? Map.of() : now.decisions(claims.keySet());
        List<EventId> events = List.copyOf(claims.keySet());
        return (events.size() < FEW ? events.stream() : events.parallelStream()).flatMap(event -> {
            Incident incident = told(event, claims.get(event));
            Optional<Card> before = now.card(event);
            Card card = before.filter(_ -> isLawAlone).map(it -> Cards.again(it, able.flatMap(one -> one.assess(incident))))
                .orElseGet(() -> card(incident, decisions.getOrDefault(event, List.of()), recorded.stamp().at(), able));
            return same(card, before) ? Stream.empty() : Stream.of(card);
        }).sorted(Comparator.comparing(Card::id)).toList();
    }

    private static Card card(Incident incident, List<Decision> decisions, Instant at, Optional<Assess> able) {
        Verification verification = LADDER.verify(incident, decisions, latest(incident, decisions, at));
        return Cards.of(incident, verification, able.flatMap(one -> one.assess(incident)));
    }

    /** What puts incidents to the terms that stood then; empty where there were none. */
    Optional<Assess> able(AsOf then) { return laws(then).terms().map(this::ready); }

    /** The same for terms that nobody has adopted; costly to make, and kept by nobody. */
    static Assess able(Terms draft) { return new Assess(Rulebook.of(draft, ALWAYS)); }

    /** Under the terms that stood then; empty where there were none. */
    Optional<Assessment> assessment(Incident incident, AsOf then) { return laws(then).terms().flatMap(terms -> ready(terms).assess(incident)); }

    /** What stood then, as an incident; empty where none of its claims counted. */
    static Optional<Incident> incident(EventId event, AsOf then) {
        List<KeptClaim> claims = then.claims(event);
        return claims.isEmpty() ? Optional.empty() : Optional.of(incident(event, claims));
    }

    static Incident incident(EventId event, List<KeptClaim> claims) {
        return told(event, claims.stream().map(KeptClaim::claim).toList());
    }

    private static Incident told(EventId event, List<Claim> claims) {
        return Incident.of(event, claims.stream().map(claim -> claim.about(event)).toList());
    }

    /** A source's clock, or another node's, may be ahead of ours; its claim or decision counts all the same. */
    static Instant latest(Incident incident, List<Decision> decisions, Instant at) {
        Stream<Instant> said = Stream.concat(incident.claims().stream().map(claim -> claim.said().learnedAt()), decisions.stream().map(Decision::at));
        return Stream.concat(Stream.of(at), said).max(Instant::compareTo).orElseThrow();
    }

    private static boolean same(Card card, Optional<Card> before) { return before.filter(old -> old.under(card.terms()).equals(card)).isPresent(); }
}
