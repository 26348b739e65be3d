package org.hudna.claims.reading;

import org.hudna.when.Happened;

/** A time as a sentence tells it: its first and last word and what it means. */
record TimeFound(int first, int last, Evidence evidence, Happened happened) {}
