package org.hudna.deeds;

import org.hudna.who.ActorId;

/** What an act is said to have been done to: a kind of person or object, or an actor's forces. */
public sealed interface Target {

    /** Somebody or something of a kind, nobody's in particular. */
    record Kind(TargetKind kind) implements Target {}

    /** The forces of an actor. */
    record Actor(ActorId actor) implements Target {}

    /** The word in files. */
    default String code() {
        return switch (this) {
            case Kind(TargetKind kind) -> kind.code();
            case Actor(ActorId actor) -> actor.code();
        };
    }
}
