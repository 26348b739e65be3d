package org.hudna.claims;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.where.Gazetteer;
import org.hudna.where.NameKey;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;

/**
 * What an agreement knows that a reader of claims needs: its zone, and the names of its actors, places and exceptions.
 *
 * @param zone of times that state none; empty where the agreement has none, so that such times are refused
 * @param actors ids, names and aliases, in any spelling that {@link NameKey#exact} makes one; a name that several bear means one of them
 * @param places likewise, of the places of the agreement
 * @param exceptions ids of exceptions that a claim may raise
 */
public record Lexicon(Optional<ZoneId> zone, Map<String, Set<ActorId>> actors, Map<String, Set<PlaceId>> places, Set<String> exceptions,
                      Gazetteer gazetteer) {

    public Lexicon {
        actors = byKey(actors);
        places = byKey(places);
        exceptions = Set.copyOf(exceptions);
    }

    /** Knows no actor, place or exception yet. */
    public static Lexicon of(Optional<ZoneId> zone, Gazetteer gazetteer) { return new Lexicon(zone, Map.of(), Map.of(), Set.of(), gazetteer); }

    /** With an actor or set of actors more, by its id and these names. */
    public Lexicon withActor(ActorId id, Collection<String> names) {
        return new Lexicon(zone, added(actors, id, id.code(), names), places, exceptions, gazetteer);
    }

    public Lexicon withActor(ActorId id, String... names) { return withActor(id, List.of(names)); }

    /** With a place of the agreement more. */
    public Lexicon withPlace(PlaceId id, Collection<String> names) {
        return new Lexicon(zone, actors, added(places, id, id.code(), names), exceptions, gazetteer);
    }

    public Lexicon withPlace(PlaceId id, String... names) { return withPlace(id, List.of(names)); }

    public Lexicon withExceptions(Collection<String> ids) {
        Set<String> all = new HashSet<>(exceptions);
        all.addAll(ids);
        return new Lexicon(zone, actors, places, all, gazetteer);
    }

    private static <T> Map<String, Set<T>> added(Map<String, Set<T>> known, T id, String code, Collection<String> names) {
        Map<String, Set<T>> all = new HashMap<>(known);
        all.merge(NameKey.exact(code), Set.of(id), Lexicon::both);
        for (String name : names) all.merge(NameKey.exact(name), Set.of(id), Lexicon::both);
        return all;
    }

    private static <T> Map<String, Set<T>> byKey(Map<String, Set<T>> names) {
        Map<String, Set<T>> keyed = new HashMap<>();
        names.forEach((name, ids) -> keyed.merge(NameKey.exact(name), Set.copyOf(ids), Lexicon::both));
        keyed.remove("");
        return Map.copyOf(keyed);
    }

    private static <T> Set<T> both(Set<T> some, Set<T> others) {
        Set<T> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
