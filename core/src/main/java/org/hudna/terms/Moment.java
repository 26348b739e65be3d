package org.hudna.terms;

import java.time.Instant;
import org.hudna.words.Words;

/** A named instant that clocks run from. */
public sealed interface Moment {

    /** It came at {@code at}. */
    record Came(Instant at, Known known) implements Moment {}

    /** It is not known to have come: clocks that run from it have not started. */
    record NotKnown(Words because) implements Moment {}
}
