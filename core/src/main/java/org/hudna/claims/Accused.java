package org.hudna.claims;

import java.util.List;
import org.hudna.who.ActorId;

/**
 * Who a source says did it, and on what ground. Blame is always the source's, never ours.
 *
 * @param candidates one of these, not known which; empty where nobody was identified
 * @param called the words used for somebody who was not identified, verbatim; empty where there are none. A label is not a status
 */
public record Accused(List<ActorId> candidates, Basis basis, String called) {

    public static final Accused NOBODY_NAMED = new Accused(List.of(), Basis.NAMED, "");

    public Accused { candidates = List.copyOf(candidates); }

    /** Why a source says that it was they, from what was seen down to what was called so. */
    public enum Basis {
        SEEN, ACCEPTED, NAMED, CONTROL, CAPABILITY, BELIEF, LABEL
    }
}
