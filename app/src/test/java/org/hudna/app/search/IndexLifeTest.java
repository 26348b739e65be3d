package org.hudna.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.EventId;
import org.hudna.where.Gazetteer;
import org.junit.jupiter.api.Test;

class IndexLifeTest extends OnDisk {
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
}
