package org.hudna.app.room;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.app.store.Tables;
import org.hudna.app.store.Where;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.issue.Bulletin;
import org.hudna.bulletin.issue.Bulletin.Asked;
import org.hudna.bulletin.issue.Days;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.terms.Terms;
import org.hudna.when.Span;
import org.hudna.where.Gazetteer;
import org.hudna.where.PCode;

/** Bulletins as functions of what was known at a cut-off, which is the number of an entry. Writes nothing. */
public final class Bulletins implements AutoCloseable {

    /** Zones are at most 18 hours from UTC. */
    private static final long MARGIN_SECONDS = 2 * 86_400L;
    private static final int MOST_AREAS = 99;

    private final Tables tables;
    private final Derivation derivation;

    Bulletins(Tables tables, Derivation derivation) {
        this.tables = tables;
        this.derivation = derivation;
    }

    /**
     * Those of tables, beside a service that may be running on them.
     *
     * @throws org.hudna.app.store.TablesFailure where the tables cannot be read, or are those of another version of the program
     */
    public static Bulletins in(Where where) {
        var derivation = new Derivation();
        return new Bulletins(Tables.toRead(where, derivation), derivation);
    }

    /** The number of the last entry that is known by now: the cut-off of what goes out now; -1 before any. */
    public long cutOff() { return tables.applied(); }

    /** The last entry at or before an instant; empty where there is none. */
    public OptionalLong cutOff(Instant instant) { return tables.indexAt(instant); }

    /** The agreement's zone, as it stood then; UTC where there was none. */
    public ZoneId zone(long cutOff) { return terms(cutOff).map(Terms::zone).orElse(ZoneOffset.UTC); }

    /** The agreement as it stood then. */
    public Optional<Terms> terms(long cutOff) { return derivation.laws(tables.asOf(cutOff)).terms(); }

    /** Places as they stood then. */
    public Gazetteer places(long cutOff) { return derivation.laws(tables.asOf(cutOff)).gazetteer(); }

    /** When the cut-off was; empty where there is no entry yet. */
    public Optional<Instant> at(long cutOff) { return tables.stampedAt(cutOff); }

    /** What an edition sees of a period as it was known then. @param at when that was */
    public Bulletin bulletin(Edition edition, Days days, long cutOff, Instant at) {
        var asked = new Asked(edition, days, zone(cutOff), cutOff, at);
        Days chart = asked.chart();
        Days before = days.before();
        List<Card> cards = tables.cards(cutOff, around(before.first().isBefore(chart.first()) ? before : chart, days, asked.zone()));
        return Bulletin.of(asked, cards, claims(asked, cards), governorates(cards, cutOff));
    }

    private static Span around(Days first, Days last, ZoneId zone) {
        return new Span(first.first().atStartOfDay(zone).toInstant().minusSeconds(MARGIN_SECONDS), last.last().plusDays(1).atStartOfDay(zone)
            .toInstant().plusSeconds(MARGIN_SECONDS));
    }

    private Map<EventId, List<Claim>> claims(Asked asked, List<Card> cards) {
        if (asked.edition() == Edition.PUBLIC) return Map.of();
        Span span = around(asked.days(), asked.days(), asked.zone());
        List<EventId> events = cards.stream().filter(card -> card.when().from().isBefore(span.to()) && card.when().to().isAfter(span.from()))
            .map(Card::id).toList();
        Map<EventId, List<Claim>> claims = new HashMap<>();
        tables.asOf(asked.cutOff()).claims(events)
            .forEach((event, kept) -> claims.put(event, kept.stream().map(one -> one.claim().about(event)).toList()));
        return claims;
    }

    /** Of the countries in which anything happened, as the gazetteer has them: two letters and two digits each. */
    private List<PCode> governorates(List<Card> cards, long cutOff) {
        Gazetteer places = places(cutOff);
        Set<String> countries = new TreeSet<>();
        for (Card card : cards)
            for (PCode code : card.codes()) if (Character.isLetter(code.code().charAt(1))) countries.add(code.code().substring(0, 2));
        List<PCode> all = new ArrayList<>();
        for (String country : countries)
            for (int i = 1; i <= MOST_AREAS; i++) {
                PCode code = new PCode(country + (i < 10 ? "0" : "") + i);
                if (places.find(code).isPresent()) all.add(code);
            }
        return all;
    }

    @Override public void close() { tables.close(); }
}
