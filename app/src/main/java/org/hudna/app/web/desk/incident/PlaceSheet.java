package org.hudna.app.web.desk.incident;

import java.util.Optional;
import org.hudna.where.Position;
import org.hudna.words.Message;

/**
 * Where an incident exactly was.
 *
 * @param back to its page
 * @param at empty where no exact place is known
 * @param entry the number of the entry that says who looked
 */
public record PlaceSheet(String back, Optional<Position> at, Optional<Message> radius, long entry) {}
