package org.hudna.ledger.note;

import java.util.List;

/** What became of signature lines that stand alone, without the note they belong to. */
public sealed interface LinesRead {
    /** Well formed, at least one; nothing is verified. */
    record Read(List<SignatureLine> lines) implements LinesRead {
        public Read { lines = List.copyOf(lines); }
    }

    /** Not signature lines; {@code line} counts from 1. */
    record Malformed(NoteFault fault, int line) implements LinesRead {}
}
