package org.hudna.app.web.desk.bulletin;

import java.util.Optional;
import org.hudna.words.Message;

/** Where a code is typed. @param wrong why the last one led nowhere */
public record AskSheet(String code, Optional<Message> wrong) {}
