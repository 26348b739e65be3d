package org.hudna.terms.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.terms.Actor;
import org.hudna.terms.ActorSet;
import org.hudna.terms.Binding;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** What holds among actors and among places: everybody has a standing, nothing contains itself, and what is drawn from a line finds one. */
final class Checks {

    private static final ActorId ANYONE = new ActorId(Names.ANYONE);

    private final Reading reading;
    private final Terms terms;
    private final Part actors;
    private final Part places;

    Checks(Reading reading, Terms terms, Part actors, Part places) {
        this.reading = reading;
        this.terms = terms;
        this.actors = actors;
        this.places = places;
    }

    void run() {
        sets();
        actors();
        places();
    }

    /** Each entry of a list that was read, by its id; the first where an id stands twice. */
    private static Map<String, Part> parts(List<Part> entries) {
        Map<String, Part> parts = new HashMap<>();
        for (Part entry : entries) entry.find("id").filter(Part::isText).flatMap(Part::text).ifPresent(id -> parts.putIfAbsent(id, entry));
        return parts;
    }

    private void sets() {
        Map<String, Part> parts = parts(actors.items("sets"));
        for (ActorId set : Loops.in(members())) refuseCircle(parts.get(set.code()), set);
    }

    private Map<ActorId, List<ActorId>> members() {
        Map<ActorId, List<ActorId>> members = new java.util.LinkedHashMap<>();
        for (ActorSet set : terms.sets().values()) members.put(set.id(), set.members().stream().map(ActorSet.Member::who).toList());
        return members;
    }

    private static void refuseCircle(Part part, ActorId id) { part.refuse(Message.of("refusal.circle", "id", id.code())); }

    /** An actor has a standing if a binding row names it, what it is part of, or a set that lists either. */
    private void actors() {
        Map<String, Part> parts = parts(actors.items("actors"));
        Map<ActorId, List<ActorId>> wholes = new java.util.LinkedHashMap<>();
        for (Actor actor : terms.actors().values()) wholes.put(actor.id(), actor.partOf().stream().toList());
        Set<ActorId> circular = Loops.in(wholes);
        for (ActorId id : circular) refuseCircle(parts.get(id.code()), id);
        Set<ActorId> bound = Loops.reached(terms.bindings().stream().map(Binding::who).toList(), members());
        if (bound.contains(ANYONE) || reading.hasRefusals("actors.yaml")) return;
        Map<ActorId, List<ActorId>> within = new HashMap<>();
        wholes.forEach((actor, whole) -> whole.forEach(one -> within.computeIfAbsent(one, _ -> new ArrayList<>()).add(actor)));
        Set<ActorId> standing = Loops.reached(bound, within);
        for (Actor actor : terms.actors().values())
            if (!standing.contains(actor.id())) parts.get(actor.id().code()).refuse(Message.of("refusal.no-binding", "actor", actor.name()));
    }

    private void places() {
        Map<String, Part> parts = parts(places.items("places"));
        for (TermPlace place : terms.places().values()) {
            Part part = parts.get(place.id().code());
            switch (place.make()) {
                case TermPlace.Near near -> near.of().forEach(row -> drawn(part, "of", row.line()));
                case TermPlace.Corridor corridor -> drawn(part, "of", corridor.of());
                case TermPlace.Strip strip -> drawn(part, "inside", strip.inside());
                case TermPlace.Held _, TermPlace.Unavailable _, TermPlace.Drawn _, TermPlace.OfClass _ -> { }
            }
        }
    }

    /** Distances are measured from what is drawn, not from what is itself measured. */
    private void drawn(Part part, String key, PlaceId id) {
        Optional<TermPlace> from = Optional.ofNullable(terms.places().get(id));
        if (from.isEmpty() || from.get().make() instanceof TermPlace.Drawn || from.get().make() instanceof TermPlace.Unavailable) return;
        part.find(key).orElse(part).refuse(Message.of("refusal.built-on-built", "place", id.code()));
    }
}
