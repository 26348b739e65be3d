package org.hudna.claims;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hudna.where.Gazetteer;
import org.hudna.where.NameKey;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;

/**
 * What an agreement knows that a reader of claims needs: its zone, and the names of its actors, places and exceptions. Made by {@link #of} and the
 * methods that begin with {@code with}.
 *
 * @param zone of times that state none; empty where the agreement has none, so that such times are refused
 * @param actors ids, names and aliases under their {@link NameKey#exact} keys; a name that several bear means one of them
 * @param places likewise, of the places of the agreement
 * @param exceptions ids of exceptions that a claim may raise
 */
public record Lexicon(Optional<ZoneId> zone, Map<String, Set<ActorId>> actors, Map<String, Set<PlaceId>> places, Set<String> exceptions,
                      Gazetteer gazetteer) {

    public Lexicon {
        actors = Map.copyOf(actors);
        places = Map.copyOf(places);
        exceptions = Set.copyOf(exceptions);
    }

    /** Knows no actor, place or exception yet. */
    public static Lexicon of(Optional<ZoneId> zone, Gazetteer gazetteer) { return new Lexicon(zone, Map.of(), Map.of(), Set.of(), gazetteer); }

    /** With these actors and sets of actors too, each by its id and its names in any language. */
    public Lexicon withActors(Map<ActorId, ? extends Collection<String>> names) {
        return new Lexicon(zone, with(actors, names, ActorId::code), places, exceptions, gazetteer);
    }

    public Lexicon withActor(ActorId id, String... names) { return withActors(Map.of(id, List.of(names))); }

    /** With these places of the agreement too, each by its id and its names in any language. */
    public Lexicon withPlaces(Map<PlaceId, ? extends Collection<String>> names) {
        return new Lexicon(zone, actors, with(places, names, PlaceId::code), exceptions, gazetteer);
    }

    public Lexicon withPlace(PlaceId id, String... names) { return withPlaces(Map.of(id, List.of(names))); }

    public Lexicon withExceptions(Collection<String> ids) {
        Set<String> all = new HashSet<>(exceptions);
        all.addAll(ids);
        return new Lexicon(zone, actors, places, all, gazetteer);
    }

    private static <T> Map<String, Set<T>> with(Map<String, Set<T>> known, Map<T, ? extends Collection<String>> names, Function<T, String> code) {
        Map<String, Set<T>> all = new HashMap<>(known);
        names.forEach((id, own) -> {
            all.merge(NameKey.exact(code.apply(id)), Set.of(id), Lexicon::both);
            for (String name : own) all.merge(NameKey.exact(name), Set.of(id), Lexicon::both);
        });
        all.remove(""); // a name without a letter names nobody
        return all;
    }

    private static <T> Set<T> both(Set<T> some, Set<T> others) {
        Set<T> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
