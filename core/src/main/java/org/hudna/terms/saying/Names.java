package org.hudna.terms.saying;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.arms.Weapon;
import org.hudna.deeds.Deed;
import org.hudna.deeds.TargetKind;
import org.hudna.terms.Clause;
import org.hudna.terms.Condition;
import org.hudna.terms.Instrument;
import org.hudna.terms.Lifting;
import org.hudna.terms.Slots;
import org.hudna.terms.Terms;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;
import org.hudna.words.Message;
import org.hudna.words.Words;

/** What stands in the holes of sentences: names in three languages, and whoever has none by the id. */
final class Names {

    private static final String ANYONE = "anyone";

    private final Terms terms;

    Names(Terms terms) { this.terms = terms; }

    Object actor(ActorId id) { return id.code().equals(ANYONE) ? Message.of("sentences.anyone") : terms.nameOf(id); }

    List<Object> actors(List<ActorId> ids) { return ids.stream().map(this::actor).toList(); }

    /** Actors as a file writes them; "nobody named" where it names none. */
    List<Object> parties(List<String> written) {
        if (written.isEmpty()) return List.of(Message.of("trace.nobody-named"));
        return written.stream().map(w -> ActorId.isCode(w) ? actor(new ActorId(w)) : w).toList();
    }

    static List<Object> deeds(List<Deed> deeds) {
        if (deeds.isEmpty()) return List.of(Message.of("sentences.any-act"));
        return deeds.stream().<Object>map(d -> Message.of("deed." + d.code())).toList();
    }

    static List<Object> weapons(List<Weapon> weapons) { return weapons.stream().<Object>map(Names::weapon).toList(); }

    private static Message weapon(Weapon weapon) {
        Message kind = Message.of("weapon." + weapon.kind().code());
        if (weapon.calibre().equals(weapon.kind().calibre())) return kind;
        int min = weapon.calibre().minMm();
        int max = weapon.calibre().maxMm();
        if (min == max) return Message.of("weapon.with-calibre", "weapon", kind, "mm", min);
        return min == 0 ? Message.of("weapon.up-to-calibre", "weapon", kind, "mm", max) : Message.of("weapon.from-calibre", "weapon", kind, "mm", min);
    }

    static Message target(TargetKind kind) { return Message.of("target." + kind.code()); }

    List<Object> targets(List<Slots.To> targets) { return targets.stream().map(this::target).toList(); }

    private Object target(Slots.To to) {
        return switch (to) {
            case Slots.To.Kind(TargetKind kind) -> target(kind);
            case Slots.To.Actor(ActorId actor) -> actor(actor);
        };
    }

    Words place(PlaceId id) { return terms.nameOf(id); }

    List<Object> places(List<PlaceId> ids) { return ids.stream().<Object>map(this::place).toList(); }

    /** Clauses, exceptions and conditions by title and id. */
    List<Object> rules(List<String> ids) { return ids.stream().map(this::rule).toList(); }

    private Object rule(String id) {
        Optional<Words> title = Stream.of(
                terms.rules().clauses().stream().filter(c -> c.id().equals(id)).map(Clause::title),
                terms.rules().exceptions().stream().filter(e -> e.id().equals(id)).map(Lifting::title),
                terms.rules().conditions().stream().filter(c -> c.id().equals(id)).map(Condition::title))
            .flatMap(s -> s).findFirst();
        return title.<Object>map(t -> Message.of("sentences.rule", "title", t, "id", id)).orElse(id);
    }

    /** A fact by the title of the condition that it answers. */
    List<Object> facts(List<String> ids) {
        return ids.stream().map(id -> terms.rules().conditions().stream().filter(c -> c.id().equals(id) || c.fact().equals(id)).findFirst()
            .<Object>map(Condition::title).orElse(id)).toList();
    }

    Object instrument(String id) {
        return terms.life().instruments().stream().filter(i -> i.id().equals(id)).findFirst().<Object>map(Instrument::name).orElse(id);
    }

    ZonedDateTime at(Instant instant) { return instant.atZone(terms.zone()); }
}
