package org.hudna.app.web.api.seen;

import java.time.Instant;
import org.hudna.when.Span;

/** From, inclusive, to, exclusive. */
public record Between(Instant from, Instant to) {

    static Between of(Span span) { return new Between(span.from(), span.to()); }
}
