package org.hudna.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Cards;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.incidents.Incident;
import org.hudna.incidents.accounts.Comparison;
import org.hudna.incidents.ladder.Ladder;

/** Cards from all that a card may depend on: claims, decisions, the law as of the entry. */
final class Drawn implements Deriving {

    private static final Ladder LADDER = new Ladder(Comparison.PLAIN);

    @Override public List<Card> cards(Recorded entry, SortedSet<EventId> touched, AsOf now) {
        List<Card> cards = new ArrayList<>();
        var all = now.claims(touched);
        for (EventId event : touched) {
            List<Claim> claims = all.getOrDefault(event, List.of()).stream().map(kept -> kept.claim().about(event)).toList();
            if (claims.isEmpty()) continue;
            Incident incident = Incident.of(event, claims);
            Card card = under(law(now),
                Cards.of(incident, LADDER.verify(incident, now.decisions(event), entry.stamp().at()), Optional.empty()));
            if (!now.card(event).equals(Optional.of(card))) cards.add(card);
        }
        return cards;
    }

    /** A form and a mapping change no card that stands, and so do not in here. */
    private static String law(AsOf now) {
        return now.law().stream().filter(it -> it.entry() instanceof Entry.TermsAdopted || it.entry() instanceof Entry.PlacesAdopted).map(it -> ""
            + it.index()).toList().toString();
    }

    private static Card under(String terms, Card it) {
        return new Card(it.id(), it.when(), it.learned(), it.at(), it.places(), it.codes(), it.acts(), it.weapons(), it.targets(), it.accused(),
            it.killed(), it.injured(),
            it.sources(), it.claims(), it.standing(), it.computed(), it.isContested(), it.isEmbargoed(), it.sensitivity(), it.outcome(),
            it.findings(), Optional.of(terms));
    }
}
