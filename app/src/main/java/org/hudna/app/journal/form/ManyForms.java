package org.hudna.app.journal.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What holds others: left out where it is empty. Sets and maps stand in the order of their texts, without doubles. */
final class ManyForms {

    private ManyForms() {}

    /** One or nothing. */
    record Perhaps<T>(Form<T> one) implements Form<Optional<T>> {
        @Override public void write(Optional<T> value, JsonGenerator json, Raw raw) { one.write(value.orElseThrow(), json, raw); }

        @Override public Optional<T> read(JsonParser json, Raw raw) { return Optional.of(one.read(json, raw)); }

        @Override public boolean isNothing(Optional<T> value) { return value.isEmpty(); }

        @Override public Optional<T> nothing() { return Optional.empty(); }
    }

    /** In their own order. */
    record Listed<T>(Form<T> one) implements Form<List<T>> {
        @Override public void write(List<T> value, JsonGenerator json, Raw raw) {
            json.writeStartArray();
            for (T each : value) one.write(each, json, raw);
            json.writeEndArray();
        }

        @Override public List<T> read(JsonParser json, Raw raw) {
            Unreadable.expect(json, JsonToken.START_ARRAY);
            List<T> read = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) read.add(one.read(json, raw));
            return read;
        }

        @Override public boolean isNothing(List<T> value) { return value.isEmpty(); }

        @Override public List<T> nothing() { return List.of(); }
    }

    /** Sorted by their texts. */
    record Sorted<T>(TextForm<T> one) implements Form<Set<T>> {
        @Override public void write(Set<T> value, JsonGenerator json, Raw raw) {
            String[] texts = value.stream().map(one.writes()).toArray(String[]::new);
            Arrays.sort(texts);
            json.writeStartArray();
            for (String text : texts) json.writeString(text);
            json.writeEndArray();
        }

        @Override public Set<T> read(JsonParser json, Raw raw) {
            Unreadable.expect(json, JsonToken.START_ARRAY);
            Set<T> read = new HashSet<>();
            Optional<String> before = Optional.empty();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                String text = Unreadable.expect(json, JsonToken.VALUE_STRING).getString();
                read.add(one.reads().apply(text));
                before = ascending(before, text);
            }
            return read;
        }

        @Override public boolean isNothing(Set<T> value) { return value.isEmpty(); }

        @Override public Set<T> nothing() { return Set.of(); }
    }

    /** The same, of what has an order of its own. */
    record Ordered<T>(Sorted<T> set) implements Form<SortedSet<T>> {
        @Override public void write(SortedSet<T> value, JsonGenerator json, Raw raw) { set.write(value, json, raw); }

        @Override public SortedSet<T> read(JsonParser json, Raw raw) { return new TreeSet<>(set.read(json, raw)); }

        @Override public boolean isNothing(SortedSet<T> value) { return value.isEmpty(); }

        @Override public SortedSet<T> nothing() { return new TreeSet<>(); }
    }

    /** Pairs, sorted by the texts of their keys; no object, since a name of JSON cannot hold every text. */
    record Keyed<K, V>(TextForm<K> key, Form<V> one) implements Form<Map<K, V>> {
        @Override public void write(Map<K, V> value, JsonGenerator json, Raw raw) {
            Map<String, V> sorted = new TreeMap<>();
            value.forEach((each, held) -> sorted.put(key.writes().apply(each), held));
            json.writeStartArray();
            sorted.forEach((text, held) -> {
                json.writeStartArray();
                json.writeString(text);
                one.write(held, json, raw);
                json.writeEndArray();
            });
            json.writeEndArray();
        }

        @Override public Map<K, V> read(JsonParser json, Raw raw) {
            Unreadable.expect(json, JsonToken.START_ARRAY);
            Map<K, V> read = new LinkedHashMap<>();
            Optional<String> before = Optional.empty();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                Unreadable.expect(json, JsonToken.START_ARRAY).nextToken();
                String text = Unreadable.expect(json, JsonToken.VALUE_STRING).getString();
                json.nextToken();
                read.put(key.reads().apply(text), one.read(json, raw));
                json.nextToken();
                Unreadable.expect(json, JsonToken.END_ARRAY);
                before = ascending(before, text);
            }
            return read;
        }

        @Override public boolean isNothing(Map<K, V> value) { return value.isEmpty(); }

        @Override public Map<K, V> nothing() { return Map.of(); }
    }

    private static Optional<String> ascending(Optional<String> before, String text) {
        if (before.isPresent() && before.get().compareTo(text) >= 0) throw new Unreadable("'" + text + "' stands behind '" + before.get() + "'");
        return Optional.of(text);
    }
}
