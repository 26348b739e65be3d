package org.hudna.terms;

import java.time.Instant;

/** A measured distance that clauses refer to, from {@code at} on until a later one. */
public record Measure(String id, double metres, Instant at, Known known) {}
