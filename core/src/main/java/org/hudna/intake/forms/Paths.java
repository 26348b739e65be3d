package org.hudna.intake.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each item lies in the form. */
final class Paths {

    /** The element around all answers. */
    static final String ROOT = "/data";

    private final Map<Item, String> paths = new IdentityHashMap<>();
    private final Map<Item, List<Item.Section>> within = new IdentityHashMap<>();
    private final Map<String, List<Item>> named = new HashMap<>();

    private Paths() {}

    static Paths of(List<Item> items) {
        Paths paths = new Paths();
        paths.add(items, ROOT, List.of());
        return paths;
    }

    private void add(List<Item> items, String before, List<Item.Section> around) {
        for (Item item : items) {
            paths.put(item, before + "/" + item.name());
            within.put(item, around);
            boolean apart = item instanceof Item.Question question && question.kind().isApart();
            if (!apart) named.computeIfAbsent(item.name(), _ -> new ArrayList<>()).add(item);
            if (item instanceof Item.Section section) {
                List<Item.Section> inner = new ArrayList<>(around);
                inner.add(section);
                add(section.items(), paths.get(item), List.copyOf(inner));
            }
        }
    }

    String of(Item item) { return paths.get(item); }

    /** The groups around it, the outermost first. */
    List<Item.Section> around(Item item) { return within.get(item); }

    /** What bears this name; empty where nothing does, or more than one thing. */
    Optional<Item> find(String name) {
        List<Item> all = named.getOrDefault(name, List.of());
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Whether it stands several times, seen from {@code from}; from nowhere, seen from outside of all groups. */
    boolean isMany(Optional<Item> from, Item to) {
        List<Item.Section> seen = from.map(this::around).orElse(List.of());
        boolean self = to instanceof Item.Section section && section.repeats();
        return around(to).stream().anyMatch(section -> section.repeats() && !seen.contains(section)) || self && !seen.contains(to);
    }

    /** How a filter at {@code from} speaks of {@code to}: by steps from where it stands, where both lie in one repeat. */
    String from(Item from, Item to) {
        boolean together = around(to).stream().anyMatch(section -> section.repeats() && around(from).contains(section));
        if (!together) return of(to);
        String[] here = of(from).split("/");
        String[] there = of(to).split("/");
        int same = 0;
        while (same < Math.min(here.length, there.length) && here[same].equals(there[same])) same++;
        return "current()/" + "../".repeat(here.length - same) + String.join("/", List.of(there).subList(same, there.length));
    }
}
