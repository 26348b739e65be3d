package org.hudna.terms.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A walk along a JSON Schema (2020-12), as far as our schemas use it; a keyword that it does not know stops the test. */
final class Schema {
    private static final Set<String> WORDS_ABOUT = Set.of("$schema", "$id", "$defs", "title", "description");

    private final Map<?, ?> root;

    Schema(String json) { this.root = (Map<?, ?>) load(json); }

    /** JSON is YAML too: one reader for both. */
    static Object load(String text) { return new Load(LoadSettings.builder().build()).loadFromString(text); }

    Map<?, ?> defs() { return (Map<?, ?>) root.get("$defs"); }

    Map<?, ?> def(String name) {
        if (defs().get(name) instanceof Map<?, ?> def) return def;
        throw new AssertionError("no $defs/" + name + " in " + root.get("$id"));
    }

    /** Where and how a value does not fit. */
    List<String> faults(Object value) { return faults(root, value, ""); }

    List<String> faults(String def, Object value) { return faults(def(def), value, ""); }

    private boolean fits(Object schema, Object value) { return faults(schema, value, "").isEmpty(); }

    private List<String> faults(Object schema, Object value, String at) {
        var faults = new ArrayList<String>();
        for (var rule : ((Map<?, ?>) schema).entrySet()) {
            String word = (String) rule.getKey();
            if (!WORDS_ABOUT.contains(word)) faults.addAll(faults((Map<?, ?>) schema, word, rule.getValue(), value, at));
        }
        return faults;
    }

    private List<String> faults(Map<?, ?> schema, String word, Object rule, Object value, String at) {
        return switch (word) {
            case "$ref" -> faults(def(((String) rule).replaceFirst("^#/\\$defs/", "")), value, at);
            case "anyOf" -> some(one -> fits(one, value), rule) > 0 ? List.of() : List.of(at + " fits nothing: " + value);
            case "oneOf" -> some(one -> fits(one, value), rule) == 1 ? List.of() : List.of(at + " does not fit exactly one");
            case "allOf" -> ((Collection<?>) rule).stream().flatMap(one -> faults(one, value, at).stream()).toList();
            case "not" -> fits(rule, value) ? List.of(at + " must not fit") : List.of();
            case "if" -> fits(rule, value) ? faults(schema.get("then"), value, at) : List.of();
            case "then" -> List.of(); // with its "if"
            case "enum" -> ((Collection<?>) rule).contains(value) ? List.of() : List.of(at + " is not in the list: " + value);
            case "const" -> rule.equals(value) ? List.of() : List.of(at + " is not " + rule + ": " + value);
            case "type" -> isOf((String) rule, value) ? List.of() : List.of(at + " is no " + rule + ": " + value);
            case "pattern" -> value instanceof String text && !Pattern.compile((String) rule).matcher(text).find()
                ? List.of(at + " is not of the form: " + value) : List.of();
            case "minLength" -> value instanceof String text && text.length() < (Integer) rule ? List.of(at + " is too short") : List.of();
            case "minItems" -> value instanceof List<?> list && list.size() < (Integer) rule ? List.of(at + " has too few items") : List.of();
            case "maxItems" -> value instanceof List<?> list && list.size() > (Integer) rule ? List.of(at + " has too many items") : List.of();
            case "minProperties" -> value instanceof Map<?, ?> map && map.size() < (Integer) rule ? List.of(at + " has too few keys") : List.of();
            case "items" -> items(rule, value, at);
            case "required" -> value instanceof Map<?, ?> map ? missing((Collection<?>) rule, map, at) : List.of();
            case "dependentRequired" -> value instanceof Map<?, ?> map ? dependent((Map<?, ?>) rule, map, at) : List.of();
            case "propertyNames" -> value instanceof Map<?, ?> map ? map.keySet().stream().flatMap(key -> faults(rule, key, at + "/" + key).stream())
                .toList() : List.of();
            case "properties" -> value instanceof Map<?, ?> map ? properties((Map<?, ?>) rule, map, at) : List.of();
            case "additionalProperties" -> value instanceof Map<?, ?> map ? others(schema, rule, map, at) : List.of();
            default -> throw new AssertionError("the walk does not know " + word);
        };
    }

    private static long some(java.util.function.Predicate<Object> fits, Object rule) {
        return ((Collection<?>) rule).stream().filter(fits::test).count();
    }

    private static boolean isOf(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            default -> throw new AssertionError("the walk does not know the type " + type);
        };
    }

    private List<String> items(Object rule, Object value, String at) {
        var faults = new ArrayList<String>();
        if (value instanceof List<?> list) for (int i = 0; i < list.size(); i++) faults.addAll(faults(rule, list.get(i), at + "/" + i));
        return faults;
    }

    private static List<String> missing(Collection<?> keys, Map<?, ?> map, String at) {
        return keys.stream().filter(key -> !map.containsKey(key)).map(key -> at + " lacks " + key).toList();
    }

    private static List<String> dependent(Map<?, ?> rule, Map<?, ?> map, String at) {
        return rule.entrySet().stream().filter(one -> map.containsKey(one.getKey()))
            .flatMap(one -> missing((Collection<?>) one.getValue(), map, at).stream()).toList();
    }

    private List<String> properties(Map<?, ?> rule, Map<?, ?> map, String at) {
        return rule.entrySet().stream().filter(one -> map.containsKey(one.getKey()))
            .flatMap(one -> faults(one.getValue(), map.get(one.getKey()), at + "/" + one.getKey()).stream()).toList();
    }

    private List<String> others(Map<?, ?> schema, Object rule, Map<?, ?> map, String at) {
        var others = new TreeSet<String>();
        for (Object key : map.keySet())
            if (!(schema.get("properties") instanceof Map<?, ?> known && known.containsKey(key))) others.add((String) key);
        if (Boolean.FALSE.equals(rule)) return others.stream().map(key -> at + " may not have " + key).toList();
        return others.stream().flatMap(key -> faults(rule, map.get(key), at + "/" + key).stream()).toList();
    }
}
