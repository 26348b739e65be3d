package org.hudna.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hudna.where.NameKey;
import org.hudna.words.Nearest;

/** The ids of an agreement by all their names, and the nearest for a name that is not among them. */
final class Names<T> {

    private final Map<String, Set<T>> byKey;
    private final Map<String, T> byCode = new HashMap<>();
    private final Function<T, String> code;

    Names(Map<String, Set<T>> byKey, Function<T, String> code) {
        this.byKey = byKey;
        this.code = code;
        for (Set<T> ids : byKey.values()) for (T id : ids) byCode.put(code.apply(id), id);
    }

    /** Those who bear the name: an id is itself alone; empty where nobody does. */
    Set<T> find(String name) {
        T id = byCode.get(name.strip());
        return id != null ? Set.of(id) : byKey.getOrDefault(NameKey.exact(name), Set.of());
    }

    /** The id whose name is nearest. */
    Optional<String> near(String name) {
        return Nearest.to(NameKey.exact(name), byKey.keySet()).map(key -> new TreeSet<>(byKey.get(key).stream().map(code).toList()).first());
    }
}
