package org.hudna.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.junit.jupiter.api.Test;

/** What every sequence does, wherever it lies. */
abstract class SequenceContract {
    /** Opens the one place of this test; again and again. */
    abstract Sequence open();

    static Entry entry(String text) {
        return Entry.of(text.getBytes(UTF_8));
    }

    static Entry entry(String text, String key) {
        return new Entry(text.getBytes(UTF_8), Optional.of(key.getBytes(UTF_8)), Optional.empty());
    }

    static List<Entry> all(Sequence sequence, long from, long to) {
        List<Entry> read = new ArrayList<>();
        sequence.read(from, to, (index, entry) -> {
            assertEquals(from + read.size(), index);
            read.add(entry);
        });
        return read;
    }

    static List<Entry> all(Sequence sequence) {
        return all(sequence, 0, sequence.size());
    }

    @Test void an_empty_one_has_no_entries_and_no_keys() {
        try (Sequence sequence = open()) {
            assertEquals(0, sequence.size());
            assertEquals(List.of(), all(sequence));
            assertEquals(OptionalLong.empty(), sequence.find(new byte[] {1}));
            assertEquals(List.of(), sequence.append(List.of()));
            assertThrows(IndexOutOfBoundsException.class, () -> all(sequence, 0, 1));
            assertThrows(IndexOutOfBoundsException.class, () -> all(sequence, -1, 0));
        }
        try (Sequence sequence = open()) {
            assertEquals(0, sequence.size());
        }
    }

    @Test void one_entry_is_there_at_once_and_after_reopening() {
        Entry one = new Entry(new byte[] {0, -1, 127}, Optional.of(new byte[64]), Optional.of(new byte[] {9, 0}));
        try (Sequence sequence = open()) {
            assertEquals(List.of(new Placed.New(0)), sequence.append(List.of(one)));
            assertEquals(List.of(one), all(sequence));
        }
        try (Sequence sequence = open()) {
            assertEquals(1, sequence.size());
            assertEquals(List.of(one), all(sequence));
            assertEquals(OptionalLong.of(0), sequence.find(new byte[64]));
            assertEquals(OptionalLong.empty(), sequence.find(new byte[63]));
        }
    }

    @Test void nothing_attached_and_an_empty_attachment_stay_two_things_and_so_do_empty_bytes() {
        List<Entry> odd = List.of(Entry.of(new byte[0]), new Entry(new byte[0], Optional.of(new byte[1]), Optional.of(new byte[0])),
            new Entry(new byte[] {1}, Optional.empty(), Optional.of(new byte[0])));
        try (Sequence sequence = open()) {
            sequence.append(odd);
            assertEquals(odd, all(sequence));
        }
    }

    @Test void the_longest_entry_is_taken_and_one_byte_more_is_refused() {
        byte[] longest = new byte[65_535];
        new Random(1).nextBytes(longest);
        byte[] sealed = new byte[Entry.MOST_ATTACHED];
        new Random(2).nextBytes(sealed);
        Entry entry = new Entry(longest, Optional.of(new byte[] {5}), Optional.of(sealed));
        try (Sequence sequence = open()) {
            sequence.append(List.of(entry, entry("after")));
        }
        try (Sequence sequence = open()) {
            assertEquals(List.of(entry, entry("after")), all(sequence));
        }
        assertThrows(IllegalArgumentException.class, () -> Entry.of(new byte[65_536]));
        assertThrows(IllegalArgumentException.class, () -> new Entry(new byte[1], Optional.of(new byte[0]), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Entry(new byte[1], Optional.of(new byte[65]), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Entry(new byte[1], Optional.empty(), Optional.of(new byte[Entry.MOST_ATTACHED + 1])));
    }

    @Test void a_batch_that_is_too_heavy_is_refused_and_changes_nothing() {
        Entry heavy = new Entry(new byte[0], Optional.empty(), Optional.of(new byte[Entry.MOST_ATTACHED]));
        try (Sequence sequence = open()) {
            assertThrows(IllegalArgumentException.class, () -> sequence.append(Collections.nCopies(64, heavy)));
            assertEquals(0, sequence.size());
            assertEquals(List.of(new Placed.New(0)), sequence.append(List.of(entry("light"))));
        }
    }

    @Test void some_are_handed_out_from_a_place_on_and_where_the_next_begin() {
        try (Sequence sequence = open()) {
            sequence.append(List.of(entry("a"), entry("b"), entry("c")));
            List<Entry> seen = new ArrayList<>();
            for (long at = 1; at < 3; ) {
                long next = sequence.readSome(at, 3, (_, each) -> seen.add(each));
                assertTrue(next > at);
                at = next;
            }
            assertEquals(List.of(entry("b"), entry("c")), seen);
            assertEquals(3, sequence.readSome(3, 3, (_, each) -> seen.add(each)));
            assertThrows(IndexOutOfBoundsException.class, () -> sequence.readSome(2, 4, (_, each) -> seen.add(each)));
        }
    }

    @Test void many_keys_are_found_in_one_question_in_their_order() {
        try (Sequence sequence = open()) {
            sequence.append(List.of(entry("a", "k1"), entry("b"), entry("c", "k2")));
            assertEquals(List.of(OptionalLong.of(2), OptionalLong.empty(), OptionalLong.of(0), OptionalLong.of(2)),
                sequence.findAll(Stream.of("k2", "k3", "k1", "k2").map(String::getBytes).toList()));
            assertEquals(List.of(), sequence.findAll(List.of()));
        }
    }

    @Test void the_same_key_twice_in_a_batch_is_appended_once() {
        try (Sequence sequence = open()) {
            assertEquals(List.of(new Placed.New(0), new Placed.New(1), new Placed.Held(1), new Placed.KeyTaken(1), new Placed.New(2)),
                sequence.append(List.of(entry("x"), entry("a", "k"), entry("a", "k"), entry("b", "k"), entry("a"))));
            assertEquals(List.of(entry("x"), entry("a", "k"), entry("a")), all(sequence));
        }
    }

    @Test void a_held_key_answers_held_or_taken_by_its_bytes_also_after_reopening() {
        try (Sequence sequence = open()) {
            sequence.append(List.of(entry("zero"), entry("a", "k"), entry("c", "other")));
        }
        try (Sequence sequence = open()) {
            assertEquals(List.of(new Placed.Held(1), new Placed.KeyTaken(1), new Placed.New(3), new Placed.Held(2)),
                sequence.append(List.of(entry("a", "k"), entry("b", "k"), entry("d", "l"), entry("c", "other"))));
            assertEquals(List.of(new Placed.Held(3)), sequence.append(List.of(entry("d", "l"))));
            assertEquals(4, sequence.size());
        }
    }

    @Test void entries_without_keys_are_never_the_same() {
        try (Sequence sequence = open()) {
            assertEquals(List.of(new Placed.New(0), new Placed.New(1)), sequence.append(List.of(entry("a"), entry("a"))));
            assertEquals(List.of(new Placed.New(2)), sequence.append(List.of(entry("a"))));
        }
    }

    @Test void every_range_across_batches_reads_the_same() {
        List<Entry> model = new ArrayList<>();
        try (Sequence sequence = open()) {
            for (int batch : new int[] {1, 63, 1, 64, 65, 2, 7}) {
                List<Entry> fresh = new ArrayList<>();
                for (int i = 0; i < batch; i++) fresh.add(entry("entry " + (model.size() + i) + "x".repeat(i), "key " + (model.size() + i)));
                sequence.append(fresh);
                model.addAll(fresh);
            }
            for (int from = 0; from <= model.size(); from += 9)
                for (int to = from; to <= model.size(); to += 5) assertEquals(model.subList(from, to), all(sequence, from, to));
        }
    }

    @Test void reopening_after_each_append_loses_nothing() {
        List<Entry> model = new ArrayList<>();
        for (int i = 0; i < 12; i++)
            try (Sequence sequence = open()) {
                assertEquals(model, all(sequence));
                Entry next = entry("entry " + i, "key " + i);
                assertEquals(List.of(new Placed.New(i)), sequence.append(List.of(next)));
                model.add(next);
            }
    }

    @Test void a_closed_one_is_of_no_more_use_and_closing_twice_does_nothing() {
        Sequence sequence = open();
        sequence.append(List.of(entry("a")));
        sequence.close();
        sequence.close();
        assertEquals(Reason.UNUSABLE, assertThrows(StoreFailure.class, () -> sequence.append(List.of(entry("b")))).reason());
        assertEquals(Reason.UNUSABLE, assertThrows(StoreFailure.class, () -> sequence.find(new byte[] {1})).reason());
        assertEquals(Reason.UNUSABLE, assertThrows(StoreFailure.class, () -> all(sequence, 0, 1)).reason());
        try (Sequence again = open()) {
            assertEquals(List.of(entry("a")), all(again));
        }
    }

    @Test void it_does_what_a_list_and_a_map_would_do_over_many_batches_and_reopenings() {
        for (long seed = 1; seed <= 3; seed++) followTheModel(seed);
    }

    private void followTheModel(long seed) {
        Random random = new Random(seed);
        Sequence sequence = open();
        try {
            List<Entry> model = new ArrayList<>(all(sequence));
            Map<String, Integer> keys = new HashMap<>();
            for (int i = 0; i < model.size(); i++) if (model.get(i).key().isPresent()) keys.put(new String(model.get(i).key().get(), UTF_8), i);
            for (int round = 0; round < 60; round++) {
                List<Entry> batch = randomBatch(random);
                assertEquals(expected(batch, model, keys), sequence.append(batch), "seed " + seed + ", round " + round);
                if (random.nextInt(6) == 0) {
                    sequence.close();
                    sequence = open();
                }
                assertEquals(model.size(), sequence.size());
                int from = random.nextInt(model.size() + 1);
                int to = from + random.nextInt(model.size() - from + 1);
                assertEquals(model.subList(from, to), all(sequence, from, to));
            }
            assertEquals(model, all(sequence));
            for (var key : keys.entrySet()) assertEquals(OptionalLong.of(key.getValue()), sequence.find(key.getKey().getBytes(UTF_8)));
            assertTrue(model.size() > 100);
        } finally {
            sequence.close();
        }
    }

    static List<Entry> randomBatch(Random random) {
        List<Entry> batch = new ArrayList<>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            byte[] bytes = new byte[random.nextInt(random.nextInt(30) == 0 ? 5000 : 4)];
            random.nextBytes(bytes);
            Optional<byte[]> key = random.nextBoolean() ? Optional.of(("key " + random.nextInt(400)).getBytes(UTF_8)) : Optional.empty();
            batch.add(new Entry(bytes, key, random.nextBoolean() ? Optional.of(new byte[random.nextInt(50)]) : Optional.empty()));
        }
        return batch;
    }

    private static List<Placed> expected(List<Entry> batch, List<Entry> model, Map<String, Integer> keys) {
        List<Placed> placed = new ArrayList<>();
        for (Entry entry : batch) {
            Optional<String> key = entry.key().map(bytes -> new String(bytes, UTF_8));
            Integer held = key.map(keys::get).orElse(null);
            if (held == null) {
                key.ifPresent(name -> keys.put(name, model.size()));
                placed.add(new Placed.New(model.size()));
                model.add(entry);
            } else placed.add(Arrays.equals(model.get(held).bytes(), entry.bytes()) ? new Placed.Held(held) : new Placed.KeyTaken(held));
        }
        return placed;
    }
}
