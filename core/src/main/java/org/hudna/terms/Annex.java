package org.hudna.terms;

import java.util.Optional;
import org.hudna.words.Words;

/** A part of the text that stands apart: a map, a list; and why it could not be had, where it could not. */
public record Annex(String id, Words name, Optional<Words> unavailable) {}
