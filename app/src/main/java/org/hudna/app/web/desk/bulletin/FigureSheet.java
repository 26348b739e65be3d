package org.hudna.app.web.desk.bulletin;

import java.time.Instant;
import java.util.Optional;
import org.hudna.app.exchange.issue.Table;
import org.hudna.bulletin.Edition;
import org.hudna.ledger.tree.Head;
import org.hudna.words.Message;

/** A figure and its rows. @param number of the bulletin that has it; empty where it is a draft */
public record FigureSheet(String code, Message what, Message days, Message amount, int rows, Edition edition, Optional<Long> number, long cutOff,
    Instant at, Optional<Head> head,
                          Table table) {}
