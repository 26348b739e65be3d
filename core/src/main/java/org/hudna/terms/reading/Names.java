package org.hudna.terms.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.deeds.TargetKind;
import org.hudna.words.Message;

/**
 * What the files of an agreement declare, whether or not the rest of it could be read: a slip in a declaration is told once, and not again wherever
 * its name is used.
 */
final class Names {

    /** Stands for everybody without being declared. */
    static final String ANYONE = "anyone";

    private final Part agreement;
    private final Part actors;
    private final Part places;
    private final Part clauses;
    private final Set<String> actorIds;
    private final Set<String> targetWords;
    private final Set<String> placeIds;
    private final Set<String> instrumentIds;
    private final Map<String, Set<String>> rules = new HashMap<>();

    Names(Part agreement, Part actors, Part places, Part clauses) {
        this.agreement = agreement;
        this.actors = actors;
        this.places = places;
        this.clauses = clauses;
        this.actorIds = new LinkedHashSet<>(actors.declared("actors", "id"));
        actorIds.addAll(actors.declared("sets", "id"));
        actorIds.add(ANYONE);
        this.targetWords = new LinkedHashSet<>(actorIds);
        for (TargetKind kind : TargetKind.values()) targetWords.add(kind.code());
        this.placeIds = places.declared("places", "id");
        this.instrumentIds = agreement.declared("instruments", "id");
        for (String kind : ClausesFile.KINDS) rules.put(kind, new LinkedHashSet<>());
        for (Part entry : clauses.items())
            for (String kind : ClausesFile.KINDS) entry.find(kind).filter(Part::isText).flatMap(Part::text).ifPresent(rules.get(kind)::add);
    }

    Part agreementFile() { return agreement; }

    Part actorsFile() { return actors; }

    Part placesFile() { return places; }

    Part clausesFile() { return clauses; }

    /** Actors, sets and {@link #ANYONE}. */
    Set<String> actors() { return actorIds; }

    /** Actors and kinds of targets. */
    Set<String> targets() { return targetWords; }

    Set<String> places() { return placeIds; }

    Set<String> instruments() { return instrumentIds; }

    Set<String> moments() { return agreement.find("moments").map(Part::keys).orElse(Set.of()); }

    /** The entries of {@code clauses.yaml} of a kind: {@code clause}, {@code exception}, … */
    Set<String> rules(String kind) { return rules.get(kind); }

    /** Clauses, exceptions and conditions: what a ruling can be on. */
    Set<String> ruled() {
        Set<String> all = new LinkedHashSet<>();
        for (String kind : List.of("clause", "exception", "condition")) all.addAll(rules.get(kind));
        return all;
    }

    /** The same id twice: the second would never be met. Measures and findings come again with another date. */
    void twice() {
        twice(agreement.items("instruments"), "id", new HashSet<>());
        twice(agreement.items("annexes"), "id", new HashSet<>());
        Set<String> seen = new HashSet<>(Set.of(ANYONE));
        twice(actors.items("actors"), "id", seen);
        twice(actors.items("sets"), "id", seen);
        twice(places.items("places"), "id", new HashSet<>());
        Set<String> ruled = new HashSet<>();
        for (Part entry : clauses.items()) for (String kind : List.of("clause", "exception", "condition")) twice(List.of(entry), kind, ruled);
        for (String kind : List.of("define", "procedure", "reference")) twice(clauses.items(), kind, new HashSet<>());
    }

    private static void twice(List<Part> entries, String key, Set<String> seen) {
        for (Part entry : entries) {
            Optional<Part> id = entry.find(key).filter(Part::isText);
            String text = id.flatMap(Part::text).orElse("");
            if (!text.isEmpty() && !seen.add(text)) id.get().refuse(Message.of("refusal.id-twice", "id", text));
        }
    }
}
