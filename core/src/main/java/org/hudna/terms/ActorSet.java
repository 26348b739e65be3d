package org.hudna.terms;

import java.util.List;
import org.hudna.when.Period;
import org.hudna.who.ActorId;
import org.hudna.words.Words;

/**
 * A set of actors whose members come and go, each with dates and a source.
 *
 * @param open whether the list is not published whole: who is not on it may still belong
 */
public record ActorSet(ActorId id, Words name, boolean open, List<Member> members, List<Member> notMembers) {

    public ActorSet {
        members = List.copyOf(members);
        notMembers = List.copyOf(notMembers);
    }

    /** An actor or set that belongs (or is shown not to belong) for a period. */
    public record Member(ActorId who, Period period, Known known) {}
}
