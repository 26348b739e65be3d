package org.hudna.app.store;

import java.util.Optional;
import org.hudna.app.journal.Recorded;
import org.hudna.who.ActorId;

/**
 * How a party's lines stand.
 *
 * @param last when one was last tried, with what came of it; empty where none ever was
 * @param heard when somebody last answered
 */
public record LineState(ActorId party, Optional<Recorded> last, Optional<Recorded> heard) {}
