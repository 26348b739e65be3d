package org.hudna.terms;

import java.util.List;
import java.util.Optional;

/** An answer that a named person or body gave to an open question, for one incident or for all. */
public record Ruling(String on, boolean answer, Optional<String> incident, List<String> by, Known known) {
    public Ruling { by = List.copyOf(by); }
}
