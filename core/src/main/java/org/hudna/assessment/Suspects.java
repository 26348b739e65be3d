package org.hudna.assessment;

import java.util.List;
import java.util.Optional;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/**
 * Whom the agreement's attribution rule lets an account name.
 *
 * @param candidates one of these; empty where it is not known
 * @param missing what is not known, where it is not
 */
record Suspects(List<ActorId> candidates, Message why, Optional<Missing> missing) {

    static Suspects named(List<ActorId> candidates, Message why) { return new Suspects(candidates, why, Optional.empty()); }

    static Suspects unknown(Message why, Message question) {
        return new Suspects(List.of(), why, Optional.of(new Missing(Test.BOUND, Missing.Kind.FACT_MISSING, question)));
    }
}
