package org.hudna.assessment;

import java.util.List;
import org.hudna.terms.Terms;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** The names that stand in the holes of a trace's sentences. */
final class Sayings {

    private Sayings() {}

    /** Actors by name where the agreement knows them, else as written; "nobody named" where there is none. */
    static List<Object> parties(Terms terms, List<String> written) {
        if (written.isEmpty()) return List.of(Message.of("trace.nobody-named"));
        return written.stream().<Object>map(w -> ActorId.isCode(w) ? terms.nameOf(new ActorId(w)) : w).toList();
    }

    static List<Object> actors(Terms terms, List<ActorId> ids) { return ids.stream().<Object>map(terms::nameOf).toList(); }
}
