package org.hudna.assessment;

import java.util.List;
import org.hudna.who.ActorId;

/**
 * Who would be responsible, as the account has it: apart from whether there is a breach.
 *
 * @param candidates one of these; empty where it is unknown
 * @param answering who answers for them under the text, whoever of them it was
 * @param sides the addressees of the clause that all candidates belong to: the side is certain even where the operator is not
 */
public record Responsible(List<ActorId> candidates, List<ActorId> answering, List<ActorId> sides) {

    public static final Responsible UNKNOWN = new Responsible(List.of(), List.of(), List.of());

    public Responsible {
        candidates = List.copyOf(candidates);
        answering = List.copyOf(answering);
        sides = List.copyOf(sides);
    }
}
