package org.hudna.app.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.claims.Lexicon;
import org.hudna.claims.mapping.Mapping;
import org.hudna.claims.mapping.MappingFile;
import org.hudna.intake.Bytes;
import org.hudna.terms.Lifting;
import org.hudna.terms.Terms;
import org.hudna.terms.reading.TermsReader;
import org.hudna.where.Gazetteer;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;
import org.hudna.words.Words;

/**
 * What the program goes by, as it stands after an entry: the agreement, gazetteers, mappings, forms. Immutable.
 *
 * @param since the number of the entry that made it so; -1 before any
 * @param terms of the agreement that was adopted last
 */
record Laws(long since, Optional<Terms> terms, Map<String, Gazetteer> places, Map<String, Mapping> mappings, Map<String, Bytes> forms,
    Gazetteer gazetteer) {

    static final Laws NONE = new Laws(-1, Optional.empty(), Map.of(), Map.of(), Map.of(), Gazetteer.own());

    /** What stands after an entry; the same where it is no law, or where what was adopted cannot be read (which the verb refused). */
    Laws after(Recorded recorded) {
        return switch (recorded.entry()) {
            case Entry.TermsAdopted(var _, Map<String, String> files, var _) -> new Laws(recorded.index(), sound(files).or(() -> terms), places,
                mappings, forms, gazetteer);
            case Entry.PlacesAdopted adopted -> withPlaces(recorded.index(), adopted);
            case Entry.MappingAdopted(String name, String text) -> {
                Map<String, Mapping> all = new LinkedHashMap<>(mappings);
                MappingFile.read(name, text).mapping().ifPresent(mapping -> all.put(name, mapping));
                yield new Laws(recorded.index(), terms, places, Map.copyOf(all), forms, gazetteer);
            }
            case Entry.FormAdopted(String form, Bytes workbook) -> {
                Map<String, Bytes> all = new LinkedHashMap<>(forms);
                all.put(form, workbook);
                yield new Laws(recorded.index(), terms, places, mappings, Map.copyOf(all), gazetteer);
            }
            case Entry.Reassessed _, Entry.OfIntake _, Entry.OfClaims _, Entry.OfPeople _, Entry.OfBulletins _, Entry.OfWatch _,
                Entry.OfTrust _ -> this;
        };
    }

    /** Terms that may be used: read, and nothing refused. */
    static Optional<Terms> sound(Map<String, String> files) {
        TermsReader.Outcome outcome = TermsReader.read(files);
        return outcome.refusals().isEmpty() ? outcome.terms() : Optional.empty();
    }

    private Laws withPlaces(long index, Entry.PlacesAdopted adopted) {
        Map<String, Gazetteer> all = new TreeMap<>(places);
        all.put(adopted.list(), PlacesRead.of(adopted.declared(), adopted.bytes()).gazetteer());
        Gazetteer joined = Gazetteer.EMPTY;
        for (Gazetteer one : all.values()) joined = joined.over(one);
        return new Laws(index, terms, Map.copyOf(all), mappings, forms, joined.over(Gazetteer.own()));
    }

    /** What a reader of claims needs to know of the agreement. */
    Lexicon lexicon() {
        if (terms.isEmpty()) return Lexicon.of(Optional.empty(), gazetteer);
        Terms known = terms.get();
        Map<ActorId, Collection<String>> actors = new LinkedHashMap<>();
        known.actors().values().forEach(actor -> actors.put(actor.id(), names(actor.name(), actor.aliases())));
        known.sets().values().forEach(set -> actors.put(set.id(), names(set.name(), List.of())));
        Map<PlaceId, Collection<String>> named = new HashMap<>();
        known.places().values().forEach(place -> named.put(place.id(), names(place.name(), List.of())));
        return Lexicon.of(Optional.of(known.zone()), gazetteer).withActors(actors).withPlaces(named)
            .withExceptions(known.rules().exceptions().stream().map(Lifting::id).toList());
    }

    private static List<String> names(Words words, List<String> aliases) {
        List<String> names = new ArrayList<>(List.of(words.ar(), words.en(), words.ru()));
        names.addAll(aliases);
        return names;
    }
}
