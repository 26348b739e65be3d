package org.hudna.assessment;

import java.util.ArrayList;
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
        List<Object> names = new ArrayList<>(written.size());
        for (String one : written) names.add(ActorId.isCode(one) ? terms.nameOf(new ActorId(one)) : one);
        return names;
    }

    static List<Object> actors(Terms terms, List<ActorId> ids) {
        List<Object> names = new ArrayList<>(ids.size());
        for (ActorId id : ids) names.add(terms.nameOf(id));
        return names;
    }
}
