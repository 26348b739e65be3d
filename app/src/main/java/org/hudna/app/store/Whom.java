package org.hudna.app.store;

import java.util.Optional;
import org.hudna.when.Span;
import org.hudna.where.Position;

/** Which claims somebody looks for. Asked by several threads. */
public interface Whom {

    /** @param circle in which the claim's places lie, and {@code when} a span that holds its time; empty where that is not known */
    boolean has(Optional<Position> circle, Optional<Span> when);
}
