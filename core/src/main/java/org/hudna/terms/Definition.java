package org.hudna.terms;

import org.hudna.words.Words;

/** A word of the agreement and what it means there. */
public record Definition(String id, Words means, int line) {}
