package org.hudna.app.room;

import java.util.Optional;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;

/**
 * What comes in by any door.
 *
 * @param sender who sent it, kept apart; empty where nobody said
 */
public record Incoming(Bytes bytes, Channel channel, Declared declared, Optional<String> sender) {}
