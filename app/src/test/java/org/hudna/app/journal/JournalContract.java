package org.hudna.app.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hudna.app.journal.Journal.Answer;
import org.hudna.words.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal does. */
abstract class JournalContract {
    final HandClock clock = new HandClock();
    Journal journal;

    /** Empty, and its own for each test. */
    abstract Journal open();

    abstract void close();

    @BeforeEach void begin() { journal = open(); }

    @AfterEach void end() { close(); }

    static Entry joined(String person) { return new Entry.Joined(person); }

    List<Recorded> all() {
        var all = new ArrayList<Recorded>();
        journal.read(0, journal.size(), all::add);
        return all;
    }

    @Test void what_is_acknowledged_is_read_again_in_its_order_with_who_and_when() {
        var recorded = new ArrayList<Recorded>();
        for (Entry entry : EntrySamples.all()) {
            recorded.add(assertInstanceOf(Answer.New.class, journal.append(entry, "duty-3", "key-" + recorded.size())).recorded());
            clock.go(Duration.ofMillis(7));
        }
        assertEquals(recorded, all());
        assertEquals(EntrySamples.all(), recorded.stream().map(Recorded::entry).toList());
        assertEquals(HandClock.START, recorded.getFirst().stamp().at());
        assertEquals(HandClock.START.plusMillis(14), recorded.get(2).stamp().at());
        assertEquals(recorded.subList(3, 5), read(3, 5));
    }

    private List<Recorded> read(long from, long to) {
        var part = new ArrayList<Recorded>();
        journal.read(from, to, part::add);
        return part;
    }

    @Test void the_same_entry_under_the_same_key_is_one_record_whoever_sends_it_again_and_when() {
        journal.append(joined("a"), "duty-3", "k-1");
        journal.append(joined("b"), "duty-3", "k-2");
        clock.go(Duration.ofDays(1));
        assertEquals(new Answer.Held(1), journal.append(joined("b"), "duty-4", "k-2"));
        assertEquals(2, journal.size());
    }

    @Test void another_entry_under_the_same_key_is_refused() {
        journal.append(joined("a"), "duty-3", "k-1");
        assertEquals(new Answer.KeyTaken(0), journal.append(joined("b"), "duty-3", "k-1"));
        assertEquals(List.of(joined("a")), all().stream().map(Recorded::entry).toList());
    }

    @Test void what_came_under_a_key_is_found_by_it() {
        journal.append(joined("a"), "duty-3", "k-1");
        journal.append(joined("b"), "duty-3", "k-2");
        assertEquals(OptionalLong.of(1), journal.find("k-2"));
        assertEquals(OptionalLong.empty(), journal.find("k-3"));
    }

    @Test void the_same_entry_under_another_key_is_another_record() {
        journal.append(joined("a"), "duty-3", "k-1");
        assertInstanceOf(Answer.New.class, journal.append(joined("a"), "duty-3", "k-2"));
        assertEquals(2, journal.size());
    }

    @Test void sent_sixty_four_times_at_once_it_is_one_record() throws Exception {
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 64; i++) calls.add(() -> journal.append(joined("a"), "duty-3", "k-1"));
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(calls)) answers.add(answer.get());
        }
        assertEquals(1, answers.stream().filter(Answer.New.class::isInstance).count());
        assertEquals(63, answers.stream().filter(new Answer.Held(0)::equals).count());
        assertEquals(1, journal.size());
    }

    @Test void of_two_entries_that_race_for_one_key_one_stands_and_the_other_is_told() {
        for (int round = 0; round < 50; round++) {
            var one = journal.submit(joined("a"), "duty-3", "race-" + round);
            var other = journal.submit(joined("b"), "duty-3", "race-" + round);
            assertInstanceOf(Answer.New.class, one.join());
            assertEquals(new Answer.KeyTaken(round), other.join());
        }
    }

    @Test void what_is_handed_in_in_an_order_stands_in_that_order() {
        var answers = new ArrayList<CompletableFuture<Answer>>();
        for (int i = 0; i < 5_000; i++) answers.add(journal.submit(joined("p" + i), "duty-3", "k-" + i));
        for (int i = 0; i < 5_000; i++) assertEquals(i, assertInstanceOf(Answer.New.class, answers.get(i).join()).recorded().index());
        var all = all();
        for (int i = 0; i < 5_000; i++) assertEquals(joined("p" + i), all.get(i).entry());
    }

    @Test void stamps_do_not_go_back_with_the_clock() {
        clock.go(Duration.ofHours(1));
        journal.append(joined("a"), "duty-3", "k-1");
        clock.go(Duration.ofHours(-2));
        journal.append(joined("b"), "duty-3", "k-2");
        clock.go(Duration.ofHours(3));
        journal.append(joined("c"), "duty-3", "k-3");
        assertEquals(List.of(1L, 1L, 2L), all().stream().map(it -> Duration.between(HandClock.START, it.stamp().at()).toHours()).toList());
    }

    private Settled trust(Entry... entries) {
        for (int i = 0; i < entries.length; i++) journal.append(entries[i], "person-" + i, "t-" + journal.size());
        return journal.settle(all());
    }

    private static Entry asked(long... entries) {
        return new Entry.ErasureAsked("x-1", Arrays.stream(entries).boxed().toList(), "law/17", "asked for");
    }

    @Test void what_two_others_agree_to_erase_is_erased_and_everything_else_stays() {
        for (int i = 0; i < 4; i++) journal.append(joined("p" + i), "duty-3", "k-" + i);
        assertEquals(Set.of(), trust(asked(1, 2), new Entry.ErasureApproved("x-1")).erased());
        journal.append(new Entry.ErasureApproved("x-1"), "person-0", "own");
        assertEquals(Set.of(), journal.settle(all()).erased());
        journal.append(new Entry.ErasureApproved("x-1"), "person-2", "second");
        assertEquals(new Settled(new TreeSet<>(List.of(1L, 2L)), List.of()), journal.settle(all()));
        assertEquals(List.of(joined("p0"), joined("p3")), all().stream().map(Recorded::entry).limit(2).toList());
        assertEquals(Set.of(1L, 2L), journal.settle(all()).erased());
        assertEquals(new Answer.KeyTaken(1), journal.append(joined("p1"), "duty-3", "k-1"));
    }

    @Test void what_is_held_is_not_erased_until_the_hold_is_lifted() {
        for (int i = 0; i < 4; i++) journal.append(joined("p" + i), "duty-3", "k-" + i);
        trust(new Entry.HoldAsked("inquiry-7", List.of(1L, 2L), "the court"));
        Settled held = trust(asked(0, 2), new Entry.ErasureApproved("x-1"), new Entry.ErasureApproved("x-1"));
        assertEquals(Set.of(0L), held.erased());
        assertEquals(List.of("record.erase-held"), held.refused().stream().map(Message::id).toList());
        assertEquals(Set.of(0L, 2L), trust(new Entry.HoldLifted("inquiry-7", "done")).erased());
    }

    @Test void a_hold_on_everything_holds_what_is_still_to_come() {
        trust(new Entry.HoldAsked("all", List.of(), "the court"));
        var index = assertInstanceOf(Answer.New.class, journal.append(joined("a"), "duty-3", "k-1")).recorded().index();
        assertEquals(Set.of(), trust(asked(index), new Entry.ErasureApproved("x-1"), new Entry.ErasureApproved("x-1")).erased());
    }

    @Test void neither_erasures_nor_what_is_not_there_can_be_erased() {
        Settled settled = trust(asked(0, 4_000), new Entry.ErasureApproved("x-1"), new Entry.ErasureApproved("x-1"));
        assertEquals(Set.of(), settled.erased());
        assertEquals(List.of("record.erase-act", "record.erase-nothing"), settled.refused().stream().map(Message::id).toList());
        assertEquals(3, all().size());
    }

    @Test void keys_that_are_none_are_refused() {
        for (String bad : List.of("", " ", "a b", "ключ", "k".repeat(65), "hudna/act/0", "a\n"))
            assertThrows(IllegalArgumentException.class, () -> journal.submit(joined("a"), "duty-3", bad), bad);
        assertThrows(IllegalArgumentException.class, () -> journal.submit(joined("a"), " ", "k"));
        assertEquals(0, journal.size());
    }
}
