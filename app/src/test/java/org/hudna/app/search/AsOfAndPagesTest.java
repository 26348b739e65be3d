package org.hudna.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.EventId;
import org.junit.jupiter.api.Test;

class AsOfAndPagesTest extends OnDisk {
    @Test void what_an_incident_was_stays_findable_as_of_then() {
        try (Search search = open()) {
            long first = tell("a", 0, "shelling");
            long second = tell("a", 0, "airstrike");
            long third = tables.close(new EventId("a"));
            search.catchUp();
            assertEquals(List.of(), ids(search, Asked.ALL.words("shelling")));
            assertEquals(List.of("a"), ids(search, Asked.ALL.words("shelling").asOf(first)));
            assertEquals(List.of(), ids(search, Asked.ALL.words("airstrike").asOf(first)));
            assertEquals(List.of("a"), ids(search, Asked.ALL.asOf(second)));
            assertEquals(List.of(), ids(search, Asked.ALL.asOf(third)));
            assertEquals(third, search.applied());
        }
    }

    @Test void pages_fit_together_while_incidents_come_change_and_go() {
        try (Search search = open()) {
            for (int i = 0; i < 100; i++) tell("e" + i, i % 10, "words");
            search.catchUp();
            List<EventId> all = new ArrayList<>();
            Optional<Found.After> after = Optional.empty();
            int page = 0;
            do {
                Found found = search.find(Asked.ALL, Cards.WATCH, 7, after);
                all.addAll(found.incidents());
                after = found.next();
                tell("new" + page, page, "words");
                tell("e" + page, 90 - page, "otherwise");
                tables.close(new EventId("e" + (99 - page++)));
                search.catchUp();
            } while (after.isPresent());
            assertEquals(100, all.size());
            assertEquals(100, new HashSet<>(all).size());
        }
    }

    @Test void reports_are_found_by_their_words_by_the_watch_alone() {
        tables.put(text(1, "waiting", "قصف على كفريا"));
        tables.put(text(2, "closed", "обстрел города"));
        tables.put(text(3, "waiting", "shelling of the town"));
        try (Search search = open()) {
            search.catchUp();
            assertEquals(List.of(text(1, "", "").id()), search.reports(AskedReports.of("القصف"), Cards.WATCH, 10, Optional.empty()).reports());
            assertEquals(List.of(text(2, "", "").id()), search.reports(AskedReports.of("обстрелы"), Cards.WATCH, 10, Optional.empty()).reports());
            AskedReports waiting = new AskedReports("", false, java.util.Set.of("waiting"), java.util.Set.of("sms"), Optional.empty());
            FoundReports page = search.reports(waiting, Cards.WATCH, 1, Optional.empty());
            assertEquals(List.of(text(3, "", "").id()), page.reports());
            assertEquals(List.of(text(1, "", "").id()), search.reports(waiting, Cards.WATCH, 1, page.next()).reports());
            for (Viewer viewer : Cards.VIEWERS.subList(1, Cards.VIEWERS.size()))
                assertEquals(FoundReports.NONE, search.reports(AskedReports.of(""), viewer, 10, Optional.empty()));
        }
    }

    @Test void a_report_that_changes_its_state_is_found_once() {
        tables.put(text(1, "waiting", "words"));
        try (Search search = open()) {
            search.catchUp();
            tables.put(text(1, "closed", "words"));
            search.catchUp();
            AskedReports closed = new AskedReports("words", false, java.util.Set.of("closed"), java.util.Set.of(), Optional.empty());
            assertEquals(1, search.reports(closed, Cards.WATCH, 10, Optional.empty()).reports().size());
            assertEquals(1, search.reports(AskedReports.of("words"), Cards.WATCH, 10, Optional.empty()).reports().size());
        }
    }

    @Test void a_page_address_that_is_none_is_not_taken() {
        assertEquals(Optional.empty(), Found.After.find("1.2"));
        assertEquals(Optional.empty(), Found.After.find("1.2.x"));
        assertEquals(Optional.of(new Found.After(-5, -1, 9)), Found.After.find("9.-5.ffffffffffffffff"));
        assertEquals(OptionalLong.empty(), Asked.ALL.asOf());
    }
}
