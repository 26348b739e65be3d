package org.hudna.terms;

import java.util.Optional;
import org.hudna.when.Period;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.hudna.who.ActorId;

/**
 * Who held a place, for how long, and since when that was known: one row of a control layer.
 *
 * @param place the words of the file
 * @param holder empty where it is contested
 */
public record Control(String place, Optional<PCode> code, Optional<Position> circle, Optional<ActorId> holder, Period period, Known known) {}
