package org.hudna.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hudna.app.search.Counts.Axis;
import org.hudna.app.search.Naive.Seen;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.EventId;
import org.hudna.where.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found and counted, beside a plain loop over the cards, for whatever is asked by whomever as of whenever. */
class CountsTest {
    private static final int CARDS = 600;
    private static final int QUESTIONS = 250;
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Asia/Damascus"), ZoneId.of("UTC"), ZoneId.of("Pacific/Chatham"));

    @TempDir Path folder;

    private static Tables tables(long seed) {
        Tables tables = new Tables();
        Cards cards = new Cards(seed);
        Random random = new Random(seed);
        for (int i = 0; i < CARDS; i++) {
            Cards.Told told = cards.next(random.nextInt(CARDS / 2));
            tables.put(told.card(), told.array());
            if (random.nextInt(20) == 0) tables.close(told.card().id());
        }
        return tables;
    }

    @Test void lists_and_counts_are_those_of_a_plain_loop() {
        Tables tables = tables(11);
        Random random = new Random(12);
        Questions questions = new Questions(13);
        int found = 0;
        try (Search search = Search.open(folder, tables, () -> Gazetteer.EMPTY)) {
            search.catchUp();
            for (int i = 0; i < QUESTIONS; i++) {
                Viewer viewer = Cards.VIEWERS.get(random.nextInt(Cards.VIEWERS.size()));
                Asked asked = questions.next();
                long asOf = tables.applied();
                if (random.nextBoolean()) asked = asked.asOf(asOf = random.nextLong(tables.applied() + 1));
                List<Seen> seen = Naive.matching(tables.versions(), asked, viewer, asOf);
                found += seen.size();
                assertEquals(Naive.latestFirst(seen), pages(search, asked, viewer, 1 + random.nextInt(40)), asked + " by " + viewer);
                assertEquals(seen.size(), search.count(asked, viewer), asked + " by " + viewer);
                for (Axis axis : List.of(new Axis.Day(questions.one(ZONES)), new Axis.Of(questions.one(List.of(Facet.values())))))
                    for (Optional<Facet> across : List.of(Optional.<Facet>empty(), Optional.of(questions.one(List.of(Facet.values()))))) {
                        Counts counts = search.count(asked, viewer, axis, across);
                        assertEquals(Naive.counts(seen, axis, across), counts.rows(), asked + " by " + viewer + " along " + axis + across);
                        assertEquals(seen.size(), counts.incidents());
                    }
                Map<Facet, Counts> panel = search.count(asked, viewer, EnumSet.allOf(Facet.class));
                panel.forEach((facet, counts) -> assertEquals(Naive.counts(seen, new Axis.Of(facet), Optional.empty()), counts.rows(), facet
                    + " of " + viewer));
            }
        }
        assertTrue(found > 5 * QUESTIONS, "the questions find something: " + found);
    }

    @Test void counts_of_everything_hold_while_incidents_change_and_end() {
        Tables tables = new Tables();
        Cards cards = new Cards(21);
        Random random = new Random(22);
        try (Search search = Search.open(folder, tables, () -> Gazetteer.EMPTY)) {
            for (int round = 0; round < 12; round++) {
                for (int i = 0; i < 50; i++) {
                    Cards.Told told = cards.next(random.nextInt(120));
                    tables.put(told.card(), told.array());
                    if (random.nextInt(10) == 0) tables.close(told.card().id());
                }
                search.catchUp();
                for (Viewer viewer : Cards.VIEWERS) {
                    List<Seen> seen = Naive.matching(tables.versions(), Asked.ALL, viewer, tables.applied());
                    search.count(Asked.ALL, viewer, EnumSet.allOf(Facet.class)).forEach((facet, counts) -> {
                        assertEquals(Naive.counts(seen, new Axis.Of(facet), Optional.empty()), counts.rows(), facet + " of " + viewer);
                        assertEquals(seen.size(), counts.incidents());
                    });
                }
            }
        }
    }

    private static List<EventId> pages(Search search, Asked asked, Viewer viewer, int limit) {
        List<EventId> all = new ArrayList<>();
        Optional<Found.After> after = Optional.empty();
        do {
            Found found = search.find(asked, viewer, limit, after);
            all.addAll(found.incidents());
            after = found.next().map(Found.After::code).flatMap(Found.After::find);
            assertEquals(found.next(), after);
        } while (after.isPresent());
        return all;
    }
}
