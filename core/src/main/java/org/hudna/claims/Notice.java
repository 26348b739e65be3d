package org.hudna.claims;

import java.util.Set;

/** Whether prior notice was given, as a source says. A notice never implies permission. */
public sealed interface Notice {

    /** Nothing was said about it. */
    record Unsaid() implements Notice {}

    /** Said not to have been given. */
    record None() implements Notice {}

    /** Said to have been given to these, by id or name. */
    record Given(Set<String> to) implements Notice {
        public Given { to = Set.copyOf(to); }
    }

    Notice UNSAID = new Unsaid();
}
