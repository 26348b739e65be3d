package org.hudna.app.web.api.shape;

import java.util.List;

/** What was read. */
public sealed interface Got<T> {

    /** It is sound. */
    record Sound<T>(T value) implements Got<T> {}

    /** It is not: all that is wrong with it, not only the first. */
    record Wrong<T>(List<Trouble> troubles) implements Got<T> {
        public Wrong { troubles = List.copyOf(troubles); }
    }
}
