package org.hudna.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.EventId;
import org.hudna.intake.Channel;
import org.hudna.intake.ReportId;
import org.hudna.where.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    private static final Instant DAY = Instant.parse("2016-03-02T10:00:00Z");

    @TempDir Path folder;
    private final Tables tables = new Tables();

    private Search open() { return open(folder); }

    private Search open(Path where) { return Search.open(where, tables, () -> Gazetteer.EMPTY); }

    private long tell(String id, int minute, String words) {
        Cards.Told told = Cards.plain(id, DAY.plusSeconds(60L * minute), "", words);
        return tables.put(told.card(), told.array());
    }

    private static List<String> ids(Search search, Asked asked) {
        return search.find(asked, Cards.WATCH, 100, Optional.empty()).incidents().stream().map(EventId::code).toList();
    }

    private static String dump(Search search) {
        StringBuilder out = new StringBuilder();
        search.dump(out);
        return out.toString();
    }

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

    @Test void an_index_made_anew_is_the_same_to_the_last_word() {
        Cards cards = new Cards(5);
        try (Search grown = open(folder.resolve("grown")); Search other = open(folder.resolve("other"))) {
            for (int i = 0; i < 300; i++) {
                Cards.Told told = cards.next(i % 90);
                tables.put(told.card(), told.array());
                if (i % 17 == 0) tables.put(text(i, "waiting", "text " + i % 50));
                if (i % 7 == 0) grown.catchUp();
                if (i % 50 == 0) grown.commit();
            }
            grown.catchUp();
            other.catchUp();
            String before = dump(grown);
            assertEquals(before, dump(other));
            grown.rebuild();
            assertEquals(before, dump(grown));
            assertTrue(before.lines().count() > 600, "not empty");
        }
    }

    @Test void what_a_dump_says_depends_on_every_word_and_number() {
        tell("a", 0, "shelling of the market");
        try (Search search = open()) {
            search.catchUp();
            String before = dump(search);
            tables.erase(new EventId("a"));
            Tables other = new Tables();
            Cards.Told told = Cards.plain("a", DAY, "", "market of the shelling");
            other.put(told.card(), told.array());
            try (Search turned = Search.open(folder.resolve("turned"), other, () -> Gazetteer.EMPTY)) {
                turned.catchUp();
                assertFalse(before.equals(dump(turned)));
            }
        }
    }

    @Test void after_a_crash_what_was_not_committed_is_read_again() throws IOException {
        Path crashed = folder.resolve("crashed");
        try (Search search = open(folder.resolve("alive"))) {
            tell("a", 0, "one");
            search.catchUp();
            search.commit();
            tell("b", 1, "two");
            tell("a", 2, "three");
            search.catchUp();
            copy(folder.resolve("alive"), crashed); // what a power cut leaves: files that were never committed, and a lock
        }
        try (Search search = open(crashed)) {
            assertEquals(0, search.applied());
            assertEquals(List.of("a"), ids(search, Asked.ALL.words("one")));
            search.catchUp();
            assertEquals(List.of("a", "b"), ids(search, Asked.ALL));
            assertEquals(List.of(), ids(search, Asked.ALL.words("one")));
        }
    }

    @Test void opened_again_it_goes_on_where_it_was() {
        tell("a", 0, "one");
        try (Search search = open()) {
            search.catchUp();
        }
        tell("b", 1, "two");
        try (Search search = open()) {
            assertEquals(0, search.applied());
            assertEquals(1, search.catchUp());
            assertEquals(List.of("b", "a"), ids(search, Asked.ALL));
        }
    }

    @Test void where_the_feed_breaks_off_nothing_is_there_twice_or_committed_in_part() {
        tell("a", 0, "one");
        boolean[] broken = {false};
        Feed breaking = new Feed() {
            @Override public long applied() { return tables.applied(); }

            @Override public void versions(long after, long upTo, java.util.function.Consumer<Version> each) {
                tables.versions(after, upTo, version -> {
                    each.accept(version);
                    if (broken[0] && version.since() == 2) throw new IllegalStateException("the tables are gone");
                });
            }

            @Override public void versions(EventId incident, java.util.function.Consumer<Version> each) { tables.versions(incident, each); }

            @Override public void reports(long after, long upTo, java.util.function.Consumer<Text> each) {
                if (broken[0]) throw new IllegalStateException("the tables are gone");
                tables.reports(after, upTo, each);
            }
        };
        try (Search search = Search.open(folder, breaking, () -> Gazetteer.EMPTY)) {
            search.catchUp();
            tell("b", 1, "two");
            broken[0] = true;
            assertThrows(IllegalStateException.class, search::catchUp);
            assertEquals(0, search.applied());
            search.commit();
            tell("a", 0, "three");
            assertThrows(IllegalStateException.class, search::catchUp);
            broken[0] = false;
            search.catchUp();
            assertEquals(2, search.count(Asked.ALL, Cards.WATCH));
            assertEquals(2, search.count(Asked.ALL.asOf(1), Cards.WATCH));
            assertEquals(1, search.count(Asked.ALL.words("one").asOf(1), Cards.WATCH));
        }
        try (Search search = open()) {
            assertEquals(2, search.applied());
            assertEquals(2, search.count(Asked.ALL, Cards.WATCH));
        }
    }

    @Test void an_index_ahead_of_the_tables_is_made_anew() {
        tell("a", 0, "one");
        tell("b", 0, "two");
        try (Search search = open()) {
            search.catchUp();
        }
        Tables younger = new Tables();
        Cards.Told told = Cards.plain("c", DAY, "", "three");
        younger.put(told.card(), told.array());
        try (Search search = Search.open(folder, younger, () -> Gazetteer.EMPTY)) {
            assertEquals(0, search.catchUp());
            assertEquals(List.of("c"), ids(search, Asked.ALL));
        }
    }

    @Test void one_that_two_programs_would_write_is_opened_by_one() {
        try (Search search = open()) {
            tell("a", 0, "one");
            search.catchUp();
            search.commit();
            assertThrows(UncheckedIOException.class, this::open);
            assertEquals(List.of("a"), ids(search, Asked.ALL));
        }
    }

    @Test void whatever_file_is_cut_spoilt_or_gone_the_index_is_made_anew() throws IOException {
        for (int i = 0; i < 40; i++) tell("e" + i, i, "some words " + i);
        tables.put(text(1, "waiting", "a report"));
        try (Search search = open(folder.resolve("whole"))) {
            search.catchUp();
        }
        List<Path> files = new ArrayList<>(files(folder.resolve("whole")));
        files.removeIf(file -> file.endsWith("write.lock"));
        java.util.Collections.shuffle(files, new java.util.Random(3));
        for (int i = 0; i < 6; i++) {
            Path here = folder.resolve("harmed" + i);
            copy(folder.resolve("whole"), here);
            Harm harm = Harm.values()[i % 3];
            harm.to(here.resolve(folder.resolve("whole").relativize(files.get(i))));
            try (Search search = open(here)) {
                search.check();
                search.catchUp();
                assertEquals(40, search.count(Asked.ALL, Cards.WATCH), harm + " of " + files.get(i));
                assertEquals(1, search.reports(AskedReports.of("report"), Cards.WATCH, 10, Optional.empty()).reports().size());
            }
        }
    }

    private enum Harm {
        CUT, SPOILT, GONE;

        void to(Path file) throws IOException {
            switch (this) {
                case GONE -> Files.delete(file);
                case CUT -> {
                    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                        open.setLength(open.length() / 2);
                    }
                }
                case SPOILT -> {
                    byte[] bytes = Files.readAllBytes(file);
                    if (bytes.length > 0) bytes[bytes.length / 2] ^= 0x55;
                    Files.write(file, bytes);
                }
            }
        }
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> all = Files.walk(in)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    @Test void what_is_forgotten_stands_in_no_version_and_in_no_file() throws IOException {
        String canary = "zanzibarquokka";
        ReportId report = text(7, "waiting", "").id();
        try (Search search = open()) {
            for (int i = 0; i < 50; i++) tell("e" + i, i, "words " + i);
            tell("secret-incident", 3, canary);
            tell("secret-incident", 3, canary + " again");
            tables.put(new Feed.Text(report, Channel.SMS, DAY, "waiting", canary + "text"));
            search.catchUp();
            search.commit();
            assertTrue(standsInFiles(canary), "or else the test sees nothing");
            tables.erase(new EventId("secret-incident"));
            tables.erase(report);
            search.forget(List.of(new EventId("secret-incident")), List.of(report));
            assertFalse(standsInFiles(canary));
            assertFalse(standsInFiles("secret-incident"));
            assertFalse(standsInFiles(report.sha256()));
            assertEquals(List.of(), ids(search, Asked.ALL.words(canary).asOf(50)));
            assertEquals(50, search.count(Asked.ALL, Cards.WATCH));
        }
    }

    @Test void what_is_forgotten_in_part_is_read_again() {
        try (Search search = open()) {
            tell("a", 0, "first");
            tell("a", 0, "second");
            search.catchUp();
            search.forget(List.of(new EventId("a")), List.of());
            assertEquals(List.of("a"), ids(search, Asked.ALL.words("second")));
            assertEquals(List.of("a"), ids(search, Asked.ALL.words("first").asOf(0)));
        }
    }

    @Test void forgetting_while_the_tables_are_ahead_brings_nothing_before_its_time() {
        try (Search search = open()) {
            tell("a", 0, "first");
            search.catchUp();
            tell("a", 0, "second");
            search.forget(List.of(new EventId("a")), List.of());
            assertEquals(List.of("a"), ids(search, Asked.ALL.words("first")));
            search.catchUp();
            assertEquals(List.of("a"), ids(search, Asked.ALL));
            assertEquals(1, search.count(Asked.ALL.asOf(0), Cards.WATCH));
        }
    }

    private boolean standsInFiles(String word) throws IOException {
        for (Path file : files(folder)) if (!file.endsWith("write.lock") && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) return true;
        return false;
    }

    private static Feed.Text text(int number, String state, String words) {
        return new Feed.Text(new ReportId(String.format("%064x", number)), Channel.SMS, DAY.plusSeconds(number), state, words);
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
