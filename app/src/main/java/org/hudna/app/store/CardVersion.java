package org.hudna.app.store;

import java.util.Optional;
import org.hudna.bulletin.Card;
import org.hudna.claims.EventId;

/**
 * How an incident stood for a while.
 *
 * @param since the number of the entry that made it so, inclusive
 * @param until the number of the entry that ended it, exclusive; {@link Long#MAX_VALUE} where it stands
 * @param card empty where the incident is no more: its claims are in others, or no longer count
 */
public record CardVersion(EventId incident, long since, long until, Optional<Card> card) {}
