package org.hudna.terms.saying;

import java.util.List;
import java.util.Locale;
import org.hudna.terms.Clause;
import org.hudna.terms.Condition;
import org.hudna.terms.Lifting;
import org.hudna.terms.Slots;
import org.hudna.terms.Terms;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** The names that stand in sentences. */
final class SaidNames {

    private static final ActorId ANYONE = new ActorId("anyone");

    private SaidNames() {}

    static List<Object> actors(Terms terms, List<ActorId> ids) {
        return ids.stream().<Object>map(id -> id.equals(ANYONE) ? Message.of("sentences.anyone") : terms.nameOf(id)).toList();
    }

    /** An actor by name where the agreement knows it, else as written. */
    static Object written(Terms terms, String written) { return ActorId.isCode(written) ? terms.nameOf(new ActorId(written)) : written; }

    static Object to(Terms terms, Slots.To to) {
        return switch (to) {
            case Slots.To.Kind(var kind) -> Message.of("target." + kind.code());
            case Slots.To.Actor(var actor) -> terms.nameOf(actor);
        };
    }

    /** Clauses, exceptions and conditions by their titles. */
    static List<Object> rules(Terms terms, List<String> ids) { return ids.stream().map(id -> rule(terms, id)).toList(); }

    private static Object rule(Terms terms, String id) {
        for (Clause one : terms.rules().clauses()) if (one.id().equals(id)) return one.title();
        for (Lifting one : terms.rules().exceptions()) if (one.id().equals(id)) return one.title();
        for (Condition one : terms.rules().conditions()) if (one.id().equals(id)) return one.title();
        return id;
    }

    static Message quota(Slots.Quota quota) {
        String id = "sentences." + quota.limit().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Message(id, java.util.Map.of("n", quota.amount().count().min(), "what", quota.amount().what(), "per", quota.amount().per()
            .isEmpty() ? "total" : quota.amount().per()));
    }
}
