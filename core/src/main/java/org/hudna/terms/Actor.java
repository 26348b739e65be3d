package org.hudna.terms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.who.ActorId;
import org.hudna.words.Words;

/** Somebody whom the agreement or a claim under it can name. */
public record Actor(ActorId id, Words name, Kind kind, Optional<ActorId> partOf, List<String> aliases) {

    public Actor { aliases = List.copyOf(aliases); }

    /** {@code UMBRELLA}: a name that many units use; "some unit of it" did something, which one is not said. */
    public enum Kind { STATE, FORCE, GROUP, UMBRELLA, BODY, COALITION;
        public String code() { return name().toLowerCase(Locale.ROOT); } }
}
