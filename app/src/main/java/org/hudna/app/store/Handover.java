package org.hudna.app.store;

import java.util.Optional;
import org.hudna.app.journal.Recorded;

/** A watch that was handed over. @param taken by whom it was taken; empty while it was by nobody */
public record Handover(Recorded given, Optional<Recorded> taken) {}
